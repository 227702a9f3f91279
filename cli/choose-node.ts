// Which work or person is meant by an id or by words.
import { WhenceError } from '../model/error.ts'
import { fold } from '../model/fold.ts'
import type { NodeKind } from '../model/kind.ts'
import { labelOf } from '../model/label.ts'
import type { GraphNode } from '../model/node.ts'
import type { GraphStore } from '../store/store.ts'
import { kindNoun } from './phrase.ts'
import { oneLine } from './visible.ts'
import { cut } from './width.ts'

const MOST_CANDIDATES = 10
const LONGEST_NAME = 60
const ID = /^(person|work|claim|quote|topic):\S+$/

const only = <T>(items: readonly T[]): T | undefined => (items.length === 1 ? items[0] : undefined)

/**
 * @param asked an id, or words that occur in the name or title
 * @throws WhenceError `not-found` where there is none, `invalid-input` where several could be meant; its remedy names them
 */
export const chooseNode = async (store: GraphStore, asked: string, kind: NodeKind): Promise<GraphNode> => {
  const noun = kindNoun(kind)
  if (ID.test(asked)) {
    const node = await store.node(asked)
    if (node?.kind === kind) return node
    throw new WhenceError('not-found', `There is no ${noun} with the id ${asked}`, {
      remedy: `Ids are listed by: whence search --kind ${kind} WORDS`,
    })
  }
  const { items, total } = await store.search({ text: asked, kinds: [kind], offset: 0, limit: MOST_CANDIDATES })
  const nodes = items.map(({ node }) => node)
  if (nodes.length === 0)
    throw new WhenceError('not-found', `No ${noun} has all of these words: ${asked}`, {
      remedy: 'Try fewer words, or the beginning of one.',
    })
  const wanted = fold(asked)
  const exact = only(nodes.filter((node) => fold(labelOf(node)) === wanted))
  const found = total === 1 ? nodes[0] : exact
  if (found) return found
  const several = nodes.map((node) => `${node.id} (${cut(oneLine(labelOf(node)), LONGEST_NAME)})`).join(', ')
  throw new WhenceError('invalid-input', `Several could be meant by: ${asked}`, {
    remedy: `Give the id, or the whole ${kind === 'Work' ? 'title' : 'name'}: ${several}`,
  })
}
