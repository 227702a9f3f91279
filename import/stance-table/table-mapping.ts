// What a table of claims and evidence is, told by its columns: one row in the list of tables is one kind of file.
import type { CslType } from '../../model/csl-types.ts'
import type { Stance } from '../../model/kind.ts'

/** Where the stances of a row stand. */
export type EvidenceColumns =
  | {
      /** One column holds an object: for each work's key a list of rationales, each with a label and sentence numbers. */
      readonly form: 'by-work'
      readonly column: string
      readonly label: string
      readonly sentences: string
    }
  | {
      /** Each row is one rationale: the work's key, the label and the sentence numbers have columns of their own. */
      readonly form: 'in-row'
      readonly work: string
      readonly label: string
      readonly sentences: string
    }

export interface TableMapping {
  /** For messages: what such a file is. */
  readonly label: string
  readonly form: 'json-lines' | 'csv'
  /** The columns by which it is known; all must be there. */
  readonly needs: readonly string[]
  /** Stands in ids, so that files of one collection meet: `work:scifact-4983`. */
  readonly collection: string
  /** Who numbers the works; stands in the title of a work of which only the number is known. */
  readonly numberedBy: string
  readonly claim?: {
    readonly key: string
    readonly text: string
    /** A list of works that the claim was made from, whatever they say of it; kept as a property of that name. */
    readonly cited?: string
    readonly evidence: EvidenceColumns
    /** What the labels mean; any other is reported. An empty one takes no stance. */
    readonly stances: Readonly<Record<string, Stance>>
  }
  readonly work: {
    readonly type: CslType
    /** The columns of a file that describes works; a file of claims has none. */
    readonly columns?: { readonly key: string; readonly title: string; readonly sentences: string }
  }
}
