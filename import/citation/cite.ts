// A list of references, one a line, into CSL-JSON.
import type { CslItem } from '../../model/csl.ts'
import { parseReference } from './parse-reference.ts'

/**
 * Reads a list of references.
 * @param text one reference a line; blank lines are passed over
 * @returns one CSL item for each line that is not blank, in order, `id` "ref-1" and so on, with `confidence` for each field and
 * `score` for the whole; a line that cannot be read is a `document` with the whole line as its title
 */
export const cite = (text: string): CslItem[] =>
  text
    .split(/\r\n|\r|\n/)
    .filter((line) => line.trim() !== '')
    .map((line, index) => {
      const { item, confidence, score } = parseReference(line)
      return { id: `ref-${index + 1}`, ...item, confidence, score }
    })
