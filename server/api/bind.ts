// Binds the table of routes to its handlers: what comes in is checked once, here, by the schemas that also describe it.
import { type Request, type RequestHandler, Router } from 'express'
import type { z } from 'zod'
import { isWhenceError, WhenceError } from '../../model/error.ts'
import { ROUTES, type RouteName } from './contract/routes.ts'
import type { Asked, Handlers } from './handler.ts'
import { sendProblem, toProblem } from './problem.ts'

/** Nothing is worked on for longer, in milliseconds. */
const LONGEST_ANSWER = 20_000

interface RouteSchemas {
  readonly params?: z.ZodType
  readonly query?: z.ZodType
  readonly body?: z.ZodType
  readonly response: z.ZodType
}

const check = (schema: z.ZodType | undefined, value: unknown, part: string): unknown => {
  if (!schema) return undefined
  const read = schema.safeParse(value)
  if (read.success) return read.data
  const [issue] = read.error.issues
  const where = issue && issue.path.length > 0 ? issue.path.join('.') : part
  throw new WhenceError('invalid-input', `“${where}” is not as it should be: ${issue?.message ?? 'unreadable'}.`, {
    where,
    remedy: 'See /api/docs for what can be asked.',
  })
}

const tookTooLong = (cause: unknown) =>
  new WhenceError('unavailable', `This took longer than ${LONGEST_ANSWER / 1_000} seconds and was stopped.`, {
    remedy: 'Ask for something narrower.',
    cause,
  })

const askedBy = (request: Request, schemas: RouteSchemas, signal: AbortSignal) => ({
  params: check(schemas.params, request.params, 'address'),
  query: check(schemas.query, request.query, 'query'),
  body: check(schemas.body, request.body, 'body'),
  signal,
})

const answerWith = <N extends RouteName>(name: N, handlers: Handlers): RequestHandler => {
  const schemas: RouteSchemas = ROUTES[name]
  return async (request, response) => {
    const gone = new AbortController()
    response.once('close', () => gone.abort())
    const late = AbortSignal.timeout(LONGEST_ANSWER)
    const signal = AbortSignal.any([gone.signal, late])
    // The schemas of this very route made it; TypeScript cannot follow that through the table.
    const asked = askedBy(request, schemas, signal) as Asked<N>
    const answer = await Promise.resolve(handlers[name](asked)).catch((error: unknown) => {
      throw late.aborted && isWhenceError(error) && error.kind === 'cancelled' ? tookTooLong(error) : error
    })
    response.set('Cache-Control', 'no-cache').json(answer)
  }
}

const METHODS = ['get', 'post', 'delete'] as const

/**
 * A router that answers every route of the table.
 * @param before what stands before some of the routes, such as who may ask
 */
export const bindRoutes = (handlers: Handlers, before: Partial<Record<RouteName, RequestHandler[]>>): Router => {
  const router = Router({ caseSensitive: true, strict: true })
  for (const name of Object.keys(ROUTES) as RouteName[]) {
    const { method, path } = ROUTES[name]
    router[method](path, ...(before[name] ?? []), answerWith(name, handlers))
  }
  return router
}

/** Says which methods an address of the table takes, where it was asked by another. */
export const refuseOtherMethods = (): Router => {
  const router = Router({ caseSensitive: true, strict: true })
  const methodsByPath = Map.groupBy(Object.values(ROUTES), (route) => route.path)
  for (const [path, routes] of methodsByPath) {
    const allowed = METHODS.filter((method) => routes.some((route) => route.method === method))
    router.all(path, (request, response) => {
      response.set('Allow', allowed.map((method) => method.toUpperCase()).join(', '))
      const error = new WhenceError('invalid-input', `This address is not asked by ${request.method}.`)
      sendProblem(response, { ...toProblem(error), status: 405 })
    })
  }
  return router
}
