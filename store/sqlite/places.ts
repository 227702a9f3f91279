// Places in documents: the documents that provenance names, and the marks by which lines find what stands on them.
import type { Provenance } from '../../model/provenance.ts'
import type { Connection } from './connection.ts'

export const nodeItem = (key: number): number => key * 2
export const edgeItem = (key: number): number => key * 2 + 1

/** The bit length of how far apart first and last line are: marks of one size are found in one range. */
export const sizeOf = (first: number, last: number): number =>
  last <= first ? 0 : Math.floor(Math.log2(last - first)) + 1
/** The most lines between first and last of marks of one size. */
export const reachOf = (size: number): number => (size === 0 ? 0 : 2 ** size - 1)

export interface Places {
  /** The key of a document, made where it is new. */
  document(id: string): number
  add(item: number, provenance: readonly Provenance[] | undefined): void
  remove(item: number, provenance: readonly Provenance[] | undefined): void
}

export const openPlaces = (connection: Connection): Places => {
  const known = new Map<string, number>()
  const find = connection.sql<{ key: number }>('SELECT key FROM document WHERE id = ?')
  const make = connection.sql<{ key: number }>('INSERT INTO document (id) VALUES (?) RETURNING key')
  const insert = connection.command(
    'INSERT OR IGNORE INTO mark (document, size, first, last, item) VALUES (?, ?, ?, ?, ?)',
  )
  const drop = connection.command(
    'DELETE FROM mark WHERE document = ? AND size = ? AND first = ? AND last = ? AND item = ?',
  )
  const document = (id: string): number => {
    const key = known.get(id) ?? (find.get(id) ?? make.get(id))?.key
    if (key === undefined) throw new Error('a document was not given a key')
    known.set(id, key)
    return key
  }
  const forEach = (statement: typeof insert, item: number, provenance: readonly Provenance[] | undefined) => {
    for (const place of provenance ?? []) {
      if (!place.lines) continue
      const [first, last] = place.lines
      statement.run(document(place.document), sizeOf(first, last), first, last, item)
    }
  }
  return {
    document,
    add: (item, provenance) => forEach(insert, item, provenance),
    remove: (item, provenance) => forEach(drop, item, provenance),
  }
}
