// The entries of an outline, by line: which one a line belongs to, and the claims before and after it.
import type { Outline } from '../../../server/api/contract/document.ts'

type Entries = Outline['entries']

/** Place of the last entry that begins at or before a line; -1 before the first. Entries are in order of their lines. */
export const entryAt = (entries: Entries, line: number): number => {
  let [low, high] = [0, entries.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((entries[middle]?.line ?? 0) <= line) low = middle + 1
    else high = middle
  }
  return low - 1
}

/** The line of the claim that begins next after a line, or last before it; nothing where there is none. */
export const claimBeside = (entries: Entries, line: number, direction: 'next' | 'previous'): number | null => {
  const claims = entries.filter((entry) => entry.kind === 'Claim').map((entry) => entry.line)
  const found = direction === 'next' ? claims.find((at) => at > line) : claims.findLast((at) => at < line)
  return found ?? null
}
