// A list of references, one a line, into CSL-JSON. "Ibid." and "op. cit." take the work of the line they point back to.
import type { CslItem, CslName } from '../../model/csl.ts'
import { parseReference } from './parse-reference.ts'
import type { CslFields, ParsedReference } from './reference.ts'

/** A pointer is less sure than what it points to. */
const POINTED = 0.8

const firstFamily = (item: CslFields): string | undefined => {
  const names: readonly CslName[] = item.author ?? item.editor ?? item.translator ?? []
  const name = names[0]
  return name === undefined ? undefined : (name.family ?? name.literal)
}

/** The work of the earlier line with the place that this line cites. */
const pointed = (read: ParsedReference, at: ParsedReference): ParsedReference => {
  const { locator: _, label: __, ...work } = at.item
  const { locator, label } = read.item
  const cited = locator === undefined ? at.item : { locator, ...(label === undefined ? {} : { label }) }
  const confidence = Object.fromEntries(Object.entries(at.confidence).map(([field, sure]) => [field, sure * POINTED]))
  return {
    ...read,
    item: {
      ...work,
      ...(cited.locator === undefined ? {} : { locator: cited.locator, label: cited.label }),
    } as CslFields,
    confidence: {
      ...confidence,
      ...(read.confidence.locator === undefined ? {} : { locator: read.confidence.locator }),
    },
  }
}

/**
 * Reads a list of references.
 * @param text one reference a line; blank lines are passed over
 * @returns one CSL item for each line that is not blank, in order, `id` "ref-1" and so on, with `confidence` (0 to 1, a number a
 * field) and `score` (0 to 1, for the whole); a line that cannot be read is a `document` with the whole line as its title
 */
export const cite = (text: string): CslItem[] => {
  const read: ParsedReference[] = []
  const lastBy = new Map<string, ParsedReference>()
  for (const line of text.split(/\r\n|\r|\n/)) {
    if (line.trim() === '') continue
    const parsed = parseReference(line)
    // "Ibid." stands for the line before, "op. cit." for the last one by the same author.
    const at = parsed.back === 'ibid' ? read.at(-1) : lastBy.get(firstFamily(parsed.item) ?? '')
    const resolved = parsed.back === undefined || at === undefined ? parsed : pointed(parsed, at)
    read.push(resolved)
    const family = firstFamily(resolved.item)
    if (family !== undefined) lastBy.set(family, resolved)
  }
  return read.map(({ item, confidence, score, trailing }, index) => ({
    id: `ref-${index + 1}`,
    ...item,
    confidence,
    score,
    ...(trailing.length === 0 ? {} : { note: trailing.join('; ') }),
  }))
}
