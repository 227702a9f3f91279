// The end of a reference taken off piece by piece: pages, division, date, volume, edition, in whatever order they stand.
import type { Locator } from '../../model/csl.ts'
import { type PeeledDate, peelDate, withoutNoImprint } from './date.ts'
import { peelBarePages, peelDivision, peelExtent, peelPages, peelVolume } from './locator.ts'
import { peelEdition } from './notes.ts'

export interface Tail {
  /** Names, title and imprint. */
  readonly rest: string
  readonly locator?: Locator
  readonly plural: boolean
  /** A division printed beside the pages ("Chapter 3, p. 45"). */
  readonly division?: string
  readonly date?: PeeledDate
  readonly volume?: string
  readonly issue?: string
  readonly edition?: string
  /** How many pages the book has ("312 pp."). */
  readonly extent?: string
}

/** @returns what stands at the end of the text and the text before it. */
export const peelTail = (text: string): Tail => {
  let rest = text
  let locator: Locator | undefined
  let division: string | undefined
  let date: PeeledDate | undefined
  let plural = false
  const extent = peelExtent(rest)
  if (extent !== undefined) rest = extent.rest
  const volume = peelVolume(rest)
  if (volume !== undefined) rest = volume.rest
  for (let turn = 0; turn < 5; turn++) {
    const before = rest
    const found = date === undefined ? peelDate(rest) : undefined
    if (found !== undefined) {
      date = found
      rest = found.rest
    }
    const pages = locator?.label === 'page' ? undefined : (peelPages(rest) ?? peelBarePages(rest))
    if (pages !== undefined) {
      if (locator !== undefined) division = locator.value
      locator = pages.locator
      plural = pages.plural
      rest = pages.rest
    }
    const part = division === undefined ? peelDivision(rest) : undefined
    if (part !== undefined && (date !== undefined || /[,.;:(]$/.test(rest.slice(0, part.rest.length + 1)))) {
      if (locator === undefined) locator = part.locator
      else division = part.locator.value
      rest = part.rest
    }
    if (rest === before) break
    rest = rest.trimEnd()
  }
  const edition = peelEdition(rest)
  return {
    rest: withoutNoImprint(edition?.rest ?? rest).trim(),
    plural,
    ...(extent === undefined ? {} : { extent: extent.extent }),
    ...(locator === undefined ? {} : { locator }),
    ...(division === undefined ? {} : { division }),
    ...(date === undefined ? {} : { date }),
    ...(volume === undefined ? {} : { volume: volume.volume }),
    ...(volume?.issue === undefined ? {} : { issue: volume.issue }),
    ...(edition === undefined ? {} : { edition: edition.edition }),
  }
}
