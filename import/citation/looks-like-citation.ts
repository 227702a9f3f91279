// A quick look whether a line may be a citation line at all, before it is read.
import { MAX_CITATION } from './clean-line.ts'
import { parseReference } from './parse-reference.ts'

const TELLING = /\d|\b(?:ibid|idem|op\. ?cit|eds?\.|trans\.|n\. ?d\.)/i

/** Lines at least this likely are citation lines. */
export const CITATION_THRESHOLD = 0.5

/** @returns false where the line is certainly no citation line: blank, too long, without a figure or a telling word. */
export const mayBeCitation = (line: string): boolean =>
  line.length >= 6 && line.length <= 600 && line.length <= MAX_CITATION && TELLING.test(line)

/** @returns how much a line looks like a citation line, from 0 to 1; 0.5 and more counts as one. */
export const citationLikelihood = (line: string): number => (mayBeCitation(line) ? parseReference(line).score : 0)
