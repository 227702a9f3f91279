// The whole graph measured on request: one measuring at a time, told stage by stage, its outcome kept while the store stays as it is.
import { randomUUID } from 'node:crypto'
import { WhenceError } from '../../model/error.ts'
import type { GraphStore } from '../../store/store.ts'
import type { Strikes } from '../explore/measures/what-if.ts'
import type { NetworkFindings } from '../explore/network/findings.ts'
import { STAGES } from '../explore/network/measured.ts'
import type { MeasuredGraph, StageProgress } from '../network/message.ts'
import type { NetworkEvent, NetworkJob } from './contract/network.ts'
import { isOver } from './jobs.ts'
import { toProblem } from './problem.ts'

/** @throws WhenceError, `cancelled` once the signal has fired */
export type Measure = (
  strikes: Strikes,
  options: { readonly signal: AbortSignal; readonly onStage: (progress: StageProgress) => void },
) => Promise<MeasuredGraph>

export interface NetworkRuns {
  /** The outcome for these strikes in the store's present state, and what works it out. */
  look(strikes: Strikes): Promise<{ readonly findings: NetworkFindings | undefined; readonly job: NetworkJob | null }>
  /** Starts, or joins what runs for the same. @throws WhenceError `unavailable` where too many wait already */
  start(strikes: Strikes): Promise<NetworkJob>
  /** @throws WhenceError `not-found` */
  get(id: string): NetworkJob
  /** @throws WhenceError `not-found` */
  cancel(id: string): NetworkJob
  /** As `Jobs.follow`. @throws WhenceError `not-found` */
  follow(id: string, listener: (event: NetworkEvent) => void): () => void
  close(): Promise<void>
}

interface Run {
  readonly id: string
  readonly strikes: string
  readonly stop: AbortController
  readonly listeners: Set<(event: NetworkEvent) => void>
  event: NetworkEvent
}

const MOST_WAITING = 4
/** Outcomes that are kept; each holds some numbers for every node. */
const MOST_KEPT = 3
/** Runs that can be asked for after their end. */
const MOST_ENDED = 20

export const openNetworkRuns = (store: GraphStore, measure: Measure): NetworkRuns => {
  const runs = new Map<string, Run>()
  const kept = new Map<string, NetworkFindings>()
  let working: Promise<unknown> = Promise.resolve()

  const tell = (run: Run, event: NetworkEvent) => {
    if (isOver(run.event)) return
    run.event = event
    for (const listener of run.listeners) listener(event)
    if (!isOver(event)) return
    const ended = [...runs.values()].filter((other) => isOver(other.event))
    for (const { id } of ended.slice(0, -MOST_ENDED)) runs.delete(id)
  }
  const keep = (key: string, findings: NetworkFindings) => {
    kept.delete(key)
    kept.set(key, findings)
    for (const oldest of kept.keys()) {
      if (kept.size <= MOST_KEPT) break
      kept.delete(oldest)
    }
  }
  const keyOf = (revision: string, strikes: string) => `${revision} ${strikes}`
  const work = async (run: Run, strikes: Strikes): Promise<void> => {
    try {
      run.stop.signal.throwIfAborted()
      const onStage = ({ stage, done, total }: StageProgress) =>
        tell(run, {
          ...{ state: 'running', stage, done: STAGES.indexOf(stage), total: STAGES.length },
          within: total > 0 ? { done, total } : null,
        })
      // Its turn has come: the thread takes a moment to start.
      onStage({ stage: 'reading', done: 0, total: 0 })
      const { revision, findings } = await measure(strikes, { signal: run.stop.signal, onStage })
      keep(keyOf(revision, run.strikes), findings)
      tell(run, { state: 'done' })
    } catch (error) {
      tell(run, run.stop.signal.aborted ? { state: 'cancelled' } : { state: 'failed', problem: toProblem(error) })
    }
  }
  const find = (id: string): Run => {
    const run = runs.get(id)
    if (run) return run
    throw new WhenceError('not-found', 'There is no such measuring, or it ended some time ago.', {
      remedy: 'Ask /api/network what has been measured.',
    })
  }
  const jobOf = ({ id, event }: Run): NetworkJob => ({ id, event })
  const open = () => [...runs.values()].filter((run) => !isOver(run.event))

  const look: NetworkRuns['look'] = async (strikes) => {
    const words = JSON.stringify(strikes)
    const running = open().find((run) => run.strikes === words)
    return {
      findings: kept.get(keyOf(await store.revision(), words)),
      job: running ? jobOf(running) : null,
    }
  }
  return {
    look,
    start: async (strikes) => {
      const { findings, job } = await look(strikes)
      if (job) return job
      if (open().length > MOST_WAITING)
        throw new WhenceError('unavailable', 'Several measurings of the whole graph are waiting already.', {
          remedy: 'Wait until one has ended, or stop one.',
        })
      const event: NetworkEvent = findings ? { state: 'done' } : { state: 'waiting' }
      const run = {
        id: randomUUID(),
        strikes: JSON.stringify(strikes),
        stop: new AbortController(),
        listeners: new Set<() => void>(),
        event,
      }
      runs.set(run.id, run)
      if (!findings) working = working.then(() => work(run, strikes))
      return jobOf(run)
    },
    get: (id) => jobOf(find(id)),
    cancel: (id) => {
      const run = find(id)
      run.stop.abort()
      tell(run, { state: 'cancelled' })
      return jobOf(run)
    },
    follow: (id, listener) => {
      const run = find(id)
      listener(run.event)
      run.listeners.add(listener)
      return () => run.listeners.delete(listener)
    },
    close: async () => {
      for (const run of runs.values()) run.stop.abort()
      await working
    },
  }
}
