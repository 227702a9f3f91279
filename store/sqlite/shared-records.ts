// Records that several imports brought, as a store's export has them: the whole first, what each import said after it.
import type { Change } from './change.ts'
import type { Members } from './members.ts'

export interface SharedRecords {
  /** A whole came; where it has several imports, what each of them said is still to come. */
  expect(table: 'nodes' | 'edges', key: number, imports: readonly number[]): void
  /** One import's part came. */
  meet(table: 'nodes' | 'edges', key: number, importKey: number): void
  /** At the end: what has no part is taken to have said the whole, and every whole is what its parts say. */
  settle(): void
}

interface Expected {
  readonly table: 'nodes' | 'edges'
  readonly key: number
  readonly import: number
}

const merged = (members: Members, key: number): string | undefined => {
  const [first, ...others] = members.parts(key)
  return first && others.reduce((all, part) => members.merge(all, part.json), first.json)
}

export const openSharedRecords = (change: Change): SharedRecords => {
  const expected = new Map<string, Expected>()
  const met = { nodes: new Set<number>(), edges: new Set<number>() }
  const nameOf = (table: string, key: number, importKey: number) => `${table} ${key} ${importKey}`

  return {
    expect: (table, key, imports) => {
      if (imports.length < 2) return
      met[table].add(key)
      for (const each of imports) expected.set(nameOf(table, key, each), { table, key, import: each })
    },
    meet: (table, key, importKey) => {
      met[table].add(key)
      expected.delete(nameOf(table, key, importKey))
    },
    settle: () => {
      for (const { table, key, import: importKey } of expected.values()) {
        const held = change[table].byKey(key)
        if (held) change[table].members.add(held, importKey, held.json)
      }
      for (const key of met.nodes) {
        const held = change.nodes.byKey(key)
        const whole = merged(change.nodes.members, key)
        if (held && whole !== undefined) change.nodes.rewrite(held, whole)
      }
      for (const key of met.edges) {
        const held = change.edges.byKey(key)
        const whole = merged(change.edges.members, key)
        if (held && whole !== undefined) change.edges.rewrite(held, whole)
      }
    },
  }
}
