// The Express app: what stands between a request and its answer, in order.
import compression from 'compression'
import express, { type Express } from 'express'
import { WhenceError } from '../../model/error.ts'
import type { GraphStore, RemovalOutcome } from '../../store/store.ts'
import type { Align } from '../alignment/in-worker.ts'
import { answering } from '../judging/answering.ts'
import type { Judging } from '../judging/in-worker.ts'
import { bindRoutes, refuseOtherMethods } from './bind.ts'
import type { ApiConfig } from './config.ts'
import { ROUTES } from './contract/routes.ts'
import { serveDocs } from './docs-page.ts'
import { ownPagesOnly } from './guard.ts'
import { secureHeaders } from './headers.ts'
import { jobEvents } from './job-events.ts'
import type { Jobs } from './jobs.ts'
import type { NetworkRuns } from './network-runs.ts'
import { servePage } from './page.ts'
import { answerErrors } from './problem.ts'
import { relayed } from './relayed.ts'
import { handRoutes } from './routes/hand.ts'
import { importRoutes } from './routes/imports.ts'
import { networkRoutes } from './routes/network.ts'
import { mayChange } from './token.ts'
import { takeUpload } from './uploads.ts'

/** A view of 5,000 ids of the greatest length, in bytes. */
const LARGEST_BODY = '4mb'
/** The text of a work that a quotation is laid against, in bytes. */
const LARGEST_TEXT = '20mb'

const isCompressed: compression.CompressionFilter = (request, response) =>
  // Compressed events would wait until enough of them had gathered.
  !String(response.getHeader('content-type')).startsWith('text/event-stream') && compression.filter(request, response)

/**
 * The app, which does not listen yet.
 * @param remove takes an import out of the store, apart from the thread that answers
 * @param align lays a quotation against a text, apart from the thread that answers
 * @param judging answers questions about all claims, apart from the thread that answers
 * @param uploadFolder where uploads wait; it is there
 */
export const createApp = (parts: {
  readonly store: GraphStore
  readonly jobs: Jobs
  readonly networkRuns: NetworkRuns
  readonly remove: (id: string) => Promise<RemovalOutcome>
  readonly align: Align
  readonly judging: Judging
  /** Stances from which on the judging thread is asked; many where not given. */
  readonly large?: number
  readonly uploadFolder: string
  readonly config: ApiConfig
}): Express => {
  const { store, jobs, networkRuns, remove, align, judging, large, uploadFolder, config } = parts
  const here = answering(store, config)
  const app = express()
  app.disable('x-powered-by')
  app.set('query parser', 'simple')
  app.set('trust proxy', false)

  app.use(secureHeaders())
  app.use(ownPagesOnly(config.hosts))
  app.use(compression({ filter: isCompressed }))

  const change = mayChange(config.token)
  app.post('/api/imports', change, takeUpload(jobs, uploadFolder, config.largestUpload))
  app.get('/api/jobs/:id/events', jobEvents(jobs))
  app.get('/api/network/jobs/:id/events', jobEvents(networkRuns))
  const handlers = {
    ...relayed(store, here, judging, large),
    working: () => judging.progress() ?? { what: null, done: 0, total: 0 },
    ...handRoutes(store, align, () => new Date().toISOString()),
    ...networkRoutes(store, networkRuns),
    ...importRoutes(store, jobs, remove),
  }
  const json = express.json({ limit: LARGEST_BODY, type: 'application/json' })
  const text = express.json({ limit: LARGEST_TEXT, type: 'application/json' })
  app.use(
    bindRoutes(ROUTES, handlers, {
      view: [json],
      membership: [json],
      removeImport: [change],
      cancelJob: [change],
      takeStance: [change, json],
      addCheck: [change, json],
      alignment: [text],
    }),
  )
  app.use(serveDocs(config.version, ROUTES))
  app.use(refuseOtherMethods(ROUTES))

  app.use(servePage(config.clientFolder))
  app.use((request) => {
    throw new WhenceError('not-found', `There is nothing at ${request.path.slice(0, 200)}.`, {
      remedy: 'See /api/docs for what can be asked.',
    })
  })
  app.use(answerErrors(config.log))
  return app
}
