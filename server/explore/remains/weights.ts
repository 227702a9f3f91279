// What each claim, work, person and topic weighs in a ground: what the store keeps of the whole, worked out of what remains.
import type { NodeKind } from '../../../model/kind.ts'
import type { Summary } from '../../../store/questions.ts'
import type { Statement } from '../measures/evidence-base.ts'
import { oncePerBase, type WholeBase } from '../whole-base.ts'
import { statementsOf } from './statements-of.ts'

/** The counts of a summary; each is of distinct things, as `Summary` says. */
export type Weights = Pick<
  Summary,
  | 'quotations'
  | 'statements'
  | 'supports'
  | 'disputes'
  | 'qualifies'
  | 'claims'
  | 'works'
  | 'people'
  | 'firstYear'
  | 'lastYear'
>

export const NO_WEIGHTS: Weights = {
  quotations: 0,
  statements: 0,
  supports: 0,
  disputes: 0,
  qualifies: 0,
  claims: 0,
  works: 0,
  people: 0,
  firstYear: null,
  lastYear: null,
}

/** Quotations and, beside them, the stances that works and claims take themselves, each once for a claim. */
export const counted = (statements: readonly Statement[], loose: Iterable<string> = []) => {
  const quotes = new Set(loose)
  const own = new Set<string>()
  for (const statement of statements)
    if (statement.quoted) quotes.add(statement.id)
    else own.add(JSON.stringify([statement.id, statement.claim]))
  return { quotations: quotes.size, statements: quotes.size + own.size }
}

const idsOf = (statements: readonly Statement[]): ReadonlySet<string> => new Set(statements.map(({ id }) => id))

const yearsOf = (base: WholeBase, works: Iterable<string>): Pick<Weights, 'firstYear' | 'lastYear'> => {
  let [first, last]: [number | null, number | null] = [null, null]
  for (const id of works) {
    const year = base.works.get(id)?.year ?? null
    if (year === null) continue
    first = first === null ? year : Math.min(first, year)
    last = last === null ? year : Math.max(last, year)
  }
  return { firstYear: first, lastYear: last }
}

/** The works behind statements, and the makers and years of those. */
export const sourcesOf = (base: WholeBase, statements: readonly Statement[]) => {
  const works = new Set(statements.flatMap(({ work }) => work ?? []))
  const people = new Set([...works].flatMap((id) => base.works.get(id)?.makers ?? []))
  return { works: works.size, people: people.size, ...yearsOf(base, works) }
}

/** How many take each stance. */
export const taking = (statements: readonly Statement[]): Pick<Weights, 'supports' | 'disputes' | 'qualifies'> => {
  const by = (stance: Statement['stance']) => idsOf(statements.filter((s) => s.stance === stance)).size
  return { supports: by('SUPPORTS'), disputes: by('DISPUTES'), qualifies: by('QUALIFIES') }
}

const ofClaim = (base: WholeBase, id: string): Weights => {
  const statements = statementsOf(base).claim(id)
  return {
    ...NO_WEIGHTS,
    ...sourcesOf(base, statements),
    ...counted(statements),
    ...taking(statements),
  }
}

const claimsOf = (base: WholeBase, statements: readonly Statement[], by: readonly string[]): number => {
  const claims = new Set(statements.map(({ claim }) => claim))
  for (const id of by) for (const claim of statementsOf(base).putForwardBy(id)) claims.add(claim)
  return claims.size
}

const ofWork = (base: WholeBase, id: string): Weights => {
  const { work, looseFrom } = statementsOf(base)
  const statements = work(id)
  return {
    ...NO_WEIGHTS,
    ...counted(statements, looseFrom(id)),
    claims: claimsOf(base, statements, [id]),
    people: base.works.get(id)?.makers.length ?? 0,
    ...yearsOf(base, [id]),
  }
}

const ofPerson = (base: WholeBase, id: string): Weights => {
  const { madeBy, work, spokenBy, looseFrom, looseBy } = statementsOf(base)
  const made = madeBy(id)
  const statements = [...made.flatMap(work), ...spokenBy(id)]
  return {
    ...NO_WEIGHTS,
    ...counted(statements, [...made.flatMap(looseFrom), ...looseBy(id)]),
    claims: claimsOf(base, statements, [...made, id]),
    works: made.length,
    ...yearsOf(base, made),
  }
}

const ofTopic = (base: WholeBase, id: string): Weights => {
  const { under, claim } = statementsOf(base)
  const claims = under(id)
  const statements = claims.flatMap(claim)
  return {
    ...NO_WEIGHTS,
    ...sourcesOf(base, statements),
    ...counted(statements),
    claims: claims.length,
  }
}

/** Of a quotation that is there. */
export const weightsOfQuote = (base: WholeBase, id: string): Weights => {
  const statements = statementsOf(base).quote(id)
  const works = statements.length > 0 ? statements.flatMap(({ work }) => work ?? []) : (base.loose.get(id)?.works ?? [])
  return {
    ...NO_WEIGHTS,
    quotations: 1,
    statements: 1,
    claims: new Set(statements.map(({ claim }) => claim)).size,
    ...yearsOf(base, works),
  }
}

export type WeighedKind = 'Claim' | 'Work' | 'Person' | 'Topic'
export const isWeighed = (kind: NodeKind): kind is WeighedKind => kind !== 'Quote'
export type AllWeights = Readonly<Record<WeighedKind, ReadonlyMap<string, Weights>>>

/** Of everything but quotations that is in the ground; people and topics that nothing there speaks of are left out. */
export const weightsOf = oncePerBase((base: WholeBase): AllWeights => {
  const { people, topics } = statementsOf(base)
  const each = (ids: Iterable<string>, of: (base: WholeBase, id: string) => Weights) =>
    new Map([...ids].map((id) => [id, of(base, id)]))
  return {
    Claim: each(base.claims.keys(), ofClaim),
    Work: each(base.works.keys(), ofWork),
    Person: each(people, ofPerson),
    Topic: each(topics, ofTopic),
  }
})
