// Puts edges in, merges them with what is there, and takes them out, with all that is kept beside them.
import type { GraphEdge } from '../../model/edge.ts'
import { WhenceError } from '../../model/error.ts'
import { mayJoin } from '../../model/kind.ts'
import { mergeEdges, settleEdge } from '../../model/merge.ts'
import { kindOf, TYPE } from './codes.ts'
import type { Connection } from './connection.ts'
import { type Held, type Members, openMembers } from './members.ts'
import { edgeItem, type Places } from './places.ts'
import { type EdgeRow, edgeJson, toEdge } from './rows.ts'
import type { EdgeEnds, Tallies } from './tallies.ts'
import type { Touched } from './touched.ts'
import type { Effect } from './write-nodes.ts'

export interface End {
  readonly key: number
  readonly kind: number
}
export interface HeldEdge extends Held, EdgeRow, EdgeEnds {
  readonly owner: number | null
}
export interface EdgeWriter {
  readonly members: Members
  find(id: string): HeldEdge | undefined
  byKey(key: number): HeldEdge | undefined
  write(
    edge: GraphEdge,
    source: End,
    target: End,
    imports: readonly number[],
  ): { readonly key: number; readonly effect: Effect }
  addPart(held: HeldEdge, importKey: number, edge: GraphEdge): void
  rewrite(held: HeldEdge, json: string): boolean
  remove(held: HeldEdge): void
}

const HELD = `SELECT e.key, e.id, e.type, e.owner, e.json, e.source, s.kind AS sourceKind, s.id AS "from",
  e.target, t.kind AS targetKind, t.id AS "to"
  FROM edge e JOIN node s ON s.key = e.source JOIN node t ON t.key = e.target WHERE`

const checkJoin = (edge: GraphEdge, source: End, target: End) => {
  const [from, to] = [kindOf(source.kind), kindOf(target.kind)]
  if (mayJoin(edge.type, from, to)) return
  throw new WhenceError('invalid-input', `The edge ${edge.id} says ${from} ${edge.type} ${to}, which cannot be.`, {
    where: edge.id,
    remedy: 'See docs/interchange.md for what each type of edge may join.',
  })
}

export const openEdgeWriter = (
  connection: Connection,
  { tallies, touched, places }: { tallies: Tallies; touched: Touched; places: Places },
): EdgeWriter => {
  const { sql, command } = connection
  const insert = command(`INSERT INTO edge (key, id, type, source, target, owner, json) VALUES (?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT DO NOTHING`)
  let lastKey = sql<{ key: number | null }>('SELECT max(key) AS key FROM edge').get()?.key ?? 0
  const byId = sql<HeldEdge>(`${HELD} e.id = ?`)
  const byKey = sql<HeldEdge>(`${HELD} e.key = ?`)
  const updateJson = command('UPDATE edge SET json = ? WHERE key = ?')
  const drop = command('DELETE FROM edge WHERE key = ?')

  const merged = (held: HeldEdge, edge: GraphEdge) => edgeJson(settleEdge(mergeEdges(toEdge(held), edge)))
  const members = openMembers(connection, 'edge', (a, b) => {
    // The ids and ends are those of one edge; only the properties matter here.
    const bare = { id: '-', type: TYPE.CITES, from: '-', to: '-' }
    return edgeJson(settleEdge(mergeEdges(toEdge({ ...bare, json: a }), toEdge({ ...bare, json: b }))))
  })
  const rewrite = (held: HeldEdge, json: string): boolean => {
    if (json === held.json) return false
    places.remove(edgeItem(held.key), toEdge(held).provenance)
    updateJson.run(json, held.key)
    places.add(edgeItem(held.key), toEdge({ ...held, json }).provenance)
    return true
  }
  const checkSame = (held: HeldEdge, edge: GraphEdge) => {
    if (held.type === TYPE[edge.type] && held.from === edge.from && held.to === edge.to) return
    throw new WhenceError('invalid-input', `The edge ${edge.id} joins other things in the store than here.`, {
      where: edge.id,
      remedy: 'Give one of them another id.',
    })
  }
  return {
    members,
    find: (id) => byId.get(id),
    byKey: (key) => byKey.get(key),
    rewrite,
    addPart: (held, importKey, edge) => {
      checkSame(held, edge)
      const all = merged(held, edge)
      members.add(held, importKey, edgeJson(settleEdge(edge)))
      rewrite(held, all)
    },
    write: (unsettled, source, target, imports) => {
      const edge = settleEdge(unsettled)
      checkJoin(edge, source, target)
      const json = edgeJson(edge)
      const type = TYPE[edge.type]
      const [only] = imports
      const sole = imports.length === 1 && only !== undefined ? only : null
      if (insert.run(lastKey + 1, edge.id, type, source.key, target.key, sole, json)) {
        lastKey += 1
        places.add(edgeItem(lastKey), edge.provenance)
        const ends = { type, source: source.key, sourceKind: source.kind, target: target.key, targetKind: target.kind }
        tallies.edge(ends, 1)
        touched.edge(ends)
        if (sole !== null) members.count(sole, 1)
        return { key: lastKey, effect: 'created' }
      }
      const held = byId.get(edge.id)
      if (!held) throw new Error(`${edge.id} can be neither written nor read`)
      checkSame(held, edge)
      const all = merged(held, edge)
      if (sole === null) members.open(held)
      else members.add(held, sole, json)
      return { key: held.key, effect: rewrite(held, all) ? 'changed' : 'left' }
    },
    remove: (held) => {
      places.remove(edgeItem(held.key), toEdge(held).provenance)
      tallies.edge(held, -1)
      drop.run(held.key)
    },
  }
}
