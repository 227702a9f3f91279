// Which import brought which record. One import: it stands as the owner, and the record is what it said. Several: each has its
// own part, and the record is the parts merged, so that any of them can be taken out again.
import type { Connection } from './connection.ts'

export interface Held {
  readonly key: number
  /** The one import that brought it, or null where there are parts. */
  readonly owner: number | null
  readonly json: string
}
export interface Part {
  readonly import: number
  readonly json: string
}

export interface Members {
  /** Two JSON texts of one record as one. */
  merge(a: string, b: string): string
  /** Whether any import has gained a record. */
  readonly grown: boolean
  /** Notes that an import brought a record that has just been made. */
  count(importKey: number, by: number): void
  /** Adds what an import says of a record that is there. @returns whether it had not spoken of it before */
  add(held: Held, importKey: number, json: string): boolean
  /** Lets several imports hold a record whose parts are still to come. */
  open(held: Held): void
  parts(key: number): readonly Part[]
  /** Makes these all the parts there are: one becomes the owner. */
  replace(key: number, parts: readonly Part[]): void
  flush(): void
}

/** @param merge two JSON texts of one record into one */
export const openMembers = (
  connection: Connection,
  table: 'node' | 'edge',
  merge: (a: string, b: string) => string,
): Members => {
  const { sql, command } = connection
  const counts = new Map<number, number>()
  const setOwner = command(`UPDATE ${table} SET owner = ? WHERE key = ?`)
  const part = sql<{ json: string }>(`SELECT json FROM ${table}_part WHERE ${table} = ? AND import = ?`)
  const all = sql<Part>(`SELECT import, json FROM ${table}_part WHERE ${table} = ? ORDER BY import`)
  const put = command(`INSERT INTO ${table}_part (${table}, import, json) VALUES (?, ?, ?)
    ON CONFLICT DO UPDATE SET json = excluded.json`)
  const clear = command(`DELETE FROM ${table}_part WHERE ${table} = ?`)

  let grown = false
  const count = (importKey: number, by: number) => {
    if (by > 0) grown = true
    counts.set(importKey, (counts.get(importKey) ?? 0) + by)
  }
  const open = ({ key, owner, json }: Held) => {
    if (owner === null) return
    put.run(key, owner, json)
    setOwner.run(null, key)
  }
  return {
    merge,
    get grown() {
      return grown
    },
    count,
    open,
    add: (held, importKey, json) => {
      if (held.owner === importKey) return false
      open(held)
      const said = part.get(held.key, importKey)
      put.run(held.key, importKey, said ? merge(said.json, json) : json)
      if (!said) count(importKey, 1)
      return !said
    },
    parts: (key) => all.all(key),
    replace: (key, parts) => {
      clear.run(key)
      const [only] = parts
      setOwner.run(parts.length === 1 && only ? only.import : null, key)
      if (parts.length > 1) for (const each of parts) put.run(key, each.import, each.json)
    },
    flush: () => {
      const update = command(`UPDATE import SET ${table}s = ${table}s + ? WHERE key = ?`)
      for (const [importKey, by] of counts) update.run(by, importKey)
      counts.clear()
    },
  }
}
