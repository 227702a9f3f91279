// How many nodes and edges of each kind and type there are, and works of each year.
import { EDGE_TYPES, NODE_KINDS } from '../../model/kind.ts'
import type { Counts, YearCount } from '../questions.ts'
import type { Ask } from './connection.ts'
import { visible } from './cypher.ts'

type Totals = Readonly<Record<string, number>>
interface TotalsRow {
  readonly nodes: string
  readonly edges: string
}

/** Kept on the store's own node, so that what has not landed is not counted. */
const TOTALS = "MATCH (store:Store {name: 'whence'}) RETURN store.nodeCounts AS nodes, store.edgeCounts AS edges"
const YEARS = `MATCH (w:Work) WHERE w.firstYear IS NOT NULL AND ${visible('w')}
  RETURN w.firstYear AS year, count(*) AS works ORDER BY year`

const filled = <K extends string>(names: readonly K[], totals: Totals): Record<K, number> =>
  Object.fromEntries(names.map((name) => [name, totals[name] ?? 0])) as Record<K, number>

export const readCounts = async (ask: Ask): Promise<Counts> => {
  const [row] = await ask<TotalsRow>(TOTALS)
  return {
    nodes: filled(NODE_KINDS, JSON.parse(row?.nodes ?? '{}') as Totals),
    edges: filled(EDGE_TYPES, JSON.parse(row?.edges ?? '{}') as Totals),
  }
}

export const readWorkYears = (ask: Ask): Promise<readonly YearCount[]> => ask<YearCount>(YEARS)
