// What lists are put in order by, and how the first of a kind are found without walking all of it.
import type { NodeKind } from '../../model/kind.ts'
import type { RankBy } from '../questions.ts'
import { THING } from './cypher.ts'

export type Way = 'ASC' | 'DESC'

interface ListOrder {
  /** The property that an index has in order. */
  readonly key: string
  /** A condition on it that lets the index be walked. */
  readonly holds: string
  /** Whether some nodes have none: they come last, whichever way, by id. */
  readonly mayLack?: boolean
  /** Kinds of which it is the same for all (questions.ts, Summary): their order is that of their ids. */
  readonly same?: readonly NodeKind[]
  /** What orders those whose key is the same, before the id does. */
  readonly after?: (way: Way) => string
}

export const LIST_ORDERS: Readonly<Record<RankBy, ListOrder>> = {
  quotations: { key: 'quotations', holds: '>= 0', same: ['Quote'] },
  statements: { key: 'statements', holds: '>= 0', same: ['Quote'] },
  works: { key: 'works', holds: '>= 0', same: ['Work', 'Quote'] },
  people: { key: 'people', holds: '>= 0', same: ['Person', 'Quote'] },
  claims: { key: 'claims', holds: '>= 0', same: ['Claim'] },
  disputes: { key: 'disputes', holds: '>= 0', same: ['Person', 'Work', 'Quote'] },
  firstYear: { key: 'firstYear', holds: 'IS NOT NULL', mayLack: true },
  line: { key: 'document', holds: ">= ''", mayLack: true, after: (way) => `n.line IS NULL, n.line ${way},` },
  label: { key: 'sortWords', holds: ">= ''" },
}

/** The order as a clause. What lacks the key is thought to be kept apart. */
export const orderClause = ({ key, after }: ListOrder, way: Way): string =>
  `ORDER BY n.${key} ${way}, ${after?.(way) ?? ''} n.id`

/** Things by their ids, in order. */
const BY_ID = `MATCH (n:${THING}) USING INDEX n:${THING}(id) WHERE n.id >= ''`

/** How nodes of a kind that have the key are found, such that their order is had from an index. */
export interface InOrder {
  /** Conditions may follow. */
  readonly match: string
  readonly clause: string
}
export const inOrder = (kind: NodeKind, order: ListOrder, way: Way): InOrder =>
  order.same?.includes(kind)
    ? { match: `${BY_ID} AND n:${kind}`, clause: 'ORDER BY n.id' }
    : {
        match: `MATCH (n:${kind}) USING INDEX n:${kind}(${order.key}) WHERE n.${order.key} ${order.holds}`,
        clause: orderClause(order, way),
      }

/** Nodes of some kinds that lack the key, by id; conditions may follow. */
export const lacking = (kinds: readonly NodeKind[], { key }: ListOrder): string =>
  `${BY_ID} AND (${kinds.map((kind) => `n:${kind}`).join(' OR ')}) AND n.${key} IS NULL`
