// What the measuring thread is told, and what it says.
import type { StoreCredentials } from '../../store/credentials.ts'
import type { Strikes } from '../explore/measures/what-if.ts'
import type { Measured, Stage } from '../explore/network/measured.ts'
import type { ThreadFailure } from '../thread-failure.ts'

export interface MeasureOrder {
  /** Address of the store; the thread opens it for itself. */
  readonly store: string
  readonly credentials?: StoreCredentials
  readonly strikes: Strikes
}

export interface MeasuredGraph {
  /** The state of the store that was measured. */
  readonly revision: string
  readonly measured: Measured
}

export type MeasureMessage =
  | { readonly type: 'stage'; readonly stage: Stage }
  | ({ readonly type: 'measured' } & MeasuredGraph)
  | ThreadFailure
