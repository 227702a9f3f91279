// The composition root of the server: opens the store, takes in uploads, listens.
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import { isIPv6 } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type LevelWithSilent, pino } from 'pino'
import { WhenceError } from '../model/error.ts'
import packageJson from '../package.json' with { type: 'json' }
import type { StoreCredentials } from '../store/credentials.ts'
import { openStore } from '../store/open.ts'
import { openAligning } from './alignment/in-worker.ts'
import { createApp } from './api/app.ts'
import { LARGEST_UPLOAD } from './api/contract/import.ts'
import { type Jobs, openJobs } from './api/jobs.ts'
import { openNetworkRuns } from './api/network-runs.ts'
import { closingGently } from './close-gently.ts'
import { ingestInWorker, removeInWorker } from './ingest/in-worker.ts'
import { openJudging } from './judging/in-worker.ts'
import { measureInWorker } from './network/in-worker.ts'

export interface ServerOptions {
  readonly storeAddress: string
  /** Who opens the store, for an engine that asks. */
  readonly storeCredentials?: StoreCredentials
  /** 0 is any that is free; 7460 where not given. */
  readonly port?: number
  /** The address to listen on; the loopback where not given. */
  readonly host?: string
  /** Further names under which the program may be reached: `name` or `name:port`. */
  readonly allowedHosts?: readonly string[]
  /** What other machines must show for importing and removing. */
  readonly token?: string
  /** What every reader should know, such as that the document is invented. */
  readonly notice?: string
  readonly logLevel?: LevelWithSilent
  /** Bytes of an uploaded file at most; 256 MiB where not given. */
  readonly largestUpload?: number
  /** Stances in the graph from which on a thread of its own judges it; 10,000 where not given. */
  readonly large?: number
  /** The folder that the page was built into; `dist/client` of the program where not given. */
  readonly clientFolder?: string
}

export interface RunningServer {
  /** Where to open it in a browser. */
  readonly url: string
  readonly port: number
  /** Ends what is being answered and imported, then lets go of the store. */
  close(): Promise<void>
}

export const DEFAULT_PORT = 7460
const LOOPBACK = '127.0.0.1'
const EVERY_ADDRESS = ['0.0.0.0', '::', '']

/** Bounds on slow requests, in milliseconds: for the headers, and for a whole upload. */
const HEADERS_WITHIN = 15_000
const REQUEST_WITHIN = 10 * 60_000
const MOST_CONNECTIONS = 1_000

const listenError = (error: NodeJS.ErrnoException, host: string, port: number): WhenceError => {
  if (error.code === 'EADDRINUSE')
    return new WhenceError('conflict', `Port ${port} is in use by another program, or by another Whence.`, {
      remedy: 'Give another port with --port, or 0 for any that is free.',
      cause: error,
    })
  if (error.code === 'EACCES')
    return new WhenceError('refused', `Port ${port} may not be opened.`, {
      remedy: 'Give a port over 1023.',
      cause: error,
    })
  return new WhenceError('invalid-input', `It is not possible to listen on ${host}.`, {
    remedy: 'Give an address of this machine, such as 127.0.0.1.',
    cause: error,
  })
}

const listen = (server: Server, host: string, port: number): Promise<number> => {
  const { promise, resolve, reject } = Promise.withResolvers<number>()
  server.once('error', (error) => reject(listenError(error, host, port)))
  server.listen(port, host, () => {
    const address = server.address()
    resolve(typeof address === 'object' && address ? address.port : port)
  })
  return promise
}

const urlOf = (host: string, port: number): string => {
  const name = host === LOOPBACK || EVERY_ADDRESS.includes(host) ? 'localhost' : isIPv6(host) ? `[${host}]` : host
  return `http://${name}:${port}`
}

/**
 * Opens the store and serves it.
 * @throws WhenceError where the store cannot be opened or the port cannot be had; nothing is left open then
 */
export const startServer = async (options: ServerOptions): Promise<RunningServer> => {
  const { storeAddress, storeCredentials = {}, port = DEFAULT_PORT, host = LOOPBACK, token, notice } = options
  const log = pino({ name: 'whence', level: options.logLevel ?? 'warn' }, pino.destination({ dest: 2, sync: true }))
  const store = await openStore(storeAddress, storeCredentials)
  const order = { store: storeAddress, credentials: storeCredentials }
  const uploadFolder = await mkdtemp(join(tmpdir(), 'whence-'))
  const jobs: Jobs = openJobs(
    ({ path, ...rest }, progress) => ingestInWorker({ ...order, path, ...rest }, progress),
    ({ path }, failure) => {
      if (failure !== undefined) log.warn({ err: failure }, 'an upload was not imported')
      rm(path, { force: true }).catch((error: unknown) => log.warn({ err: error }, 'an upload could not be deleted'))
    },
  )
  const networkRuns = openNetworkRuns(store, (strikes, options) => measureInWorker({ ...order, strikes }, options))
  const remove = (id: string) => removeInWorker(order, id)
  const config = {
    version: packageJson.version,
    hosts: [
      ...(options.allowedHosts ?? []),
      ...(EVERY_ADDRESS.includes(host) ? [] : [isIPv6(host) ? `[${host}]` : host]),
    ],
    token,
    notice: notice ?? null,
    clientFolder: options.clientFolder ?? join(import.meta.dirname, '../dist/client'),
    largestUpload: options.largestUpload ?? LARGEST_UPLOAD,
    log,
  }
  const judging = openJudging({ ...order, version: config.version, notice: config.notice })
  const server = createServer(
    createApp({
      ...{ store, jobs, networkRuns, remove, align: openAligning(), judging, uploadFolder, config },
      ...(options.large !== undefined && { large: options.large }),
    }),
  )
  const closeServer = closingGently(server)
  server.headersTimeout = HEADERS_WITHIN
  server.requestTimeout = REQUEST_WITHIN
  server.maxConnections = MOST_CONNECTIONS
  const letGo = async () => {
    await Promise.all([jobs.close(), networkRuns.close(), judging.close()])
    await store.close()
    await rm(uploadFolder, { recursive: true, force: true })
  }
  try {
    const taken = await listen(server, host, port)
    const close = async () => {
      await closeServer()
      await letGo()
    }
    return { url: urlOf(host, taken), port: taken, close }
  } catch (error) {
    await letGo()
    throw error
  }
}
