// whence cite: a list of references into CSL-JSON.
import type { CslItem } from '../../model/csl.ts'
import { type Command, JSON_OPTION } from '../command.ts'

export const citeCommand: Command = {
  name: 'cite',
  summary: 'read a list of references, one a line, into CSL-JSON',
  description: `Reads names with their roles, title, place, publisher, year, volume and page of each reference. One line makes one
item, in order; blank lines are passed over. Every field has a confidence from 0 to 1; doubtful fields are marked
with a question mark. No store is used.`,
  args: [{ flags: '<files...>', help: 'text files with one reference a line; - is standard input' }],
  options: [JSON_OPTION],
  settings: [],
  examples: [
    { call: 'cite references.txt', says: 'See what is read, and what is doubtful:' },
    { call: 'cite references.txt --json > references.json', says: 'CSL-JSON for a citation manager:' },
    {
      call: 'cite - <<< "Hale, Ruth. The Harbour. Leith: Quay Press, 1902, p. 14"',
      says: 'One reference from standard input:',
    },
  ],
  run: async (input, output, io) => {
    const [{ sourceOf, checkPaths }, { cite }] = await Promise.all([
      import('../sources.ts'),
      import('../../import/citation/cite.ts'),
    ])
    checkPaths(input.args)
    const texts: string[] = []
    for (const path of input.args) texts.push((await (await sourceOf(path, io)).text()).replace(/\n?$/, '\n'))
    const items: CslItem[] = cite(texts.join(''))
    if (input.value(JSON_OPTION)) output.json(items)
    else {
      const { citationLines } = await import('../citation-table.ts')
      output.print(citationLines(items, output.width, output.style))
    }
    return undefined
  },
}
