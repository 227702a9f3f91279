// What the writing thread and the thread that answers requests say to each other.

import type { StoreCredentials } from '../../store/credentials.ts'
import type { RemovalOutcome } from '../../store/store.ts'
import type { ImportReport } from '../api/contract/import.ts'
import type { ThreadFailure } from '../thread-failure.ts'
import type { IngestProgress } from './ingest.ts'

export interface AnyOrder {
  /** Address of the store; the thread opens it for itself. */
  readonly store: string
  /** Who opens it, for an engine that asks. */
  readonly credentials?: StoreCredentials
}
export interface ImportOrder extends AnyOrder {
  readonly task: 'import'
  readonly path: string
  /** The name to show for the file. */
  readonly name: string
  readonly title?: string
  readonly compiler?: string
}
export interface RemovalOrder extends AnyOrder {
  readonly task: 'remove'
  readonly import: string
}
export type Order = ImportOrder | RemovalOrder

/** The only thing that the thread is told after its order. */
export const STOP = 'stop'

export type Message =
  | { readonly type: 'progress'; readonly progress: IngestProgress }
  | { readonly type: 'imported'; readonly result: ImportReport }
  | { readonly type: 'removed'; readonly result: RemovalOutcome }
  | ThreadFailure
