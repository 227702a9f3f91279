// Quotations folded into lines between works and claims, of what remains.
import type { FoldedEdge } from '../../../store/questions.ts'
import type { Statement } from '../measures/evidence-base.ts'
import type { WholeBase } from '../whole-base.ts'
import { statementsOf } from './statements-of.ts'

const toLines = (base: WholeBase, statements: readonly Statement[]): readonly FoldedEdge[] => {
  const lines = new Map<string, { line: Omit<FoldedEdge, 'quotations'>; quotes: Set<string> }>()
  for (const { id, claim, stance, work } of statements) {
    // A claim that takes a stance stands where a work would.
    const from = work ?? (base.claims.has(id) ? id : null)
    if (from === null) continue
    const key = `${stance} ${from} ${claim}`
    const entry = lines.get(key) ?? { line: { work: from, claim, stance }, quotes: new Set<string>() }
    if (id !== from) entry.quotes.add(id)
    lines.set(key, entry)
  }
  return [...lines.values()].map(({ line, quotes }) => ({ ...line, quotations: quotes.size }))
}

/** The lines between those of these claims and works that are given. */
export const foldedAmong = (base: WholeBase, ids: readonly string[]): readonly FoldedEdge[] => {
  const given = new Set(ids)
  const statements = [...given].filter((id) => base.claims.has(id)).flatMap(statementsOf(base).claim)
  return toLines(base, statements).filter(({ work }) => given.has(work))
}

/** The lines of one claim or work, the heaviest first, equals by the other end's id. */
export const foldedOf = (base: WholeBase, id: string): readonly FoldedEdge[] => {
  const { claim, work, quote } = statementsOf(base)
  const statements = new Set(base.claims.has(id) ? [...claim(id), ...quote(id)] : work(id))
  const other = (line: FoldedEdge) => (line.claim === id ? line.work : line.claim)
  return toLines(base, [...statements]).toSorted(
    (a, b) => b.quotations - a.quotations || (other(a) < other(b) ? -1 : 1),
  )
}
