// Binds a table of routes to its handlers: what comes in is checked once, here, by the schemas that also describe it.
import { type Request, type RequestHandler, Router } from 'express'
import type { z } from 'zod'
import { isWhenceError, WhenceError } from '../../model/error.ts'
import type { Asked, HandlersOf, Route, RouteTable } from './handler.ts'
import { sendProblem, toProblem } from './problem.ts'
import { textOf } from './written.ts'

/** Nothing is worked on for longer, in milliseconds, unless its route says so. */
const LONGEST_ANSWER = 20_000

const tookTooLong = (longest: number, cause: unknown) =>
  new WhenceError('unavailable', `This took longer than ${longest / 1_000} seconds and was stopped.`, {
    remedy: 'Ask for something narrower.',
    cause,
  })

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

const askedBy = (request: Request, route: Route, signal: AbortSignal) => ({
  params: check(route.params, request.params, 'address'),
  query: check(route.query, request.query, 'query'),
  body: check(route.body, request.body, 'body'),
  signal,
})

const answerWith =
  <R extends Route>(route: R, handler: (asked: Asked<R>) => unknown): RequestHandler =>
  async (request, response) => {
    const gone = new AbortController()
    response.once('close', () => gone.abort())
    const longest = route.longest ?? LONGEST_ANSWER
    const late = AbortSignal.timeout(longest)
    const signal = AbortSignal.any([gone.signal, late])
    // The schemas of this very route made it; TypeScript cannot follow that through the table.
    const asked = askedBy(request, route, signal) as Asked<R>
    const answer = await Promise.resolve(handler(asked)).catch((error: unknown) => {
      throw late.aborted && isWhenceError(error) && error.kind === 'cancelled' ? tookTooLong(longest, error) : error
    })
    response.set('Cache-Control', 'no-cache')
    const text = textOf(answer)
    if (text === undefined) response.json(answer)
    else response.type('application/json').send(text)
  }

/**
 * A router that answers every route of a table.
 * @param before what stands before some of the routes, such as who may ask
 */
export const bindRoutes = <T extends RouteTable>(
  table: T,
  handlers: HandlersOf<T>,
  before: { readonly [K in keyof T]?: readonly RequestHandler[] } = {},
): Router => {
  const router = Router({ caseSensitive: true, strict: true })
  for (const name of Object.keys(table) as (keyof T & string)[]) {
    const route = table[name]
    if (route) router[route.method](route.path, ...(before[name] ?? []), answerWith(route, handlers[name]))
  }
  return router
}

const METHODS = ['get', 'post', 'delete'] as const

/** Says which methods an address of the tables takes, where it was asked by another. */
export const refuseOtherMethods = (...tables: readonly RouteTable[]): Router => {
  const router = Router({ caseSensitive: true, strict: true })
  const byPath = Map.groupBy(
    tables.flatMap((table) => Object.values(table)),
    (route) => route.path,
  )
  for (const [path, routes] of byPath) {
    const allowed = METHODS.filter((method) => routes.some((route) => route.method === method))
    router.all(path, (request, response) => {
      response.set('Allow', allowed.map((method) => method.toUpperCase()).join(', '))
      const error = new WhenceError('invalid-input', `This address is not asked by ${request.method}.`)
      sendProblem(response, { ...toProblem(error), status: 405 })
    })
  }
  return router
}
