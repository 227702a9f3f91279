// How many nodes and edges of each kind and type there are, and works of each year.
import { EDGE_TYPES, type EdgeType, NODE_KINDS, type NodeKind } from '../../model/kind.ts'
import type { Counts, YearCount } from '../questions.ts'
import { KIND, TYPE } from './codes.ts'
import type { Connection } from './connection.ts'
import { TYPE_TOTALS } from './tallies.ts'

export const readCounts = (connection: Connection): Counts => {
  const rows = connection.sql<{ what: number; count: number }>('SELECT what, count FROM total').all()
  const totals = new Map(rows.map(({ what, count }) => [what, count]))
  return {
    nodes: Object.fromEntries(NODE_KINDS.map((kind) => [kind, totals.get(KIND[kind]) ?? 0])) as Record<
      NodeKind,
      number
    >,
    edges: Object.fromEntries(EDGE_TYPES.map((type) => [type, totals.get(TYPE_TOTALS + TYPE[type]) ?? 0])) as Record<
      EdgeType,
      number
    >,
  }
}

export const readWorkYears = (connection: Connection): readonly YearCount[] =>
  connection
    .sql<YearCount>(
      `SELECT first_year AS year, count(*) AS works FROM node WHERE kind = ${KIND.Work} AND first_year IS NOT NULL
      GROUP BY first_year ORDER BY first_year`,
    )
    .all()
    .map(({ year, works }) => ({ year, works }))
