// What the importing thread and the thread that answers requests say to each other.
import type { ErrorKind } from '../../model/error.ts'
import type { ImportReport } from '../api/contract/import.ts'
import type { IngestProgress } from './ingest.ts'

export interface Order {
  /** Address of the store; the thread opens it for itself. */
  readonly store: string
  readonly path: string
  /** The name to show for the file. */
  readonly name: string
  readonly title?: string
  readonly compiler?: string
}
/** The only thing that the importing thread is told after its order. */
export const STOP = 'stop'

export type Message =
  | { readonly type: 'progress'; readonly progress: IngestProgress }
  | { readonly type: 'done'; readonly report: ImportReport }
  | {
      readonly type: 'failed'
      /** Absent where the error is a defect and not for a person to read. */
      readonly kind?: ErrorKind
      readonly message: string
      readonly remedy?: string
      readonly where?: string
    }
