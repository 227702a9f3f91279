// A job's events as the server sends them, until it ends.
import type { JobEvent } from '../../server/api/contract/import.ts'
import type { NetworkEvent } from '../../server/api/contract/network.ts'

/** Whether nothing comes after this event. */
export const isOver = ({ state }: { readonly state: JobEvent['state'] }): boolean =>
  state === 'done' || state === 'failed' || state === 'cancelled'

const follow = <E extends { readonly state: JobEvent['state'] }>(address: string, onEvent: (event: E) => void) => {
  const source = new EventSource(address)
  source.onmessage = ({ data }: MessageEvent<string>) => {
    const event = JSON.parse(data) as E
    onEvent(event)
    if (isOver(event)) source.close()
  }
  return () => source.close()
}

/**
 * Follows a job. A lost connection is taken up again by the browser.
 * @returns how to stop following
 */
export const followJob = (id: string, onEvent: (event: JobEvent) => void): (() => void) =>
  follow(`/api/jobs/${encodeURIComponent(id)}/events`, onEvent)

/** The same for the measuring of the whole graph. */
export const followNetwork = (id: string, onEvent: (event: NetworkEvent) => void): (() => void) =>
  follow(`/api/network/jobs/${encodeURIComponent(id)}/events`, onEvent)
