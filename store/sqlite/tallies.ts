// Counts kept up to date with every edge and node that comes or goes: edges of a node by type, direction and kind; totals.
import { slotOf } from './codes.ts'
import type { Connection } from './connection.ts'

/** An edge with the keys and kinds of its ends. */
export interface EdgeEnds {
  readonly type: number
  readonly source: number
  readonly sourceKind: number
  readonly target: number
  readonly targetKind: number
}

export interface Tallies {
  /** `by` is 1 or -1. */
  edge(edge: EdgeEnds, by: number): void
  node(kind: number, by: number): void
  /** Writes what has gathered; also done by itself when much has. */
  flush(): void
  /** Says that the store is no longer what it was. */
  revise(): void
}

// Slots stay under 512 (codes.ts), so that a node's key and a slot fit one exact number up to 2^44 nodes.
const SLOTS = 512
const MOST_GATHERED = 400_000
/** Totals of edge types stand from here on. */
export const TYPE_TOTALS = 100
/** Counts the changes that the store has seen. */
export const REVISION = 1_000

export const openTallies = (connection: Connection): Tallies => {
  const perNode = new Map<number, number>()
  const totals = new Map<number, number>()
  const count = connection.command(
    'INSERT INTO edge_count (node, slot, count) VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET count = count + excluded.count',
  )
  const total = connection.command(
    'INSERT INTO total (what, count) VALUES (?, ?) ON CONFLICT DO UPDATE SET count = count + excluded.count',
  )
  const dropZeros = connection.command('DELETE FROM edge_count WHERE node = ? AND count = 0')

  const add = (map: Map<number, number>, key: number, by: number) => map.set(key, (map.get(key) ?? 0) + by)
  const flush = () => {
    // In order of the key, so that pages are written one after the other.
    for (const [key, by] of [...perNode].sort(([a], [b]) => a - b)) {
      const node = Math.floor(key / SLOTS)
      if (by !== 0) count.run(node, key % SLOTS, by)
      if (by < 0) dropZeros.run(node)
    }
    for (const [what, by] of totals) total.run(what, by)
    perNode.clear()
    totals.clear()
  }
  return {
    edge: (edge, by) => {
      add(perNode, edge.source * SLOTS + slotOf(edge.type, 'out', edge.targetKind), by)
      add(perNode, edge.target * SLOTS + slotOf(edge.type, 'in', edge.sourceKind), by)
      add(totals, TYPE_TOTALS + edge.type, by)
      if (perNode.size >= MOST_GATHERED) flush()
    },
    node: (kind, by) => {
      add(totals, kind, by)
    },
    flush,
    revise: () => {
      total.run(REVISION, 1)
    },
  }
}
