// The text of documents, kept as stretches of lines, and given back as the stretches that every engine gives.
import { WhenceError } from '../../model/error.ts'
import type { DocumentText } from '../../model/record.ts'

/** Lines in one stretch: it ends at every multiple of this, and at a gap when it is given out. */
const STRETCH = 500

export interface TextRow {
  readonly document: string
  readonly import: string
  readonly numbers: readonly number[]
  readonly lines: readonly string[]
}
/** Lines by number. */
export type Lines = Map<number, string>

/**
 * Puts lines to those that are there.
 * @returns whether any is new
 * @throws WhenceError `invalid-input` where one says something else
 */
export const addLines = (lines: Lines, { document, first, lines: given }: DocumentText): boolean => {
  let isNew = false
  for (const [at, line] of given.entries()) {
    const number = first + at
    const held = lines.get(number)
    if (held === undefined) {
      lines.set(number, line)
      isNew = true
    } else if (held !== line) {
      throw new WhenceError('invalid-input', `Line ${number} of ${document} is given twice, with different words.`, {
        where: document,
        remedy: 'Give each line of a document once.',
      })
    }
  }
  return isNew
}

const stretchOf = (number: number) => Math.ceil(number / STRETCH)

/** As nodes: one a stretch, its lines with their numbers, for there may be gaps. */
export const textNodes = (lines: Lines): readonly Readonly<Record<string, unknown>>[] => {
  const stretches = new Map<number, number[]>()
  for (const number of [...lines.keys()].sort((a, b) => a - b)) {
    const held = stretches.get(stretchOf(number))
    if (held) held.push(number)
    else stretches.set(stretchOf(number), [number])
  }
  return [...stretches.values()].map((numbers) => ({
    first: numbers[0],
    last: numbers.at(-1),
    numbers,
    lines: numbers.map((number) => lines.get(number) ?? ''),
  }))
}

/** @param isTold whether the document alone tells which import brought the text */
export async function* stretchesOf(
  rows: AsyncIterable<readonly TextRow[]>,
  isTold: (document: string, by: string) => boolean,
): AsyncGenerator<DocumentText> {
  for await (const stretch of rows) {
    for (const { document, import: by, numbers, lines } of stretch) {
      let at = 0
      while (at < numbers.length) {
        const first = numbers[at] ?? 0
        let end = at + 1
        while (end < numbers.length && numbers[end] === first + (end - at)) end += 1
        yield { document, first, ...(isTold(document, by) ? {} : { import: by }), lines: lines.slice(at, end) }
        at = end
      }
    }
  }
}
