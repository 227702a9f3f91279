// The server over real HTTP, and requests that may lie about who makes them.
import { request } from 'node:http'
import { type RunningServer, type ServerOptions, startServer } from '../../server/main.ts'
import { openHarbour } from './harbour.ts'

export interface Served extends RunningServer {
  readonly storeAddress: string
  /** For files of the test. */
  readonly folder: string
}

/** Serves the harbour's graph on a free port. */
export const serveHarbour = async (options: Partial<ServerOptions> = {}): Promise<Served> => {
  const harbour = await openHarbour()
  const server = await startServer({
    storeAddress: harbour.address,
    port: 0,
    logLevel: 'silent',
    clientFolder: `${harbour.folder}/no-page`,
    ...options,
  }).catch(async (error: unknown) => {
    await harbour.close()
    throw error
  })
  const close = async () => {
    await server.close()
    await harbour.close()
  }
  return { ...server, close, storeAddress: harbour.address, folder: harbour.folder }
}

export interface Reply {
  readonly status: number
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly text: string
}

/** A request with just these headers and just this path, which `fetch` would tidy up. */
export const rawRequest = (
  port: number,
  path: string,
  options: { readonly method?: string; readonly headers?: Record<string, string>; readonly body?: string } = {},
): Promise<Reply> => {
  const { promise, resolve, reject } = Promise.withResolvers<Reply>()
  const headers = { host: `localhost:${port}`, ...options.headers }
  const outgoing = request({ host: '127.0.0.1', port, path, method: options.method ?? 'GET', headers }, (response) => {
    let text = ''
    response.setEncoding('utf8')
    response.on('data', (piece: string) => {
      text += piece
    })
    response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, text }))
    response.on('error', reject)
  })
  outgoing.on('error', reject)
  outgoing.end(options.body)
  return promise
}
