// Over a whole document or graph: for each work, person or publisher, the claims that would lose all support without it.
import type { EvidenceBase } from './evidence-base.ts'
import { whatIf } from './what-if.ts'

export interface Loss {
  /** A work's or person's id. */
  readonly of: string
  /** Claims that nothing else supports. */
  readonly claims: readonly string[]
}

/**
 * "Without this book 41 of 60 claims lose all support." Only what is behind claims is tried; what no claim hangs on is left out.
 * @param most how many to return, those with most claims first
 */
export const losses = (base: EvidenceBase, among: 'works' | 'people', most = 100): readonly Loss[] => {
  const hanging = new Map<string, string[]>()
  const supporting = Map.groupBy(
    base.statements.filter((s) => s.stance === 'SUPPORTS'),
    (s) => s.claim,
  )
  for (const [claim, statements] of supporting) {
    for (const candidate of commonTo(
      base,
      statements.map((s) => s.work),
      among,
    )) {
      const list = hanging.get(candidate)
      if (list) list.push(claim)
      else hanging.set(candidate, [claim])
    }
  }
  return [...hanging]
    .map(([of, claims]) => ({ of, claims: claims.sort() }))
    .sort((a, b) => b.claims.length - a.claims.length || (a.of < b.of ? -1 : 1))
    .slice(0, most)
}

/** What every one of these works falls with: itself, or what it rests on alone. Walks from the work with the fewest such. */
const commonTo = (
  base: EvidenceBase,
  works: readonly (string | null)[],
  among: 'works' | 'people',
): readonly string[] => {
  if (works.some((work) => work === null)) return []
  const sets = [...new Set(works)].map((work) => fellers(base, work ?? '', among))
  const [first, ...others] = sets.sort((a, b) => a.size - b.size)
  return [...(first ?? [])].filter((id) => others.every((set) => set.has(id)))
}

/** The works or people whose strike alone takes this work along. */
const fellers = (base: EvidenceBase, work: string, among: 'works' | 'people'): ReadonlySet<string> => {
  const line = [work]
  // Down a line of single reliances: what rests on one work only falls with it.
  for (const at of line) {
    const rests = (base.works.get(at)?.reliesOn ?? []).filter((id) => id !== at)
    if (rests.length > 1) return branching(base, work, among)
    for (const id of rests) if (!line.includes(id)) line.push(id)
  }
  return new Set(among === 'works' ? line : line.flatMap((id) => base.works.get(id)?.makers ?? []))
}

/** Where a work rests on several, what takes it along is tried by striking. */
const branching = (base: EvidenceBase, work: string, among: 'works' | 'people'): ReadonlySet<string> => {
  const below = new Set([work])
  for (const id of below) for (const other of base.works.get(id)?.reliesOn ?? []) below.add(other)
  const candidates = among === 'works' ? below : new Set([...below].flatMap((id) => base.works.get(id)?.makers ?? []))
  const works = new Map([...below].flatMap((id) => base.works.get(id) ?? []).map((w) => [w.id, w]))
  const statements = [
    {
      id: work,
      quoted: false,
      claim: work,
      stance: 'SUPPORTS' as const,
      work,
      speakers: [],
      text: '',
      locator: null,
      assertedIn: null,
    },
  ]
  const alone: EvidenceBase = { works, statements, claims: new Map() }
  return new Set([...candidates].filter((id) => whatIf(alone, { [among]: [id] }).fallen.length > 0))
}
