// Quotations with all that a reader needs to judge them, and the totals over everything that matches.
import type { NodeKind, Stance } from '../../model/kind.ts'
import type { PageRequest } from '../../store/questions.ts'
import type { GraphStore } from '../../store/store.ts'
import type { EvidenceView } from '../api/contract/evidence.ts'
import { inStretches } from './batch.ts'
import { type EvidenceSort, inOrder } from './evidence-order.ts'
import { makersOf } from './makers.ts'
import { type MatchedQuotation, matchingQuotations, type QuotationFilter } from './matching-quotations.ts'
import { toQuotations } from './quotation.ts'
import { requiredNode } from './required-node.ts'

export interface EvidenceQuestion extends QuotationFilter, PageRequest {
  readonly sort: EvidenceSort
  readonly descending: boolean
}

type Makers = Awaited<ReturnType<typeof makersOf>>

const totalsOf = (items: readonly MatchedQuotation[], makers: Makers): EvidenceView['totals'] => {
  const quotes = items.filter((item) => item.statement.kind === 'Quote')
  const distinct = (some: readonly MatchedQuotation[]) => new Set(some.map((item) => item.statement.id)).size
  const taking = (stance: Stance) => distinct(items.filter((item) => item.stance === stance))
  // As a summary counts them: what takes a stance itself, once for each claim.
  const own = new Set(
    items
      .filter((item) => !quotes.includes(item))
      .map(({ statement, claim }) => JSON.stringify([statement.id, claim?.id])),
  )
  const works = new Map(items.flatMap(({ work }) => (work ? [[work.id, work] as const] : [])))
  const people = new Set([...works.keys()].flatMap((work) => makers.get(work)?.map((maker) => maker.id) ?? []))
  const years = [...works.values()].flatMap((work) =>
    work.kind === 'Work' && work.year !== undefined ? work.year : [],
  )
  return {
    quotations: distinct(quotes),
    statements: distinct(quotes) + own.size,
    works: works.size,
    people: people.size,
    supports: taking('SUPPORTS'),
    disputes: taking('DISPUTES'),
    qualifies: taking('QUALIFIES'),
    byHand: items.filter(({ stanceEdge }) => stanceEdge?.method === 'human').length,
    firstYear: years.length > 0 ? years.reduce((a, b) => Math.min(a, b)) : null,
    lastYear: years.length > 0 ? years.reduce((a, b) => Math.max(a, b)) : null,
  }
}

const firstMakers = async (store: GraphStore, makers: Makers) => {
  const first = new Map([...makers].flatMap(([work, [maker]]) => (maker ? [[work, maker.id] as const] : [])))
  const people = await inStretches(first.values(), (some) => store.nodes(some))
  const byId = new Map(people.map((person) => [person.id, person]))
  return (work: string) => byId.get(first.get(work) ?? '')
}

/**
 * A page of quotations by claim, work or person.
 * @throws WhenceError `not-found` where what was named is not there or is of another kind
 */
export const evidence = async (store: GraphStore, question: EvidenceQuestion): Promise<EvidenceView> => {
  const { sort, descending, offset, limit, stances } = question
  const asId = async (id: string | undefined, kind: NodeKind) =>
    id === undefined ? undefined : (await requiredNode(store, id, kind)).id
  const [claim, work, person, withPerson, document] = await Promise.all([
    asId(question.claim, 'Claim'),
    asId(question.work, 'Work'),
    asId(question.person, 'Person'),
    asId(question.withPerson, 'Person'),
    asId(question.document, 'Work'),
  ])
  const items = await matchingQuotations(store, { claim, work, person, withPerson, document, stances })
  const makers = await makersOf(
    store,
    items.flatMap((item) => item.work?.id ?? []),
  )
  const firstMakerOf = sort === 'author' ? await firstMakers(store, makers) : () => undefined
  const page = inOrder(items, sort, descending, firstMakerOf).slice(offset, offset + limit)
  return {
    items: await toQuotations(store, page, makers),
    total: items.length,
    offset,
    limit,
    totals: totalsOf(items, makers),
  }
}
