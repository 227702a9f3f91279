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
  /** What is added is written with others, at the latest by `flush`. */
  add(item: number, provenance: readonly Provenance[] | undefined): void
  remove(item: number, provenance: readonly Provenance[] | undefined): void
  flush(): void
}

/** Marks that wait to be written, at most, and how many are written by one statement. */
const MOST_WAITING = 8_192
const AT_ONCE = 64
type Mark = readonly [document: number, size: number, first: number, last: number, item: number]
/** In the order of the table, so that its pages are written one after the other. */
const inOrder = (a: Mark, b: Mark) => {
  for (let i = 0; i < a.length; i++) {
    const apart = (a[i] ?? 0) - (b[i] ?? 0)
    if (apart !== 0) return apart
  }
  return 0
}
const insertMarks = (count: number) =>
  `INSERT OR IGNORE INTO mark (document, size, first, last, item) VALUES ${Array(count).fill('(?, ?, ?, ?, ?)').join()}`

export const openPlaces = (connection: Connection): Places => {
  const known = new Map<string, number>()
  const find = connection.sql<{ key: number }>('SELECT key FROM document WHERE id = ?')
  const make = connection.sql<{ key: number }>('INSERT INTO document (id) VALUES (?) RETURNING key')
  const drop = connection.command(
    'DELETE FROM mark WHERE document = ? AND size = ? AND first = ? AND last = ? AND item = ?',
  )
  const document = (id: string): number => {
    const key = known.get(id) ?? (find.get(id) ?? make.get(id))?.key
    if (key === undefined) throw new Error('a document was not given a key')
    known.set(id, key)
    return key
  }
  let waiting: Mark[] = []
  const flush = () => {
    const marks = waiting.sort(inOrder)
    waiting = []
    for (let at = 0; at < marks.length; at += AT_ONCE) {
      const some = marks.slice(at, at + AT_ONCE)
      connection.command(insertMarks(some.length)).run(...some.flat())
    }
  }
  const marksOf = (item: number, provenance: readonly Provenance[] | undefined): readonly Mark[] =>
    (provenance ?? []).flatMap(({ document: id, lines }): readonly Mark[] =>
      lines ? [[document(id), sizeOf(...lines), ...lines, item]] : [],
    )
  return {
    document,
    flush,
    add: (item, provenance) => {
      for (const mark of marksOf(item, provenance)) waiting.push(mark)
      if (waiting.length >= MOST_WAITING) flush()
    },
    remove: (item, provenance) => {
      flush()
      for (const mark of marksOf(item, provenance)) drop.run(...mark)
    },
  }
}
