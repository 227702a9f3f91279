// What the thread that lays a quotation against a text is told, and what it says.
import type { Alignment } from '../api/contract/hand.ts'

export interface AlignmentOrder {
  readonly quotation: string
  readonly text: string
}
export type AlignmentMessage = { readonly alignment: Alignment } | { readonly failed: string }
