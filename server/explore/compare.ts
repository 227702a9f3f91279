// Two claims, two people or two works side by side: what is behind each, and what both share.
import { WhenceError } from '../../model/error.ts'
import type { GraphNode } from '../../model/node.ts'
import type { GraphStore } from '../../store/store.ts'
import type { NamedRef } from '../api/contract/common.ts'
import type { Comparison } from '../api/contract/picture.ts'
import type { Statement } from './measures/evidence-base.ts'
import { correctedCoveredArea } from './measures/overlap.ts'
import { refsOf, toldApart, toRef } from './named.ts'
import { counted } from './remains/weights.ts'
import { requiredNode } from './required-node.ts'
import type { StruckGround } from './struck-ground.ts'
import type { WholeBase } from './whole-base.ts'

/** Entries of each list, at most. */
const MOST_LISTED = 1_000

/** Ids with the statements that lead to them, and whether each disputes; an id may stand there without any. */
type Found = Map<string, Map<string, boolean>>

interface Side {
  readonly works: Found
  readonly people: Found
  readonly claims: Found
  readonly statements: number
  readonly quotations: number
  readonly isDocument: boolean
}

/** A quotation is one statement wherever it is filed; what takes a stance itself is one for each claim. */
const keyOf = ({ id, claim, quoted }: Statement): string => (quoted ? id : JSON.stringify([id, claim]))

const note = (found: Found, id: string, statement?: Statement): void => {
  const statements = found.get(id) ?? new Map<string, boolean>()
  if (statement !== undefined) {
    const key = keyOf(statement)
    statements.set(key, statements.get(key) || statement.stance === 'DISPUTES')
  }
  found.set(id, statements)
}

interface Concern {
  readonly of: readonly Statement[]
  readonly claims: readonly string[]
  readonly isDocument: boolean
}

/** Which statements a node has to do with, and which claims it has to do with beside them. */
const concerning = (base: WholeBase, node: GraphNode): Concern => {
  const { id } = node
  if (node.kind === 'Claim') return { of: base.statements.filter((s) => s.claim === id), claims: [], isDocument: false }
  if (node.kind === 'Person') {
    const made = (s: Statement) => s.work !== null && base.works.get(s.work)?.makers.includes(id)
    return { of: base.statements.filter((s) => made(s) || s.speakers.includes(id)), claims: [], isDocument: false }
  }
  const claims = [...base.claims.values()].filter((claim) => claim.putForwardIn.includes(id)).map((claim) => claim.id)
  const taken = base.statements.filter((s) => s.assertedIn === id)
  // A document is compared by what it gathers, any other work by what is taken from it.
  const isDocument = claims.length > 0 || taken.length > 0
  return { of: isDocument ? taken : base.statements.filter((s) => s.work === id), claims, isDocument }
}

const sideOf = (base: WholeBase, node: GraphNode): Side => {
  const { of, claims: putForward, isDocument } = concerning(base, node)
  const side = { works: new Map(), people: new Map(), claims: new Map() } satisfies Omit<
    Side,
    'statements' | 'quotations' | 'isDocument'
  >
  for (const statement of of) {
    const { work, claim, speakers } = statement
    if (node.kind !== 'Claim') note(side.claims, claim, statement)
    const makers = work === null ? [] : (base.works.get(work)?.makers ?? [])
    if (work !== null) note(side.works, work, statement)
    for (const person of [...makers, ...speakers]) note(side.people, person, statement)
  }
  for (const claim of putForward) note(side.claims, claim)
  // Of a source the works that it uses itself are behind it.
  if (node.kind === 'Work')
    for (const other of [base.works.get(node.id)?.cites ?? [], base.works.get(node.id)?.reliesOn ?? []].flat())
      note(side.works, other)
  return { ...side, ...counted(of), isDocument }
}

const disputing = (statements: ReadonlyMap<string, boolean> | undefined): number =>
  [...(statements?.values() ?? [])].filter(Boolean).length

const entries = (a: Found, b: Found, refOf: (id: string) => NamedRef | undefined): Comparison['works'] =>
  [...new Set([...a.keys(), ...b.keys()])]
    .map((id) => ({
      id,
      a: a.get(id)?.size ?? 0,
      b: b.get(id)?.size ?? 0,
      aDisputes: disputing(a.get(id)),
      bDisputes: disputing(b.get(id)),
      of: a.has(id) && b.has(id) ? ('both' as const) : a.has(id) ? ('a' as const) : ('b' as const),
    }))
    .sort(
      (x, y) => Number(y.of === 'both') - Number(x.of === 'both') || y.a + y.b - x.a - x.b || (x.id < y.id ? -1 : 1),
    )
    .slice(0, MOST_LISTED)
    .flatMap(({ id, ...counts }) => {
      const node = refOf(id)
      return node ? [{ node, ...counts }] : []
    })

const inBrief = (node: GraphNode, side: Side): Comparison['a'] => ({
  node: toRef(node),
  works: side.works.size,
  claims: side.claims.size,
  statements: side.statements,
  quotations: side.quotations,
  people: side.people.size,
  isDocument: side.isDocument,
})

/**
 * @param ids of two nodes of one kind: claims, people or works; aliases are followed
 * @throws WhenceError `not-found`; `invalid-input` where the two are not of one kind that can be compared
 */
export const compare = async (
  store: GraphStore,
  { base, struck }: StruckGround,
  ids: { readonly a: string; readonly b: string },
): Promise<Comparison> => {
  const [a, b] = await Promise.all([requiredNode(store, ids.a), requiredNode(store, ids.b)])
  if (a.kind !== b.kind || a.kind === 'Quote' || a.kind === 'Topic')
    throw new WhenceError(
      'invalid-input',
      `A ${a.kind.toLowerCase()} and a ${b.kind.toLowerCase()} are not compared.`,
      {
        where: 'b',
        remedy: 'Name two claims, two people or two works.',
      },
    )
  const [left, right] = [sideOf(base, a), sideOf(base, b)]
  const works = [left, right].map((side) => new Set(side.works.keys()))
  const [ofA = new Set<string>(), ofB = new Set<string>()] = works
  const shared = ofA.intersection(ofB).size
  const refs = await refsOf(
    store,
    [left, right].flatMap((side) => [
      ...[...side.works.keys()].flatMap((id) => [id, ...(base.works.get(id)?.makers.slice(0, 1) ?? [])]),
      ...side.people.keys(),
      ...side.claims.keys(),
    ]),
  )
  const named = toldApart(base, refs)
  const refOf = (id: string) => {
    const ref = refs.get(id)
    return ref && named(ref)
  }
  return {
    struck: [...struck],
    a: inBrief(a, left),
    b: inBrief(b, right),
    works: entries(left.works, right.works, refOf),
    people: entries(left.people, right.people, refOf),
    claims: entries(left.claims, right.claims, refOf),
    sharedWorks: shared,
    coveredArea: correctedCoveredArea(
      new Map([
        ['a', ofA],
        ['b', ofB],
      ]),
    ),
    strength: ofA.size === 0 || ofB.size === 0 ? 0 : shared / (ofA.size * ofB.size),
  }
}
