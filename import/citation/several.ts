// Several references on one line: "Hale, Ruth. The Harbour. …, p. 3; Orr, Pieter. Nets. …, p. 5".
import { catalogueNames } from './author-list.ts'
import { peelPages } from './locator.ts'

/** So many references a line may hold: more are left together. */
const MOST = 12
const DIVIDER = /; ?(?:and |see also |also |see )?(?=[\p{Lu}“"]|ibid)/gu
const PAGE = /\bpp?\. ?\w/gu
const REPEATED = /^(?:ibid(?:em)?|idem)\b/i

/** Where one reference stands in the line. */
export interface Part {
  readonly at: number
  readonly text: string
}

/**
 * @returns the references of a line, in order. A line is divided only behind the pages of one and before the names of the next,
 * which has pages too: semicolons stand in titles as well.
 */
export const severalReferences = (line: string): readonly Part[] => {
  if (!line.includes(';') || (line.match(PAGE)?.length ?? 0) < 2) return [{ at: 0, text: line }]
  const parts: Part[] = []
  let at = 0
  for (const divider of line.matchAll(DIVIDER)) {
    if (parts.length === MOST) break
    const here = line.slice(at, divider.index)
    const behind = divider.index + divider[0].length
    const rest = line.slice(behind)
    if (peelPages(here) === undefined || peelPages(rest) === undefined) continue
    if (!REPEATED.test(rest) && catalogueNames(rest) === undefined) continue
    parts.push({ at, text: here })
    at = behind
  }
  return [...parts, { at, text: line.slice(at) }]
}
