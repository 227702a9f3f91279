// An import: staged in as many transactions as it takes, and made visible in one.
import { WhenceError } from '../../model/error.ts'
import type { GraphRecord, Import } from '../../model/record.ts'
import { checkSameContent } from '../incoming-imports.ts'
import type { GraphStore, ImportOutcome } from '../store.ts'
import { openChange } from './change.ts'
import type { Ask } from './connection.ts'
import { finishChange } from './finish-change.ts'
import { openIntake } from './intake.ts'
import { headerOf, importRow, problemsOf } from './read-imports.ts'
import type { Turns } from './turn.ts'

/** How many records are taken in together. */
const AT_ONCE = 2_000

const hasLanded = async (ask: Ask, header: Import): Promise<ImportOutcome | undefined> => {
  const held = await importRow(ask, header.id)
  if (!held) return undefined
  checkSameContent(headerOf(held), header)
  return {
    import: { ...headerOf(held), problems: [...problemsOf(held)] },
    nodes: { created: 0, changed: 0, left: held.nodes },
    edges: { created: 0, changed: 0, left: held.edges },
    unchanged: true,
  }
}

const throwIfAborted = (signal: AbortSignal | undefined): void => {
  if (signal?.aborted) throw new WhenceError('cancelled', 'Stopped before the end. Nothing has been changed.')
}

export const importRecords = (
  turns: Turns,
  ...[header, records, options = {}]: Parameters<GraphStore['importRecords']>
): Promise<ImportOutcome> => {
  const { signal, onProgress, problems } = options
  return turns.run(async (turn) => {
    const before = await turn.lookBefore((ask) => hasLanded(ask, header))
    if (before) return before
    const change = await openChange(turn)
    const intake = openIntake(change, header)
    let taken = 0
    const take = async (some: readonly GraphRecord[]) => {
      await intake.take(some)
      taken += some.length
      onProgress?.(taken)
      throwIfAborted(signal)
    }
    // Readers give small batches; they are taken in together.
    let gathered: GraphRecord[] = []
    for await (const batch of records) {
      for (const record of batch) {
        gathered.push(record)
        if (gathered.length < AT_ONCE) continue
        await take(gathered)
        gathered = []
      }
      throwIfAborted(signal)
    }
    if (gathered.length > 0) await take(gathered)
    const settled = await intake.finish(problems?.() ?? [])
    const unchanged = settled.hadLanded || !(settled.isNew || intake.isNew)
    const outcome = { import: settled.import, nodes: { ...intake.nodes }, edges: { ...intake.edges }, unchanged }
    if (unchanged) turn.discard()
    else await finishChange(change, () => throwIfAborted(signal))
    return outcome
  }, signal)
}
