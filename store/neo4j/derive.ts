// Makes anew what is derived: the summaries of nodes (questions.ts, Summary), and what works are found by. Of what is new under the turn
// the database writes it itself; what has landed before is kept for the moment of landing.
import { NODE_KINDS } from '../../model/kind.ts'
import type { GraphNode } from '../../model/node.ts'
import type { Change } from './change.ts'
import type { Ask } from './connection.ts'
import { found, MAKERS, visible } from './cypher.ts'
import { deriveNew } from './derive-new.ts'
import { type FoundNode, toNode } from './properties.ts'
import { searchOtherOf } from './search-words.ts'
import { ASK_SUMMARIES, WRITE_SUMMARIES } from './summarise.ts'

const AT_ONCE = 2_000
const makersOf = (wanted: string) => `UNWIND $ids AS id ${found('n', 'id')} WHERE n:Work AND ${visible('n')}
  CALL (n) { MATCH (n)<-[r:${MAKERS}]-(p) WHERE ${visible('r')} WITH DISTINCT p ORDER BY p.number RETURN collect(${wanted}) AS makers }`
const MADE = `${makersOf('{id: p.id, name: p.name}')} RETURN n, makers`
/** The words of a work's makers go before its own other words, which it has from the beginning. */
const WRITE_WORDS = `${makersOf('p.searchName')} WITH n, makers WHERE size(makers) > 0
  SET n.searchOther = trim(reduce(words = '', maker IN makers | words + maker + ' ') + coalesce(n.searchOther, ''))`

interface MadeRow {
  readonly n: FoundNode
  readonly makers: readonly { readonly id: string; readonly name: string }[]
}
interface Derived {
  readonly id: string
  readonly set: Readonly<Record<string, unknown>>
}

const stretches = (ids: readonly string[]): readonly (readonly string[])[] =>
  Array.from({ length: Math.ceil(ids.length / AT_ONCE) }, (_, at) => ids.slice(at * AT_ONCE, (at + 1) * AT_ONCE))

/** The years of works that have landed before and are to have others. */
const newYears = ({ nodes }: Change): Record<string, readonly (number | null)[]> => {
  const years: Record<string, readonly (number | null)[]> = {}
  for (const [id, { value, origin }] of nodes.all)
    if (origin === 'held' && value.kind === 'Work') years[id] = [value.year ?? null]
  return years
}
/** Whether people who have landed before get other names: the database does not know these yet. */
const hasNewNames = ({ nodes }: Change): boolean =>
  [...nodes.all.values()].some(({ value, origin, dirty }) => origin === 'held' && dirty && value.kind === 'Person')

const wordsOf = (change: Change, { n, makers }: MadeRow): Derived => {
  const found = toNode(n)
  const node: GraphNode = change.nodes.all.get(found.id)?.value ?? found
  const names = makers.map(({ id, name }) => {
    const maker = change.nodes.all.get(id)?.value
    return maker?.kind === 'Person' ? maker.name : name
  })
  return { id: node.id, set: { searchOther: searchOtherOf(node, names) } }
}

const partition = (ids: ReadonlySet<string>, holds: (id: string) => boolean) => {
  const [yes, no]: [string[], string[]] = [[], []]
  for (const id of ids) (holds(id) ? yes : no).push(id)
  return [yes, no] as const
}

export const derive = async (change: Change, checkGoOn: () => void): Promise<void> => {
  const { touched, turn, outline } = change
  if (touched.isAllNew && !outline.isCut) return deriveNew(change, checkGoOn)
  const years = newYears(change)
  const keep = (rows: readonly Derived[]) => {
    for (const { id, set } of rows) change.derived.set(id, { ...change.derived.get(id), ...set })
  }
  const inStretches = async (ids: readonly string[], work: (some: readonly string[]) => Promise<unknown>) => {
    for (const some of stretches(ids)) {
      checkGoOn()
      await work(some)
    }
  }
  const [fresh, held] = partition(touched.summaries, touched.isFresh)
  for (const kind of NODE_KINDS) {
    const ofKind = fresh.filter((id) => touched.freshKind(id) === kind)
    await inStretches(ofKind, (ids) => turn.write(WRITE_SUMMARIES[kind], { ids, years }, ids.length))
  }
  const asking = (texts: readonly string[], ids: readonly string[]) => (ask: Ask) =>
    Promise.all(texts.map((text) => ask<Derived>(text, { ids, years })))
  await inStretches(held, async (ids) => keep((await turn.look(asking(ASK_SUMMARIES, ids))).flat()))

  const byHand = hasNewNames(change)
  const [freshTexts, heldTexts] = partition(touched.texts, (id) => touched.isFresh(id) && !byHand)
  await inStretches(freshTexts, (ids) => turn.write(WRITE_WORDS, { ids }, ids.length))
  await inStretches(heldTexts, async (ids) => {
    const rows = await turn.look((ask) => ask<MadeRow>(MADE, { ids }))
    keep(rows.map((row) => wordsOf(change, row)))
  })
}
