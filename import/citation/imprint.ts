// The imprint "Place: Publisher" and its sloppy forms: a comma for the colon, no mark before the place, publisher or place alone.

import { sentenceStarts } from './boundaries.ts'
import { trimMarks, withoutQuotes } from './clean-line.ts'
import { isKnownPlace, isRegion } from './gazetteer.ts'
import { type Place, placeBefore } from './place.ts'
import { PUBLISHER_WORD } from './words.ts'

export interface Imprint {
  /** Where in the text it begins: what is before it is names and title. */
  readonly at: number
  readonly place?: string
  readonly publisher?: string
  /** What stands among publisher and year but is neither: a street address. */
  readonly extra?: string
  /** How sure, from 0 to 1. */
  readonly confidence: number
}

/** So many colons or commas are tried: a reference has fewer, a hostile line may have thousands. */
const MOST_MARKS = 12

/** A publisher's name ends before a street address: a part with figures in it. */
const withoutAddress = (text: string): { publisher: string; extra?: string } => {
  const parts = text.split(', ')
  const from = parts.findIndex((part, index) => index > 0 && /\d/.test(part))
  if (from < 0) return { publisher: text }
  return { publisher: parts.slice(0, from).join(', '), extra: parts.slice(from).join(', ') }
}

const publisherOf = (text: string): { publisher?: string; extra?: string } => {
  const { publisher, extra } = withoutAddress(trimMarks(text))
  const plain = withoutQuotes(publisher.replace(/^[”"“]\s*/, '').replace(/,?[”"“]$/, '')).trim()
  return { ...(plain === '' ? {} : { publisher: plain }), ...(extra === undefined ? {} : { extra }) }
}

const isPublisherShaped = (text: string): boolean =>
  text.length <= 120 && /[\p{Lu}\d]/u.test(text) && (PUBLISHER_WORD.test(text) || text.split(' ').length <= 10)

const placed = (text: string, place: Place, from: number, confidence: number): Imprint => {
  const named = publisherOf(text.slice(from))
  const first = trimPlace(place.text)
  // "Publisher: Place", the wrong way round.
  if (!place.known && named.publisher !== undefined && isKnownPlace(named.publisher))
    return { at: place.at, place: named.publisher, publisher: first, confidence }
  return { at: place.at, place: first, ...named, confidence }
}

const trimPlace = (text: string): string => text.replace(/[\s,;:]+$/, '').replace(/[\])]$/, '')

/** Where the words between a comma and the colon begin, if they could be an unknown town: believed before a publisher. */
const townBehindComma = (text: string, colon: number): number => {
  const at = text.lastIndexOf(', ', colon - 1) + 2
  return at > 1 && colon - at <= 30 && /^\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)?$/u.test(text.slice(at, colon))
    ? at
    : -1
}

/** "Place: Publisher" at the last colon that has a place before it. */
const withColon = (text: string, starts: readonly number[], least: number): Imprint | undefined => {
  let tried = 0
  for (
    let colon = text.lastIndexOf(':');
    colon > least && tried < MOST_MARKS;
    colon = text.lastIndexOf(':', colon - 1)
  ) {
    tried++
    const after = text.slice(colon + 1).trim()
    if (after === '') continue
    const place = placeBefore(text, colon, starts)
    if (place === undefined) {
      const start = starts.findLast((at) => at < colon) ?? 0
      const publisher = text.slice(start, colon)
      if (start > least && isKnownPlace(trimMarks(after)) && PUBLISHER_WORD.test(publisher))
        return { at: start, place: trimMarks(after), publisher, confidence: 0.85 }
    }
    if (place === undefined || place.at <= least) {
      const town = townBehindComma(text, colon)
      if (town > least && PUBLISHER_WORD.test(after) && isPublisherShaped(after) && sentenceStarts(after).length === 0)
        return { at: town, place: text.slice(town, colon), ...publisherOf(after), confidence: 0.8 }
      continue
    }
    const divided = sentenceStarts(after).length
    if (!place.known && (divided > 0 || !isPublisherShaped(after))) continue
    if (place.known && (divided > 1 || after.length > 150)) continue
    return placed(text, place, colon + 1, place.confidence)
  }
  return undefined
}

/** "Place, Publisher": the first place behind the last sentence end, or the last one behind a comma. */
const withComma = (text: string, starts: readonly number[], least: number): Imprint | undefined => {
  const sentence = Math.max(least, starts.at(-1) ?? 0)
  const candidates: { place: Place; comma: number }[] = []
  let tried = 0
  for (
    let comma = text.indexOf(',', sentence);
    comma >= 0 && tried < MOST_MARKS;
    comma = text.indexOf(',', comma + 1)
  ) {
    tried++
    if (comma <= least) continue
    const place = placeBefore(text, comma, starts)
    if (place?.known && place.at > least && /^[\s,.;:(]/.test(text[place.at - 1] ?? ''))
      candidates.push({ place, comma })
  }
  // "Quayside, Ind., The Author": the longest run of places that begins at the same word.
  const strong = candidates.findLast(({ place }) => place.at === (starts.at(-1) ?? -1))
  const chosen = strong ?? candidates.at(-1)
  if (chosen === undefined) return undefined
  const after = text.slice(chosen.comma + 1).trim()
  if (isKnownPlace(trimMarks(after)) || isRegion(trimMarks(after)))
    return { at: chosen.place.at, place: trimPlace(trimMarks(text.slice(chosen.place.at))), confidence: 0.7 }
  if (!isPublisherShaped(after)) return undefined
  const marked = /[.?!”"]\s$/.test(text.slice(0, chosen.place.at))
  return placed(text, chosen.place, chosen.comma + 1, marked ? 0.93 : 0.88)
}

const partStart = (text: string, before: number, starts: readonly number[]): number =>
  Math.max(text.lastIndexOf(', ', before - 1) + 2, starts.findLast((start) => start < before) ?? 0, 0)

/** "Publisher, Place" at the end, the wrong way round. */
const placeLast = (text: string, starts: readonly number[], least: number): Imprint | undefined => {
  const end = text.replace(/[\s,;]+$/, '').length
  const place = placeBefore(text, end, starts)
  if (!place?.known || place.at <= least || !text.slice(0, place.at).endsWith(', ')) return undefined
  const before = place.at - 2
  const last = partStart(text, before, starts)
  const from = /^(?:Inc|Ltd|Co|Corp|LLC)\b/iu.test(text.slice(last, before)) ? partStart(text, last - 2, starts) : last
  const publisher = text.slice(from, before)
  if (
    !/^\p{Lu}/u.test(publisher) ||
    from <= least ||
    !PUBLISHER_WORD.test(publisher) ||
    publisher.split(' ').length > 8
  )
    return undefined
  return { at: from, place: place.text, publisher, confidence: 0.8 }
}

/** A place or a publisher alone, as the last sentence ("… London", "… Penguin", ", Harvard University Press"). */
const alone = (text: string, starts: readonly number[], least: number): Imprint | undefined => {
  const start = starts.at(-1)
  if (start !== undefined && start > least) {
    const last = trimMarks(text.slice(start))
    const place = placeBefore(text, start + last.length, starts)
    if (place?.known && place.at === start) return { at: start, place: place.text, confidence: 0.75 }
    if (last.length > 1 && last.split(' ').length <= 6 && PUBLISHER_WORD.test(last) && /^\p{Lu}/u.test(last))
      return { at: start, ...publisherOf(last), confidence: 0.75 }
    if (last.split(' ').length <= 3 && /^\p{Lu}/u.test(last) && !/[\d,:]/.test(last))
      return { at: start, ...publisherOf(last), confidence: 0.5 }
  }
  const comma = text.lastIndexOf(', ')
  const last = comma > least ? trimMarks(text.slice(comma)) : ''
  if (last !== '' && isKnownPlace(last)) return { at: comma + 2, place: last, confidence: 0.6 }
  if (last !== '' && last.split(' ').length <= 6 && PUBLISHER_WORD.test(last))
    return { at: comma + 2, ...publisherOf(last), confidence: 0.7 }
  return undefined
}

/**
 * Finds the imprint that ends the text, once year and cited pages are off its end.
 * @param least the imprint begins behind this position, for names and title come first
 * @param dated whether a year stood behind the text: without one, a publisher alone is not believed
 */
export const findImprint = (text: string, least: number, dated: boolean): Imprint | undefined => {
  const starts = sentenceStarts(text)
  return (
    withColon(text, starts, least) ??
    placeLast(text, starts, least) ??
    withComma(text, starts, least) ??
    (dated ? alone(text, starts, least) : undefined)
  )
}

/** Whether a text is place and publisher from its first word on, so that no title stands before them. */
export const isImprintAlone = (text: string, dated: boolean): boolean => {
  const title = 'Title. '
  const imprint = findImprint(`${title}${text}`, 0, dated)
  return imprint?.at === title.length && imprint.place !== undefined && imprint.publisher !== undefined
}
