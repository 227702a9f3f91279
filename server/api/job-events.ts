// How far a job is, as server-sent events: the state now, every one after it, and a sign of life between them.
import type { RequestHandler } from 'express'
import type { JobEvent } from './contract/import.ts'
import { isOver } from './jobs.ts'

/** Between signs of life, in milliseconds: proxies close what is silent for a minute. */
const HEARTBEAT = 15_000

interface Followed<E extends { readonly state: JobEvent['state'] }> {
  get(id: string): { readonly id: string; readonly event: E }
  follow(id: string, listener: (event: E) => void): () => void
}

/**
 * `GET /api/jobs/:id/events`. Ends after the last state; who asks again after that is told (204) not to come back, for an
 * EventSource would otherwise do so for ever.
 */
export const jobEvents =
  <E extends { readonly state: JobEvent['state'] }>(jobs: Followed<E>): RequestHandler<{ id: string }> =>
  (request, response) => {
    const job = jobs.get(request.params.id)
    if (isOver(job.event) && request.get('last-event-id') !== undefined) {
      response.status(204).end()
      return
    }
    response.status(200).set({
      'Content-Type': 'text/event-stream; charset=utf-8',
      'Cache-Control': 'no-store',
      'X-Accel-Buffering': 'no',
    })
    response.flushHeaders()
    let number = 0
    const send = (event: E) => {
      number += 1
      response.write(`id: ${number}\ndata: ${JSON.stringify(event)}\n\n`)
      if (isOver(event)) response.end()
    }
    const beat = setInterval(() => response.write(': still here\n\n'), HEARTBEAT)
    const stop = jobs.follow(job.id, send)
    response.once('close', () => {
      clearInterval(beat)
      stop()
    })
  }
