// The uploads of this page: each is sent, followed and told about; whatever view is open, they go on.
import { create } from 'zustand'
import type { JobEvent } from '../../../server/api/contract/import.ts'
import { ask, graphChanged } from '../../api/ask.ts'
import { type Failure, failureFromAnswer } from '../../api/failure.ts'
import { followJob } from '../../api/job-events.ts'
import { upload } from '../../api/upload.ts'

/** An upload as the page knows it: on its way, at work on the server, or ended. */
export interface Upload {
  readonly key: number
  readonly name: string
  /** Bytes. */
  readonly size: number
  readonly event: JobEvent | { readonly state: 'sending' } | { readonly state: 'refused'; readonly failure: Failure }
  readonly stop: () => void
}

export const useUploads = create<{ readonly uploads: readonly Upload[] }>(() => ({ uploads: [] }))

let last = 0

const put = (key: number, change: Partial<Upload>): void =>
  useUploads.setState(({ uploads }) => ({
    uploads: uploads.map((each) => (each.key === key ? { ...each, ...change } : each)),
  }))

const start = async (file: File): Promise<void> => {
  last += 1
  const key = last
  const sending = new AbortController()
  const entry: Upload = {
    key,
    name: file.name,
    size: file.size,
    event: { state: 'sending' },
    stop: () => sending.abort(),
  }
  useUploads.setState(({ uploads }) => ({ uploads: [...uploads, entry] }))
  const reply = await upload(file, sending.signal)
  if (!reply.ok) return put(key, { event: { state: 'refused', failure: reply.failure } })
  const { id, event } = reply.value
  put(key, { event, stop: () => void ask('cancelJob', { id }) })
  followJob(id, (next) => {
    put(key, { event: next })
    if (next.state === 'done' && !next.report.unchanged) graphChanged()
  })
}

/** Sends files, one job each. */
export const startImports = (files: readonly File[]): void => {
  for (const file of files) void start(file)
}

/** Takes an ended upload off the list. */
export const dismiss = (key: number): void =>
  useUploads.setState(({ uploads }) => ({ uploads: uploads.filter((each) => each.key !== key) }))

/** The failure of an upload that did not land; nothing for others. */
export const failureOfUpload = ({ event }: Upload): Failure | null =>
  event.state === 'refused' ? event.failure : event.state === 'failed' ? failureFromAnswer(500, event.problem) : null
