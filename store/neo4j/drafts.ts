// Records that are being written: as they were, as they will be, and which imports brought them. One import: it stands as the owner,
// and the record is what it said. Several: each has its part, and the record is the parts merged, so that any can be taken out.

/** What the two tables of records, nodes and edges, do differently. */
export interface RecordKind<T> {
  settle(record: T): T
  merge(a: T, b: T): T
  /** The properties as one text for one meaning, without what makes the record the one it is. */
  bare(record: T): string
  /** The record that a part's text stands for. */
  whole(record: T, bare: string): T
}

export interface Draft<T> {
  value: T
  /** new: nowhere yet; staged: written under this turn; held: has landed before. */
  origin: 'new' | 'staged' | 'held'
  /** The one import that brought it, or null where there are parts. */
  owner: number | null
  parts: Map<number, T>
  /** Whether it is otherwise than it stands in the database, in its words or in whose it is. */
  dirty: boolean
  /** In which order nodes came; of no meaning for edges. */
  number: number
}

export interface Drafts<T extends { readonly id: string }> {
  readonly all: Map<string, Draft<T>>
  /** Records that several imports brought, whose parts may still come: kept to the end. */
  readonly met: Set<string>
  /** How many records each import has gained. */
  readonly gained: Map<number, number>
  create(value: T, imports: readonly number[], number: number): Draft<T>
  /** Merges what an import says into a record that is there. @returns whether its words are now others */
  merge(draft: Draft<T>, said: T, imports: readonly number[]): boolean
  addPart(draft: Draft<T>, importNumber: number, said: T): boolean
  /** Notes what an import says, without changing the whole. */
  add(draft: Draft<T>, importNumber: number, said: T): void
  /** Makes these all the parts there are: one becomes the owner. */
  replace(draft: Draft<T>, parts: ReadonlyMap<number, T>): void
  /** @returns whether the words are others */
  rewrite(draft: Draft<T>, value: T): boolean
  count(importNumber: number): void
}

/** @param onRewrite called before a record gets other words */
export const openDrafts = <T extends { readonly id: string }>(
  kind: RecordKind<T>,
  onRewrite: (before: Draft<T>, value: T) => void,
): Drafts<T> => {
  const all = new Map<string, Draft<T>>()
  const gained = new Map<number, number>()
  const count = (importNumber: number) => gained.set(importNumber, (gained.get(importNumber) ?? 0) + 1)
  const open = (draft: Draft<T>) => {
    if (draft.owner === null) return
    draft.parts.set(draft.owner, draft.value)
    draft.owner = null
    draft.dirty = true
  }
  const add = (draft: Draft<T>, importNumber: number, said: T) => {
    if (draft.owner === importNumber) return
    open(draft)
    const held = draft.parts.get(importNumber)
    draft.parts.set(importNumber, held ? kind.settle(kind.merge(held, said)) : said)
    draft.dirty = true
    if (!held) count(importNumber)
  }
  const rewrite = (draft: Draft<T>, value: T): boolean => {
    if (kind.bare(value) === kind.bare(draft.value)) return false
    onRewrite(draft, value)
    draft.value = value
    draft.dirty = true
    return true
  }
  const merged = (draft: Draft<T>, said: T) => kind.settle(kind.merge(draft.value, said))
  return {
    all,
    met: new Set(),
    gained,
    count: (importNumber) => {
      count(importNumber)
    },
    create: (value, imports, number) => {
      const [only] = imports
      const owner = imports.length === 1 && only !== undefined ? only : null
      const draft: Draft<T> = { value, origin: 'new', owner, parts: new Map(), dirty: true, number }
      all.set(value.id, draft)
      if (owner !== null) count(owner)
      return draft
    },
    merge: (draft, said, imports) => {
      const [only] = imports
      const value = merged(draft, said)
      if (imports.length === 1 && only !== undefined) add(draft, only, said)
      else open(draft)
      return rewrite(draft, value)
    },
    addPart: (draft, importNumber, said) => {
      const value = merged(draft, said)
      add(draft, importNumber, kind.settle(said))
      return rewrite(draft, value)
    },
    add,
    replace: (draft, parts) => {
      const [only] = parts.keys()
      draft.owner = parts.size === 1 && only !== undefined ? only : null
      draft.parts = draft.owner === null ? new Map(parts) : new Map()
      draft.dirty = true
    },
    rewrite,
  }
}

/** What the parts say together. */
export const mergedParts = <T>(kind: RecordKind<T>, parts: ReadonlyMap<number, T>): T | undefined => {
  const [first, ...others] = parts.values()
  return first && others.reduce((all, part) => kind.settle(kind.merge(all, part)), first)
}

/** Whose a record is, as properties: the numbers of its imports, and where they are several what each said. */
export const memberProperties = <T>(kind: RecordKind<T>, { owner, parts }: Draft<T>): Record<string, unknown> => {
  if (owner !== null) return { imports: [owner], parts: null }
  const sorted = [...parts].sort(([a], [b]) => a - b)
  return { imports: sorted.map(([number]) => number), parts: sorted.map(([, said]) => kind.bare(said)) }
}
