// Sending a file to be imported: becomes a job of the server, or a failure.
import type { Job } from '../../server/api/contract/import.ts'
import type { Reply } from './ask.ts'
import { failureFromAnswer, failureFromThrown, failureOf } from './failure.ts'
import { tokenHeader } from './token.ts'

const isJob = (value: unknown): value is Job =>
  typeof value === 'object' && value !== null && 'id' in value && 'event' in value

/** Uploads one file. Never throws; `cancelled` where the signal fired. */
export const upload = async (file: File, signal: AbortSignal): Promise<Reply<Job>> => {
  const form = new FormData()
  form.append('file', file, file.name)
  try {
    const response = await fetch('/api/imports', { method: 'POST', body: form, headers: tokenHeader(), signal })
    const body: unknown = await response.json().catch(() => undefined)
    if (!response.ok) return { ok: false, failure: failureFromAnswer(response.status, body) }
    return isJob(body)
      ? { ok: true, value: body }
      : { ok: false, failure: failureOf('unreadable', 'The answer to the upload was not understood.') }
  } catch (error) {
    return { ok: false, failure: failureFromThrown(error) }
  }
}
