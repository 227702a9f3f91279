// Tables as neo4j-admin reads them: a header that names each column with its type, and cells in which nothing is lost.
import { open } from 'node:fs/promises'
import { WhenceError } from '../../../model/error.ts'

/** Stands between the elements of a list. For private use: no text means anything by it. */
export const BETWEEN = '\u{e0f1}'
const WRITTEN_AT = 1 << 20

/** Its name, and after a colon its type. */
export type Column = string
export type Row = Readonly<Record<string, unknown>>

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`

const listed = (values: readonly unknown[], where: string): string => {
  const texts = values.map(String)
  if (!texts.some((text) => text.includes(BETWEEN))) return quoted(texts.join(BETWEEN))
  throw new WhenceError(
    'invalid-input',
    'A text holds the character U+E0F1, which stands between texts in these files.',
    {
      where,
      remedy: 'Bring the graph to the server with whence copy, which takes any text.',
    },
  )
}

/** @param where the cell belongs, for messages */
export const cell = (value: unknown, where: string): string => {
  if (value === null || value === undefined) return ''
  if (Array.isArray(value)) return listed(value, where)
  return typeof value === 'string' ? quoted(value) : String(value)
}

const nameOf = (column: Column): string => column.split(':')[0] || column

export interface Table {
  add(row: Row): Promise<void>
  close(): Promise<void>
}

/** A new file with its header. */
export const openTable = async (path: string, columns: readonly Column[]): Promise<Table> => {
  const file = await open(path, 'wx')
  const names = columns.map(nameOf)
  let text = `${columns.join(',')}\n`
  const flush = async () => {
    await file.writeFile(text)
    text = ''
  }
  return {
    add: async (row) => {
      text += `${names.map((name) => cell(row[name], String(row.id ?? path))).join(',')}\n`
      if (text.length > WRITTEN_AT) await flush()
    },
    close: async () => {
      await flush()
      await file.close()
    },
  }
}
