// How a claim's quotations are spread over works: ten sources, or one book quoted ten times.
import type { Quotation } from '../../../server/api/contract/evidence.ts'
import { counted, figure } from '../../theme/kind-names.ts'

export interface Share {
  /** Id of the work; empty where no work is named. */
  readonly work: string
  readonly label: string
  readonly quotations: number
  /** Part of all, 0 to 1. */
  readonly part: number
}

/** The works behind quotations, the most quoted first, equals by their words. */
export const spreadOf = (quotations: readonly Quotation[]): readonly Share[] => {
  const counts = new Map<string, { label: string; count: number }>()
  for (const { work } of quotations) {
    const id = work?.id ?? ''
    const entry = counts.get(id)
    if (entry) entry.count += 1
    else counts.set(id, { label: work?.label ?? 'no work named', count: 1 })
  }
  return [...counts]
    .map(([work, { label, count }]) => ({ work, label, quotations: count, part: count / quotations.length }))
    .sort((a, b) => b.quotations - a.quotations || (a.label < b.label ? -1 : 1))
}

/** "All 9 quotations come from one work.", "5 of 9 quotations come from one of 4 works.", "Each of 4 quotations comes from a work of its own." */
export const spreadSentence = (shares: readonly Share[]): string => {
  const total = shares.reduce((sum, share) => sum + share.quotations, 0)
  const [first] = shares
  if (!first || total === 0) return ''
  if (total === 1) return 'It rests on a single quotation.'
  if (shares.length === 1)
    return first.work === ''
      ? `None of ${counted(total, 'quotation', 'quotations')} names its work.`
      : `All ${figure(total)} quotations come from one work.`
  if (first.quotations === 1) return `Each of ${figure(total)} quotations comes from a work of its own.`
  return `${figure(first.quotations)} of ${figure(total)} quotations come from one of ${figure(shares.length)} works.`
}
