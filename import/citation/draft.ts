// The fields of one reference while they are gathered, each with its confidence.
import type { CslName, CslNameRole } from '../../model/csl.ts'
import type { CslFields } from './reference.ts'

type Field = Exclude<keyof CslFields & string, 'type'>

export interface Draft {
  readonly item: Record<string, unknown>
  readonly confidence: Record<string, number>
  readonly trailing: string[]
}

export const newDraft = (): Draft => ({ item: {}, confidence: {}, trailing: [] })

/** Sets a field once; an empty value or a second one changes nothing. */
export const put = (draft: Draft, field: Field, value: unknown, confidence: number): void => {
  if (value === undefined || value === '' || field in draft.item) return
  draft.item[field] = value
  draft.confidence[field] = Math.round(confidence * 100) / 100
}

/** Adds names to each of the roles. */
export const putNames = (
  draft: Draft,
  roles: readonly CslNameRole[],
  names: readonly CslName[],
  confidence: number,
): void => {
  if (names.length === 0) return
  for (const role of roles) {
    const had = draft.item[role]
    draft.item[role] = Array.isArray(had) ? [...had, ...names] : [...names]
    draft.confidence[role] = Math.round(Math.min(draft.confidence[role] ?? 1, confidence) * 100) / 100
  }
}
