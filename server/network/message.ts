// What the measuring thread is told, and what it says.
import type { StoreCredentials } from '../../store/credentials.ts'
import type { Strikes } from '../explore/measures/what-if.ts'
import type { NetworkFindings } from '../explore/network/findings.ts'
import type { Stage } from '../explore/network/measured.ts'
import type { ThreadFailure } from '../thread-failure.ts'

export interface MeasureOrder {
  /** Address of the store; the thread opens it for itself. */
  readonly store: string
  readonly credentials?: StoreCredentials
  readonly strikes: Strikes
}

export interface StageProgress {
  readonly stage: Stage
  /** How far the stage is; 0 of 0 where it does not say. */
  readonly done: number
  readonly total: number
}

export interface MeasuredGraph {
  /** The state of the store that was measured. */
  readonly revision: string
  readonly findings: NetworkFindings
}

export type MeasureMessage =
  | ({ readonly type: 'stage' } & StageProgress)
  | ({ readonly type: 'measured' } & MeasuredGraph)
  | ThreadFailure
