// The imports of the store while one change is made: those that have landed, and those that come.
import { canonicalJson } from '../../model/canonical.ts'
import type { ImportLedger } from '../incoming-imports.ts'
import type { Ask } from './connection.ts'
import { visible } from './cypher.ts'
import { headerOf, type ImportRow, importRows } from './read-imports.ts'
import type { TextDrafts } from './text-drafts.ts'
import type { Turn } from './turn.ts'

export interface ImportRegistry extends ImportLedger {
  byId(id: string): ImportRow | undefined
  /** Adds what imports have gained. */
  gain(what: 'nodes' | 'edges', gained: ReadonlyMap<number, number>): void
  readonly lastNumber: number
  /** Writes those that are otherwise than before. */
  write(turn: Pick<Turn, 'write'>): Promise<void>
}

const WRITE = `UNWIND $rows AS row OPTIONAL MATCH (old:Import {id: row.id}) WHERE old.since < $now AND old.until IS NULL
  SET old.until = $now
  MERGE (i:Import {id: row.id, number: row.number, since: $now}) SET i += row.set`
const DROP = `UNWIND $ids AS id MATCH (i:Import {id: id}) WHERE ${visible('i')} SET i.until = $now`

type Written = { -readonly [K in keyof ImportRow]: ImportRow[K] }

/** @param texts of documents that come in with the change */
export const openImportRegistry = async (ask: Ask, lastImport: number, texts: TextDrafts): Promise<ImportRegistry> => {
  const landed = new Date().toISOString()
  const rows = new Map<number, Written>((await importRows(ask)).map((row) => [row.number, { ...row }]))
  const changed = new Set<number>()
  const dropped = new Map<number, string>()
  const existing = new Set(rows.keys())
  let lastNumber = lastImport
  const byId = (id: string) => [...rows.values()].find((row) => row.id === id)
  const rowOf = (number: number): Written => {
    const row = rows.get(number)
    if (!row) throw new Error(`no import of the number ${number}`)
    return row
  }

  return {
    byId,
    numberOf: (id) => byId(id)?.number,
    headerOf: (number) => headerOf(rowOf(number)),
    reserve: (id) => {
      lastNumber += 1
      rows.set(lastNumber, {
        number: lastNumber,
        id,
        hash: '',
        document: null,
        json: '',
        landed,
        nodes: 0,
        edges: 0,
        problems: [],
      })
      changed.add(lastNumber)
      return lastNumber
    },
    describe: (number, { problems = [], ...header }) => {
      Object.assign(rowOf(number), {
        id: header.id,
        hash: header.hash,
        document: header.document ?? null,
        json: canonicalJson(header),
        problems: problems.map((problem) => canonicalJson(problem)),
      })
      changed.add(number)
    },
    drop: (number) => {
      const row = rows.get(number)
      if (row && existing.has(number)) dropped.set(number, row.id)
      rows.delete(number)
      changed.delete(number)
    },
    handOverText: texts.handOver,
    gain: (what, gained) => {
      for (const [number, by] of gained) {
        const row = rows.get(number)
        if (!row) continue
        row[what] += by
        changed.add(number)
      }
    },
    get lastNumber() {
      return lastNumber
    },
    write: async (turn) => {
      const written = [...changed].flatMap((number) => {
        const row = rows.get(number)
        if (!row) return []
        const { id, number: _number, ...set } = row
        return [{ id, number, set }]
      })
      if (dropped.size > 0) await turn.write(DROP, { ids: [...dropped.values()] })
      if (written.length > 0) await turn.write(WRITE, { rows: written })
    },
  }
}
