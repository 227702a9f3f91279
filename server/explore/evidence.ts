// Quotations with all that a reader needs to judge them, and the totals over everything that matches.
import type { Stance } from '../../model/kind.ts'
import type { GraphStore, PageRequest } from '../../store/store.ts'
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
  const taking = (stance: Stance) => distinct(quotes.filter((item) => item.stance === stance))
  const works = new Map(items.flatMap(({ work }) => (work ? [[work.id, work] as const] : [])))
  const people = new Set([...works.keys()].flatMap((work) => makers.get(work)?.map((maker) => maker.id) ?? []))
  const years = [...works.values()].flatMap((work) =>
    work.kind === 'Work' && work.year !== undefined ? work.year : [],
  )
  return {
    quotations: distinct(quotes),
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
  const [claim, work, person] = await Promise.all([
    question.claim === undefined ? undefined : requiredNode(store, question.claim, 'Claim'),
    question.work === undefined ? undefined : requiredNode(store, question.work, 'Work'),
    question.person === undefined ? undefined : requiredNode(store, question.person, 'Person'),
  ])
  const items = await matchingQuotations(store, { claim: claim?.id, work: work?.id, person: person?.id, stances })
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
