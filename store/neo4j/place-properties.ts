// Where a record stands, as plain properties: one place of the usual form under names of its own, so that it reads well in Neo4j's
// browser; anything else stays JSON, with the first document and line beside it for the order of lists.
import type { Provenance } from '../../model/provenance.ts'
import type { Values } from './values.ts'

export const PLACE_NAMES = ['document', 'line', 'lastLine', 'firstChar', 'lastChar', 'importer', 'readWith'] as const

const KNOWN: ReadonlySet<string> = new Set(['document', 'lines', 'chars', 'importer', 'confidence'])
const isUsual = (place: Provenance): boolean =>
  Object.keys(place).every((key) => KNOWN.has(key)) && `${place.document}${place.importer ?? ''}`.isWellFormed()

/** @returns the properties, and what of the places they do not say */
export const placeProperties = (
  places: readonly Provenance[] | undefined,
): { readonly properties: Values; readonly rest: readonly Provenance[] | undefined } => {
  const [first] = places ?? []
  if (!first) return { properties: {}, rest: places }
  const { document, lines } = first
  if (places?.length !== 1 || !isUsual(first))
    return { properties: { document: document.toWellFormed(), line: lines?.[0] }, rest: places }
  const { chars, importer, confidence } = first
  return {
    properties: {
      document,
      line: lines?.[0],
      lastLine: lines?.[1],
      firstChar: chars?.[0],
      lastChar: chars?.[1],
      importer,
      readWith: confidence,
    },
    rest: undefined,
  }
}

/** The one place that the properties tell of, its keys in order. */
export const placeFrom = (properties: Values): readonly Values[] | undefined => {
  const { document, line, lastLine, firstChar, lastChar, importer, readWith } = properties
  if (document == null) return undefined
  return [
    {
      ...(firstChar != null && { chars: [firstChar, lastChar] }),
      ...(readWith != null && { confidence: readWith }),
      document,
      ...(importer != null && { importer }),
      ...(line != null && { lines: [line, lastLine] }),
    },
  ]
}
