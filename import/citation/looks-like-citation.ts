// A quick look whether a line may be a citation line at all, before it is read.
import { parseReference } from './parse-reference.ts'

/** Citation lines are shorter than this, and from `LONG` on they end in a figure or a remark in brackets. Characters. */
const LONGEST = 600
const LONG = 200
const ENDS_CITED = /(?:\d[a-h]?|\b[ivxlc]+|n\. ?d\.|\w\/\S*|\d \S{1,12}|\][\s.]*)[\s.,;)\]>]*$/i

const TELLING = /\d|\b(?:ibid|idem|op\. ?cit|eds?\.|trans\.|n\. ?d\.)/i

/** Lines at least this likely are citation lines. */
export const CITATION_THRESHOLD = 0.5

/** @returns false where the line is certainly no citation line: blank, too long, without a figure or a telling word. */
export const mayBeCitation = (line: string): boolean =>
  line.length >= 6 &&
  line.length <= LONGEST &&
  TELLING.test(line) &&
  (line.length < LONG || ENDS_CITED.test(line.slice(-60)))

/** @returns how much a line looks like a citation line, from 0 to 1; 0.5 and more counts as one. */
export const citationLikelihood = (line: string): number => (mayBeCitation(line) ? parseReference(line).score : 0)
