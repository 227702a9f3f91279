// What answers a route: a function from what was asked, checked, to what the route's schema says it answers.
import type { z } from 'zod'
import type { Answer, RouteName, Routes } from './contract/routes.ts'

type Part<R, K extends string> = R extends Readonly<Record<K, infer S extends z.ZodType>> ? z.output<S> : undefined

/** What a route was asked, as its schemas give it. */
export interface Asked<N extends RouteName> {
  readonly params: Part<Routes[N], 'params'>
  readonly query: Part<Routes[N], 'query'>
  readonly body: Part<Routes[N], 'body'>
  /** Fires when nobody waits for the answer any more, or when it has taken too long. */
  readonly signal: AbortSignal
}

export type Handler<N extends RouteName> = (asked: Asked<N>) => Promise<Answer<N>> | Answer<N>

/** Handlers by the names of their routes. */
export type Handlers<N extends RouteName = RouteName> = { readonly [K in N]: Handler<K> }
