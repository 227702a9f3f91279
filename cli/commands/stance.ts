// whence stance: says by hand that something supports, disputes or qualifies a claim.
import type { Stance } from '../../model/kind.ts'
import type { GraphNode } from '../../model/node.ts'
import type { GraphStore } from '../../store/store.ts'
import { type Command, JSON_OPTION, textOption } from '../command.ts'
import { UsageError } from '../errors.ts'
import { withStore } from '../open-store.ts'
import { listed } from '../phrase.ts'
import { STORE_SETTINGS } from '../settings.ts'
import { oneLine } from '../visible.ts'

const BY = textOption('--by <name>', 'whose act it is')
const NOTE = textOption('--note <text>', 'why')

const VERBS: Readonly<Record<string, Stance>> = { supports: 'SUPPORTS', disputes: 'DISPUTES', qualifies: 'QUALIFIES' }

const stanceOf = (verb: string): Stance => {
  const stance = VERBS[verb]
  if (stance) return stance
  throw new UsageError(`"${verb}" is no stance.`, `The stances are ${listed(Object.keys(VERBS))}.`)
}

/** An id of any kind, or words of a quotation. */
const takerOf = async (store: GraphStore, asked: string): Promise<GraphNode> => {
  const { chooseNode } = await import('../choose-node.ts')
  const node = /^(claim|work):\S+$/.test(asked) ? await store.node(asked) : undefined
  return node ?? chooseNode(store, asked, 'Quote')
}

export const stanceCommand: Command = {
  name: 'stance',
  summary: 'say by hand that something supports, disputes or qualifies a claim',
  description: `Adds what the document did not say: that a quotation, a work or a claim ${listed(Object.keys(VERBS))} a claim. It is kept
with your name, shown apart from what documents say, stays when documents are imported again, and is taken back with
whence remove. Each side is given by its id, or by words that only it has.`,
  args: [
    { flags: '<from>', help: 'the quotation, work or claim that takes the stance' },
    { flags: '<stance>', help: `one of ${listed(Object.keys(VERBS))}` },
    { flags: '<claim>', help: 'the claim that it is on' },
  ],
  options: [BY, NOTE, JSON_OPTION],
  settings: STORE_SETTINGS,
  examples: [
    { call: 'stance quote:91be04c2 disputes claim:5f0c2a6b --by "Ruth Hale"', says: 'A quotation disputes a claim:' },
    {
      call: 'stance claim:77aa01b4 disputes claim:5f0c2a6b --by "Ruth Hale" --note "both cannot hold"',
      says: 'One claim contradicts another:',
    },
  ],
  run: (input, output) => {
    const by = input.value(BY)?.trim()
    if (!by) throw new UsageError('Nobody is named.', 'Say whose act it is: --by NAME.')
    const [from = '', verb = '', to = ''] = input.args
    const stance = stanceOf(verb.toLowerCase())
    return withStore(input, output, 'read', async (store) => {
      const [{ keepStance }, { chooseNode }] = await Promise.all([
        import('../../server/hand/keep.ts'),
        import('../choose-node.ts'),
      ])
      const outcome = await keepStance(store, {
        from: await takerOf(store, from),
        stance,
        to: await chooseNode(store, to, 'Claim'),
        by,
        note: input.value(NOTE)?.trim(),
        when: new Date().toISOString(),
      })
      if (input.value(JSON_OPTION)) output.json(outcome)
      else
        output.print([
          outcome.unchanged ? `It stood already: ${oneLine(outcome.said)}` : oneLine(outcome.said),
          `Take it back with: whence remove ${outcome.import}`,
        ])
      return undefined
    })
  },
}
