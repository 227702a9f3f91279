// Records that several imports brought, as a store's export has them: the whole first, what each import said after it.
import type { Change } from './change.ts'
import { type Drafts, mergedParts, type RecordKind } from './drafts.ts'
import { EDGES, NODES } from './record-kinds.ts'

type Table = 'nodes' | 'edges'

export interface SharedRecords {
  /** A whole came; where it has several imports, what each of them said is still to come. */
  expect(table: Table, id: string, imports: readonly number[]): void
  /** One import's part came. */
  meet(table: Table, id: string, importNumber: number): void
  /** At the end: what has no part is taken to have said the whole, and every whole is what its parts say. */
  settle(): Promise<void>
}

const settleTable = <T extends { readonly id: string }>(
  drafts: Drafts<T>,
  kind: RecordKind<T>,
  expected: ReadonlyMap<string, ReadonlySet<number>>,
): void => {
  for (const [id, imports] of expected) {
    const draft = drafts.all.get(id)
    if (draft) for (const each of imports) drafts.add(draft, each, draft.value)
  }
  for (const id of drafts.met) {
    const draft = drafts.all.get(id)
    const whole = draft && mergedParts(kind, draft.parts)
    if (draft && whole !== undefined) drafts.rewrite(draft, whole)
  }
}

export const openSharedRecords = (change: Change): SharedRecords => {
  const expected = { nodes: new Map<string, Set<number>>(), edges: new Map<string, Set<number>>() }
  return {
    expect: (table, id, imports) => {
      if (imports.length < 2) return
      change[table].met.add(id)
      const held = expected[table].get(id) ?? new Set()
      for (const each of imports) held.add(each)
      expected[table].set(id, held)
    },
    meet: (table, id, importNumber) => {
      change[table].met.add(id)
      expected[table].get(id)?.delete(importNumber)
    },
    settle: async () => {
      settleTable(change.nodes, NODES, expected.nodes)
      settleTable(change.edges, EDGES, expected.edges)
    },
  }
}
