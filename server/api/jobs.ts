// Uploads as jobs: one is worked on at a time, a few may wait, each tells how far it is, and is forgotten a while after its end.
import { randomUUID } from 'node:crypto'
import { WhenceError } from '../../model/error.ts'
import type { ImportReport, Job, JobEvent } from './contract/import.ts'
import { toProblem } from './problem.ts'

/** A file that was taken in and waits on disk. */
export interface Upload {
  readonly path: string
  /** Its name as the person knows it, without folders. */
  readonly name: string
  readonly title?: string
  readonly compiler?: string
}
export interface Progress {
  readonly stage: string
  readonly done: number
  readonly total: number
}
/** Imports one file. @throws WhenceError, `cancelled` once the signal has fired */
export type RunUpload = (
  upload: Upload,
  options: { readonly signal: AbortSignal; readonly onProgress: (progress: Progress) => void },
) => Promise<ImportReport>

export interface Jobs {
  /** @throws WhenceError `unavailable` where too many wait already */
  add(upload: Upload): Job
  /** Throws what `add` would throw, before anything is taken in. */
  checkRoom(): void
  /** @throws WhenceError `not-found` */
  get(id: string): Job
  /** Stops a job; one that has ended stays as it is. @throws WhenceError `not-found` */
  cancel(id: string): Job
  /** Tells the state now and every one after it, until the function that it gives is called. @throws WhenceError `not-found` */
  follow(id: string, listener: (event: JobEvent) => void): () => void
  /**
   * Does something that writes while no import runs or waits; imports that come wait for its end.
   * @throws WhenceError `conflict` where one runs or waits
   */
  exclusively<T>(task: () => Promise<T>): Promise<T>
  /** Stops what runs and waits for its end. */
  close(): Promise<void>
}

interface Entry {
  readonly id: string
  readonly upload: Upload
  readonly stop: AbortController
  readonly listeners: Set<(event: JobEvent) => void>
  event: JobEvent
}

const MOST_WAITING = 8
/** How long a job can be asked for after its end, in milliseconds. */
const KEPT_FOR = 10 * 60_000
/** Jobs that are remembered after their end; their reports may be long. */
const MOST_ENDED = 50

/** Whether nothing comes after this. */
export const isOver = ({ state }: { readonly state: JobEvent['state'] }): boolean =>
  state === 'done' || state === 'failed' || state === 'cancelled'

/**
 * @param run imports one file
 * @param settled called when a job has ended, whichever way: its file is no longer needed
 */
export const openJobs = (run: RunUpload, settled: (upload: Upload, error?: unknown) => void): Jobs => {
  const entries = new Map<string, Entry>()
  let working: Promise<unknown> = Promise.resolve()
  let writing = false
  let closed = false

  const tell = (entry: Entry, event: JobEvent) => {
    if (isOver(entry.event)) return
    entry.event = event
    for (const listener of entry.listeners) listener(event)
    if (!isOver(event)) return
    setTimeout(() => entries.delete(entry.id), KEPT_FOR).unref()
    const ended = [...entries.values()].filter((other) => isOver(other.event))
    for (const { id } of ended.slice(0, -MOST_ENDED)) entries.delete(id)
  }
  const work = async (entry: Entry): Promise<void> => {
    const source = entry.upload.name
    let failure: unknown
    try {
      entry.stop.signal.throwIfAborted()
      tell(entry, { state: 'running', source, stage: 'reading', done: 0, total: 0 })
      const report = await run(entry.upload, {
        signal: entry.stop.signal,
        onProgress: (progress) => tell(entry, { state: 'running', source, ...progress }),
      })
      tell(entry, { state: 'done', source, report })
    } catch (error) {
      failure = entry.stop.signal.aborted ? undefined : error
      tell(
        entry,
        entry.stop.signal.aborted
          ? { state: 'cancelled', source }
          : { state: 'failed', source, problem: toProblem(error) },
      )
    }
    settled(entry.upload, failure)
  }
  const find = (id: string): Entry => {
    const entry = entries.get(id)
    if (entry) return entry
    throw new WhenceError('not-found', 'There is no such upload, or it ended some time ago.', {
      remedy: 'The list of imports shows what has landed.',
    })
  }
  const countOpen = () => [...entries.values()].filter((entry) => !isOver(entry.event)).length
  const checkRoom = () => {
    const open = countOpen()
    if (open <= MOST_WAITING && !closed) return
    throw new WhenceError('unavailable', `${open} uploads are waiting already.`, {
      remedy: 'Wait until one has ended.',
    })
  }
  const jobOf = ({ id, event }: Entry): Job => ({ id, event })

  return {
    checkRoom,
    add: (upload) => {
      checkRoom()
      const event: JobEvent = { state: 'waiting', source: upload.name }
      const entry = { id: randomUUID(), upload, stop: new AbortController(), listeners: new Set<() => void>(), event }
      entries.set(entry.id, entry)
      working = working.then(() => work(entry))
      return jobOf(entry)
    },
    get: (id) => jobOf(find(id)),
    cancel: (id) => {
      const entry = find(id)
      entry.stop.abort()
      // What waits has nothing to wind up; what runs tells when it has.
      if (entry.event.state === 'waiting') tell(entry, { state: 'cancelled', source: entry.upload.name })
      return jobOf(entry)
    },
    follow: (id, listener) => {
      const entry = find(id)
      listener(entry.event)
      entry.listeners.add(listener)
      return () => entry.listeners.delete(listener)
    },
    exclusively: async (task) => {
      if (writing || countOpen() > 0)
        throw new WhenceError('conflict', 'The graph is being changed already.', {
          remedy: 'Wait for what is running to end, or stop it, then try again.',
        })
      writing = true
      const result = task().finally(() => {
        writing = false
      })
      working = result.catch(() => undefined)
      return result
    },
    close: async () => {
      closed = true
      for (const entry of entries.values()) entry.stop.abort()
      await working
    },
  }
}
