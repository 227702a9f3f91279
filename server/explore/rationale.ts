// The sentences that a work's own stance rests on: the stance names them by number, the work has them line by line.
import type { MatchedQuotation } from './matching-quotations.ts'

const MOST_SENTENCES = 50

/** In the order of the abstract, each once; empty where the stance names none or the work's abstract is not known. */
export const rationaleOf = ({ statement, stanceEdge }: MatchedQuotation): string[] => {
  const abstract = statement.kind === 'Work' && typeof statement.abstract === 'string' ? statement.abstract : ''
  const rationales: unknown = stanceEdge?.rationales
  if (abstract === '' || !Array.isArray(rationales)) return []
  const sentences = abstract.split('\n')
  const numbers = new Set(rationales.flat().filter((number): number is number => typeof number === 'number'))
  return [...numbers]
    .sort((a, b) => a - b)
    .flatMap((number) => sentences[number] ?? [])
    .slice(0, MOST_SENTENCES)
}
