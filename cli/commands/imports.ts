// whence imports: what was imported, and what could not be read in it.
import type { ImportInfo } from '../../store/store.ts'
import { chooseImport } from '../choose-import.ts'
import { type Command, JSON_OPTION, textOption } from '../command.ts'
import { withStore } from '../open-store.ts'
import { number } from '../phrase.ts'
import { problemCounts, problemLines } from '../problems.ts'
import { STORE_SETTINGS } from '../settings.ts'
import type { Style } from '../style.ts'
import { table } from '../table.ts'

const PROBLEMS = textOption('--problems <import>', 'what could not be read in this import, with lines')
const MOST_PROBLEMS = 200

/** The imports for a person. */
export const importsLines = (imports: readonly ImportInfo[], width: number, style: Style): string[] =>
  imports.length === 0
    ? ['Nothing has been imported yet. Begin with: whence import FILE']
    : table(
        [
          { title: 'Import' },
          { title: 'Landed (UTC)' },
          { title: 'Nodes', align: 'right' },
          { title: 'Edges', align: 'right' },
          { title: 'Problems', align: 'right' },
          { title: 'Format' },
          { title: 'Source', shrinks: true },
        ],
        imports.map((entry) => [
          entry.id,
          entry.landed.slice(0, 16).replace('T', ' '),
          number(entry.nodes),
          number(entry.edges),
          number(entry.problemCount),
          entry.format,
          entry.source,
        ]),
        width,
        style,
      )

export const importsCommand: Command = {
  name: 'imports',
  summary: 'what was imported, and what could not be read in it',
  description: 'Lists every import with the id by which it can be removed again.',
  args: [],
  options: [PROBLEMS, JSON_OPTION],
  settings: STORE_SETTINGS,
  examples: [
    { call: 'imports', says: 'What is in the store, and since when:' },
    {
      call: 'imports --problems import:5f0c',
      says: 'What could not be read in one of them (the beginning of its id is enough):',
    },
  ],
  run: (input, output) =>
    withStore(input, output, 'read', async (store) => {
      const asked = input.value(PROBLEMS)
      const imports = await store.imports()
      if (asked === undefined) {
        if (input.value(JSON_OPTION))
          output.json({ items: imports.map((entry) => ({ ...entry, document: entry.document ?? null })) })
        else output.print(importsLines(imports, output.width, output.style))
        return undefined
      }
      const problems = await store.problems(chooseImport(imports, asked).id)
      if (input.value(JSON_OPTION)) output.json({ items: problems, total: problems.length })
      else if (problems.length === 0) output.print('Nothing was reported: everything in it was read.')
      else
        output.print([
          `Reported by the reader: ${problemCounts(problems)}.`,
          ...problemLines(problems, { width: output.width, style: output.style, most: MOST_PROBLEMS }),
        ])
      return undefined
    }),
}
