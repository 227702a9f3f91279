// Makes anew what is derived: the summaries of nodes (store.ts, Summary), and what works are found by. What is new under the turn is
// written at once; what has landed before is kept for the moment of landing.
import type { GraphNode } from '../../model/node.ts'
import type { Change } from './change.ts'
import { MAKERS, THING, visible } from './cypher.ts'
import { type FoundNode, toNode } from './properties.ts'
import { searchOtherOf } from './search-words.ts'
import { SUMMARIES } from './summarise.ts'

const AT_ONCE = 1_000
const SET = `UNWIND $rows AS row MATCH (n:${THING} {id: row.id}) SET n += row.set`
const MADE = `UNWIND $ids AS id MATCH (n:${THING} {id: id}) WHERE n:Work AND ${visible('n')}
  CALL (n) { MATCH (n)<-[r:${MAKERS}]-(p) WHERE ${visible('r')} WITH DISTINCT p ORDER BY p.number RETURN collect({id: p.id, name: p.name}) AS makers }
  RETURN n, makers`

interface MadeRow {
  readonly n: FoundNode
  readonly makers: readonly { readonly id: string; readonly name: string }[]
}
interface Derived {
  readonly id: string
  readonly since: number
  readonly set: Readonly<Record<string, unknown>>
}

const keep = async (change: Change, rows: readonly Derived[]): Promise<void> => {
  const fresh: Derived[] = []
  for (const row of rows) {
    if (row.since === change.turn.number) fresh.push(row)
    else change.derived.set(row.id, { ...change.derived.get(row.id), ...row.set })
  }
  if (fresh.length > 0) await change.turn.stage((ask) => ask(SET, { rows: fresh.map(({ id, set }) => ({ id, set })) }))
}

const stretches = (ids: ReadonlySet<string>): readonly (readonly string[])[] => {
  const all = [...ids]
  return Array.from({ length: Math.ceil(all.length / AT_ONCE) }, (_, at) => all.slice(at * AT_ONCE, (at + 1) * AT_ONCE))
}

/** The years of works that have landed before and are to have others. */
const newYears = ({ nodes }: Change): Record<string, readonly (number | null)[]> => {
  const years: Record<string, readonly (number | null)[]> = {}
  for (const [id, { value, origin }] of nodes.all)
    if (origin === 'held' && value.kind === 'Work') years[id] = [value.year ?? null]
  return years
}

const wordsOf = (change: Change, { n, makers }: MadeRow): Derived => {
  const found = toNode(n)
  const node: GraphNode = change.nodes.all.get(found.id)?.value ?? found
  const names = makers.map(({ id, name }) => {
    const maker = change.nodes.all.get(id)?.value
    return maker?.kind === 'Person' ? maker.name : name
  })
  return { id: node.id, since: Number(n.properties.since), set: { searchOther: searchOtherOf(node, names) } }
}

export const derive = async (change: Change, checkGoOn: () => void): Promise<void> => {
  const { touched, turn } = change
  const years = newYears(change)
  for (const ids of stretches(touched.summaries)) {
    checkGoOn()
    for (const cypher of SUMMARIES) await keep(change, await turn.look<Derived>(cypher, { ids, years }))
  }
  for (const ids of stretches(touched.texts)) {
    checkGoOn()
    await keep(
      change,
      (await turn.look<MadeRow>(MADE, { ids })).map((row) => wordsOf(change, row)),
    )
  }
}
