// From a route and what goes into it to the address that is fetched.
import type { z } from 'zod'
import type { RouteName, Routes } from '../../server/api/contract/routes.ts'
import { ENDPOINTS } from './paths.ts'

/** A query as the server reads it: numbers as numbers, lists as lists; what has a default may be left out. */
type QueryOf<S extends z.ZodType> = {
  readonly [K in keyof z.input<S>]: K extends keyof z.output<S> ? z.output<S>[K] : never
}

/** A query all of which may be left out may be left out whole. */
type WithQuery<Q> = Partial<Q> extends Q ? { readonly query?: Q } : { readonly query: Q }

/** What goes into a request: the id of its path, its query, its body, each where the route has one. */
export type Input<N extends RouteName> = (Routes[N] extends { readonly params: z.ZodType }
  ? { readonly id: string }
  : unknown) &
  (Routes[N] extends { readonly query: infer S extends z.ZodType } ? WithQuery<QueryOf<S>> : unknown) &
  (Routes[N] extends { readonly body: infer S extends z.ZodType } ? { readonly body: z.input<S> } : unknown)

interface Loose {
  readonly id?: string
  readonly query?: Readonly<Record<string, unknown>>
  readonly body?: unknown
}

/** Names may hold commas. */
const SEPARATORS: Readonly<Record<string, string>> = { publishers: '|', withoutPublishers: '|' }
const written = (key: string, value: unknown): string =>
  Array.isArray(value) ? value.join(SEPARATORS[key] ?? ',') : String(value)

/** The address with its id encoded and its query in a fixed order, so that equal questions are equal texts. */
export const addressOf = <N extends RouteName>(name: N, input: Input<N>): string => {
  const { id, query } = input as Loose
  const path = ENDPOINTS[name].path.replace(':id', encodeURIComponent(id ?? ''))
  const pairs = Object.entries(query ?? {})
    .filter(([, value]) => value !== undefined && value !== null && !(Array.isArray(value) && value.length === 0))
    .map(([key, value]) => [key, written(key, value)])
    .sort(([a = ''], [b = '']) => (a < b ? -1 : 1))
  return pairs.length === 0 ? path : `${path}?${new URLSearchParams(pairs)}`
}

/** The body as text, where the route takes one. */
export const bodyOf = <N extends RouteName>(input: Input<N>): string | undefined => {
  const { body } = input as Loose
  return body === undefined ? undefined : JSON.stringify(body)
}
