// An import: all of its records in one transaction, with turns for readers in between.
import type { GraphRecord, Import } from '../../model/record.ts'
import { checkSameContent } from '../incoming-imports.ts'
import type { GraphStore, ImportOutcome } from '../store.ts'
import { openChange } from './change.ts'
import type { Connection } from './connection.ts'
import { openIntake } from './intake.ts'
import { giveWay, type Transaction } from './transaction.ts'
import { headerOf, importById, problemsOf } from './write-imports.ts'

/** How many records are written between two turns of the event loop. */
const AT_ONCE = 1_000

const hasLanded = (connection: Connection, header: Import): ImportOutcome | undefined => {
  const held = importById(connection, header.id)
  if (!held) return undefined
  checkSameContent(headerOf(held), header)
  return {
    import: { ...headerOf(held), problems: [...problemsOf(connection, held.key)] },
    nodes: { created: 0, changed: 0, left: held.nodes },
    edges: { created: 0, changed: 0, left: held.edges },
    unchanged: true,
  }
}

export const importRecords = (
  connection: Connection,
  transaction: Transaction,
  ...[header, records, options = {}]: Parameters<GraphStore['importRecords']>
): Promise<ImportOutcome> => {
  const { signal, onProgress, problems } = options
  return transaction(async () => {
    const before = hasLanded(connection, header)
    if (before) return { value: before, keep: false }
    const change = openChange(connection)
    const intake = openIntake(connection, change, header, new Date().toISOString())
    let taken = 0
    const take = async (batch: readonly GraphRecord[]) => {
      for (let at = 0; at < batch.length; at += AT_ONCE) {
        const slice = batch.slice(at, at + AT_ONCE)
        for (const record of slice) intake.take(record)
        taken += slice.length
        onProgress?.(taken)
        await giveWay(signal)
      }
    }
    for await (const batch of records) await take(batch)
    const settled = intake.finish(problems?.() ?? [])
    const unchanged = settled.hadLanded || !(settled.isNew || intake.isNew)
    const value = { import: settled.import, nodes: { ...intake.nodes }, edges: { ...intake.edges }, unchanged }
    if (unchanged) return { value, keep: false }
    change.touched.follow()
    await change.derive(signal)
    return { value, keep: true }
  }, signal)
}
