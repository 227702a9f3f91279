// Ending an HTTP server: nothing new is taken in, and what is being answered is answered first, within bounds.
import type { Server, ServerResponse } from 'node:http'

/** How long requests that are under way may still take, in milliseconds: less than the ten seconds that containers are given. */
const LONGEST_END = 8_000

/** Events would be followed for ever. */
const isEvents = (response: ServerResponse): boolean =>
  String(response.getHeader('content-type') ?? '').startsWith('text/event-stream')

/**
 * @param server that has not begun to listen
 * @returns what ends it: it takes no more connections, ends streams of events, and waits for other answers, 8 seconds at most
 */
export const closingGently = (server: Server): (() => Promise<void>) => {
  const underWay = new Set<ServerResponse>()
  let isClosing = false
  server.on('request', (_request, response) => {
    underWay.add(response)
    if (isClosing) response.setHeader('Connection', 'close')
    response.once('close', () => {
      underWay.delete(response)
      if (isClosing) server.closeIdleConnections()
    })
  })
  return () => {
    isClosing = true
    const { promise, resolve } = Promise.withResolvers<void>()
    const late = setTimeout(() => server.closeAllConnections(), LONGEST_END)
    server.close(() => {
      clearTimeout(late)
      resolve()
    })
    for (const response of underWay) {
      if (isEvents(response)) response.destroy()
      else if (!response.headersSent) response.setHeader('Connection', 'close')
    }
    return promise
  }
}
