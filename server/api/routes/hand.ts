// Routes by which a person adds to the graph by hand, and lays a quotation against a text.
import type { GraphStore } from '../../../store/store.ts'
import type { Align } from '../../alignment/in-worker.ts'
import { requiredNode } from '../../explore/required-node.ts'
import { keepCheck, keepStance } from '../../hand/keep.ts'
import type { HAND_ROUTES } from '../contract/hand.ts'
import type { Handlers } from '../handler.ts'

/**
 * @param align lays a quotation against a text, apart from the thread that answers where the text is long
 * @param now the time, as ISO 8601
 */
export const handRoutes = (store: GraphStore, align: Align, now: () => string): Handlers<keyof typeof HAND_ROUTES> => ({
  takeStance: async ({ body: { from, stance, to, by, note } }) => {
    const [start, end] = await Promise.all([requiredNode(store, from), requiredNode(store, to, 'Claim')])
    return keepStance(store, { from: start, stance, to: end, by, note, when: now() })
  },
  addCheck: async ({ params, body: { result, by, note, supersedes } }) => {
    const quote = await requiredNode(store, params.id, 'Quote')
    return keepCheck(store, { quote, result, by, note, supersedes, when: now() })
  },
  alignment: async ({ params, body, signal }) => {
    const quote = await requiredNode(store, params.id, 'Quote')
    return align(quote.kind === 'Quote' ? quote.text : '', body.text, signal)
  },
})
