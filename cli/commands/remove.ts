// whence remove: takes an import out again.
import type { ImportInfo, RemovalOutcome } from '../../store/store.ts'
import { chooseImport } from '../choose-import.ts'
import { type Command, flagOption, JSON_OPTION } from '../command.ts'
import { confirm } from '../confirm.ts'
import { UsageError } from '../errors.ts'
import { exitCode } from '../exit-code.ts'
import { withStore } from '../open-store.ts'
import { count } from '../phrase.ts'
import { STORE_SETTINGS } from '../settings.ts'
import { oneLine } from '../visible.ts'

const YES = flagOption('-y, --yes', 'do not ask')

const both = ({ nodes, edges }: { readonly nodes: number; readonly edges: number }): string =>
  `${count(nodes, 'node')} and ${count(edges, 'edge')}`

/** What the removal did, for a person. */
export const removalLines = (source: string, { removed, kept }: RemovalOutcome): string[] => [
  `Removed ${oneLine(source)}: ${both(removed)}.`,
  ...(kept.nodes + kept.edges > 0 ? [`Kept, for other imports brought them too: ${both(kept)}.`] : []),
]

const question = ({ source, nodes, edges }: ImportInfo): string =>
  `Remove ${oneLine(source)}, with the ${both({ nodes, edges })} that no other import brought? [y/N] `

export const removeCommand: Command = {
  name: 'remove',
  summary: 'take an import out again',
  description: `Takes out what an import brought. What other imports brought too stays, and says from then on
what those said. The beginning of the id is enough where no other begins so.`,
  args: [{ flags: '<import>', help: 'id of the import, from: whence imports' }],
  options: [YES, JSON_OPTION],
  settings: STORE_SETTINGS,
  examples: [
    { call: 'remove import:5f0c', says: 'Take one out, after asking:' },
    { call: 'remove import:5f0c --yes --json', says: 'The same in a script, where nobody can be asked:' },
  ],
  run: (input, output, io) =>
    withStore(input, output, 'read', async (store) => {
      const chosen = chooseImport(await store.imports(), input.args[0] ?? '')
      if (!input.value(YES)) {
        if (!io.stdin.isTTY || !io.stderr.isTTY)
          throw new UsageError('There is no terminal to ask on.', 'Give --yes to remove without being asked.')
        if (!(await confirm(question(chosen), io))) {
          output.note('Nothing was removed.')
          return exitCode('failed')
        }
      }
      const outcome = await store.removeImport(chosen.id)
      if (input.value(JSON_OPTION)) output.json(outcome)
      else output.print(removalLines(chosen.source, outcome))
      return undefined
    }),
}
