// What reading one citation line yields.
import type { CslItem } from '../../model/csl.ts'

/** The keys that the model names, without the open end that keeps unknown properties. */
type Named<T> = { [K in keyof T as string extends K ? never : K]: T[K] }

/** The fields of a CSL item as far as the line has them; `id` is given by whoever keeps the item. */
export type CslFields = Omit<Named<CslItem>, 'id'> & { readonly genre?: string; readonly ISBN?: string }

export interface ParsedReference {
  readonly item: CslFields
  /** For every field read, how sure it is, from 0 to 1, by the field's name in the item (`title`, `author`, `issued`, …). */
  readonly confidence: Readonly<Record<string, number>>
  /** How much the line looks like a citation line, from 0 (prose, a heading) to 1; 0.5 and more counts as one. */
  readonly score: number
  /** Remarks behind the citation ("p. 39 on the NET") and what stands in it but is no field (a street address). */
  readonly trailing: readonly string[]
  /** The source behind the source, for "…, quoted in …": that second reference. */
  readonly quotedIn?: ParsedReference
  /** The line stands for the work of an earlier line ("Ibid.", "op. cit."). */
  readonly back?: 'ibid' | 'op-cit'
}
