// A job's events as the server sends them, until it ends.
import type { JobEvent } from '../../server/api/contract/import.ts'

/** Whether nothing comes after this event. */
export const isOver = ({ state }: JobEvent): boolean => state === 'done' || state === 'failed' || state === 'cancelled'

/**
 * Follows a job. A lost connection is taken up again by the browser.
 * @returns how to stop following
 */
export const followJob = (id: string, onEvent: (event: JobEvent) => void): (() => void) => {
  const source = new EventSource(`/api/jobs/${encodeURIComponent(id)}/events`)
  source.onmessage = ({ data }: MessageEvent<string>) => {
    const event = JSON.parse(data) as JobEvent
    onEvent(event)
    if (isOver(event)) source.close()
  }
  return () => source.close()
}
