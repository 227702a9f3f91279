// Many rows as columns, each sent in the shortest form that it allows: to pack thousands of values one by one, and to unpack them, takes
// longer than all else that is done with them here.
import { asTheyAre, integer, isWhole } from './values.ts'
import type { Heed } from './write-queue.ts'

export type Row = readonly unknown[]
export interface Columns {
  /** The beginning of a statement: a row for every number `i`, and the variables that the columns are said by. */
  readonly rows: string
  /** How the statement says a value of the row: nothing where nothing stands in the whole column. */
  readonly said: readonly (string | undefined)[]
  /** What the statement is sent with. */
  readonly values: Readonly<{ columns: readonly unknown[]; between: string; last: unknown }>
}

/** So many rows are worth a statement of their own. Fewer are sent by one that is always the same: every other text needs a plan. */
const MANY = 500
/** So many are sent together: with more, the texts of a column would be so long together that Java keeps them apart, at some cost. */
const MOST = 1_000
/** Between the texts of a column: the sign that is there for it. */
const BETWEEN = '\u001f'

interface Column {
  /** How it is made of what is sent, where that is `sent`. */
  readonly open: (sent: string) => string
  readonly sent: unknown
  readonly said: (name: string) => string
}
const itself = (sent: string) => sent
const ofRow = (name: string) => `${name}[i]`

const isText = (value: unknown): boolean => typeof value === 'string' && !value.includes(BETWEEN)
const isNumber = (value: unknown): boolean => value === null || isWhole(value)
/** Lists are the same where their only texts or numbers are. */
const isSame = (a: unknown, b: unknown): boolean =>
  Object.is(a, b) || (Array.isArray(a) && Array.isArray(b) && a.length === 1 && b.length === 1 && a[0] === b[0])
const cell = (value: unknown): unknown => (Array.isArray(value) ? value.map(integer) : integer(value))

const asList = (values: Row): Column => ({ open: itself, sent: values.map(cell), said: ofRow })
/** @returns nothing where nothing stands in it */
const shortest = (values: Row): Column | undefined => {
  const [first] = values
  if (values.every((value) => isSame(value, first)))
    return first === null ? undefined : { open: itself, sent: cell(first), said: itself }
  if (values.every(isText))
    return { open: (sent) => `split(${sent}, $between)`, sent: values.join(BETWEEN), said: ofRow }
  // What is no number is none: join says nothing for null.
  if (values.every(isNumber))
    return { open: (sent) => `toIntegerList(split(${sent}, $between))`, sent: values.join(BETWEEN), said: ofRow }
  return asList(values)
}

/** Rows in stretches as they are sent: of about the same length, so that none is left with few. */
export const inStretches = (rows: readonly Row[]): readonly (readonly Row[])[] => {
  const size = Math.ceil(rows.length / Math.ceil(rows.length / MOST))
  return Array.from({ length: Math.ceil(rows.length / size) || 0 }, (_, at) => rows.slice(at * size, (at + 1) * size))
}

/** @param rows all of the same length, with null where nothing stands */
export const columnsOf = (rows: readonly Row[]): Columns => {
  const width = rows[0]?.length ?? 0
  const form = rows.length < MANY ? asList : shortest
  const said: (string | undefined)[] = []
  const opened: string[] = []
  const sent: unknown[] = []
  for (let at = 0; at < width; at++) {
    const column = form(rows.map((row) => row[at]))
    said.push(column?.said(`c${at}`))
    if (!column) continue
    opened.push(`${column.open(`$columns[${sent.length}]`)} AS c${at}`)
    sent.push(column.sent)
  }
  return {
    rows: `WITH ${opened.join(', ')} UNWIND range(0, $last) AS i`,
    said,
    values: { columns: asTheyAre(sent), between: BETWEEN, last: integer(rows.length - 1) },
  }
}

/** @throws where not all that the rows name was found: never so while the turn is held */
export const checkCount =
  (what: 'edges' | 'summaries') =>
  (sent: number): Heed => ({
    apart: what,
    check: (back) => {
      const [row] = back as readonly { readonly count: number }[]
      if (row?.count !== sent) throw new Error(`${sent} ${what} were to be written, and ${row?.count} were`)
    },
  })
