// The rows of a table with the lines that they stand on: CSV by a library, JSON Lines line by line.
import { Readable } from 'node:stream'
import { type CsvError, parse } from 'csv-parse'
import type { Problem } from '../../model/problem.ts'

export type Row = Readonly<Record<string, unknown>>
export type TableEvent =
  | { readonly row: Row; readonly first: number; readonly last: number }
  | { readonly problem: Problem }

/** Characters of one row at most. */
const LONGEST_ROW = 4 * 1024 * 1024
const SLICE = 1 << 16
const EXCERPT = 60

const isRow = (value: unknown): value is Row => typeof value === 'object' && value !== null && !Array.isArray(value)

const unreadable = (line: number, message: string, text: string): TableEvent => ({
  problem: { line, severity: 'error', code: 'row-unreadable', message, excerpt: text.slice(0, EXCERPT) },
})

export function* jsonRows(text: string): Iterable<TableEvent> {
  let line = 0
  for (const raw of text.split('\n')) {
    line++
    if (raw.trim() === '') continue
    if (raw.length > LONGEST_ROW) {
      yield unreadable(line, `The row has more than ${LONGEST_ROW} characters.`, raw)
      continue
    }
    let value: unknown
    try {
      value = JSON.parse(raw)
    } catch {
      yield unreadable(line, 'The line is not JSON.', raw)
      continue
    }
    yield isRow(value) ? { row: value, first: line, last: line } : unreadable(line, 'The line is no JSON object.', raw)
  }
}

function* slices(text: string): Iterable<string> {
  for (let at = 0; at < text.length; at += SLICE) yield text.slice(at, at + SLICE)
}

/** What the library says of a row that has too few cells, an open quotation mark and the like. */
const ofError = (error: CsvError | undefined, line: number): TableEvent =>
  unreadable(line, `The row cannot be read: ${error?.message ?? 'no reason given'}.`, '')

/** The first row names the columns. A row that cannot be read is reported, and the others are read all the same. */
export async function* csvRows(text: string): AsyncIterable<TableEvent> {
  const skipped: TableEvent[] = []
  const parser = parse({
    columns: true,
    info: true,
    bom: true,
    skip_empty_lines: true,
    max_record_size: LONGEST_ROW,
    skip_records_with_error: true,
    on_skip: (error) => {
      skipped.push(ofError(error, Number(error?.lines ?? 1)))
      return undefined
    },
  })
  const rows = Readable.from(slices(text)).pipe(parser)
  let before = 1
  // csv-parse gives each row with the number of lines read so far; its types know the row alone.
  for await (const each of rows as AsyncIterable<{ record: Row; info: { lines: number } }>) {
    yield* skipped.splice(0)
    const last = Math.max(before + 1, each.info.lines)
    yield { row: each.record, first: before + 1, last }
    before = last
  }
  yield* skipped
}

const firstLine = (head: string): string => /[^\r\n]*\S[^\r\n]*/.exec(head)?.[0] ?? ''

/** The column names in the beginning of a text; none where it is no such table. */
export const columnsOf = (head: string, form: 'json-lines' | 'csv'): readonly string[] => {
  const line = firstLine(head)
  if (form === 'csv') return line.split(',').map((name) => name.trim().replace(/^"([^"]*)"$/, '$1'))
  for (const event of line.trimStart().startsWith('{') ? jsonRows(line) : [])
    if ('row' in event) return Object.keys(event.row)
  return []
}
