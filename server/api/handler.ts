// What answers a route: a function from what was asked, checked, to what the route's schema says it answers.
import type { z } from 'zod'
import type { RouteName, Routes } from './contract/routes.ts'
import type { Written } from './written.ts'

/** A route as tables of routes describe it. */
export interface Route {
  readonly method: 'get' | 'post' | 'delete'
  readonly path: string
  readonly summary: string
  readonly params?: z.ZodObject
  readonly query?: z.ZodObject
  readonly body?: z.ZodObject
  readonly response: z.ZodObject
  /** How long it may be worked on, in milliseconds, where that is longer than usual. */
  readonly longest?: number
}
export type RouteTable = Readonly<Record<string, Route>>

type Part<R, K extends string> = R extends Readonly<Record<K, infer S extends z.ZodType>> ? z.output<S> : undefined

/** What a route was asked, as its schemas give it. */
export interface Asked<R> {
  readonly params: Part<R, 'params'>
  readonly query: Part<R, 'query'>
  readonly body: Part<R, 'body'>
  /** Fires when nobody waits for the answer any more, or when it has taken too long. */
  readonly signal: AbortSignal
}

type Answer<R extends Route> = z.output<R['response']> | Written
type Handler<R extends Route> = (asked: Asked<R>) => Promise<Answer<R>> | Answer<R>

/** A handler for every route of a table. */
export type HandlersOf<T extends RouteTable> = { readonly [K in keyof T]: Handler<T[K]> }

/** Handlers of the explorer's own table, by the names of their routes. */
export type Handlers<N extends RouteName = RouteName> = Pick<HandlersOf<Routes>, N>
