// What the judging thread is told, and what it says.
import type { StoreCredentials } from '../../store/credentials.ts'
import type { LongWork } from '../api/contract/working.ts'
import type { ThreadFailure } from '../thread-failure.ts'

export interface JudgingOrder {
  /** Address of the store; the thread opens it for itself. */
  readonly store: string
  readonly credentials?: StoreCredentials
  /** Of the program, and what every reader should know: as in the API's configuration. */
  readonly version: string
  readonly notice: string | null
}

/** A question by the name of its route, as the schemas of the route have read it. */
export interface Question {
  readonly route: string
  readonly params: unknown
  readonly query: unknown
  readonly body: unknown
}
export type ToThread =
  | ({ readonly type: 'ask'; readonly id: number } & Question)
  | { readonly type: 'stop'; readonly id: number }

/** How far the work is that takes long. */
export interface Progress {
  readonly what: LongWork
  readonly done: number
  readonly total: number
}
export type FromThread =
  | { readonly type: 'answer'; readonly id: number /** As JSON. */; readonly text: string }
  | (ThreadFailure & { readonly id: number })
  | ({ readonly type: 'progress' } & Progress)
