// Nodes and lines of a view for tests, with everything that a test does not speak of at nothing.
import type { EdgeType, NodeKind } from '../../../model/kind.ts'
import type { ViewEdge, ViewNode } from '../../../server/api/contract/view.ts'

const KINDS: Readonly<Record<string, NodeKind>> = {
  claim: 'Claim',
  work: 'Work',
  person: 'Person',
  topic: 'Topic',
  quote: 'Quote',
}

/** A node whose kind is told by its id. */
export const viewNode = (id: string, given: Partial<ViewNode> = {}): ViewNode => ({
  id,
  kind: KINDS[id.split(':')[0] ?? ''] ?? 'Claim',
  label: id,
  quotations: 0,
  statements: 0,
  supports: 0,
  disputes: 0,
  qualifies: 0,
  claims: 0,
  works: 0,
  people: 0,
  firstYear: null,
  lastYear: null,
  document: null,
  line: null,
  topics: [],
  makers: [],
  struck: false,
  ...given,
})

export const viewEdge = (type: EdgeType, from: string, to: string, quotations = 1): ViewEdge => ({
  id: `fold:${type}:${from}:${to}`,
  type,
  from,
  to,
  quotations,
  folded: true,
  struck: false,
  byHand: false,
})
