// The orders that quotations can be read in. What has no value for the order stands last, whichever way it runs.

import { fold } from '../../model/fold.ts'
import { STANCES } from '../../model/kind.ts'
import type { GraphNode } from '../../model/node.ts'
import { comparePlaces } from '../../model/provenance.ts'
import type { EVIDENCE_SORTS } from '../api/contract/evidence.ts'
import type { MatchedQuotation } from './matching-quotations.ts'

export type EvidenceSort = (typeof EVIDENCE_SORTS)[number]

/** `p. 9` before `p. 14`. */
const natural = new Intl.Collator('und', { numeric: true, sensitivity: 'base' })

const compareInDocument = (a: MatchedQuotation, b: MatchedQuotation): number => {
  const [x, y] = [a.statement.provenance?.[0], b.statement.provenance?.[0]]
  if (!x || !y) return Number(!x) - Number(!y)
  return comparePlaces(x, y)
}

/** A name as lists are ordered by it: the family first. */
const sortName = (person: GraphNode | undefined): string | undefined =>
  person?.kind === 'Person' ? fold(`${person.family ?? person.name} ${person.given ?? ''}`) : undefined

type Key = string | number | undefined
const keyOf = (sort: EvidenceSort, item: MatchedQuotation, firstMaker: GraphNode | undefined): Key => {
  const work = item.work?.kind === 'Work' ? item.work : undefined
  switch (sort) {
    case 'document':
      return 0
    case 'work':
      return work && fold(work.title)
    case 'author':
      return sortName(firstMaker)
    case 'year':
      return work?.year
    case 'locator':
      return item.source?.locator?.value
    case 'stance':
      return item.stance && STANCES.indexOf(item.stance)
  }
}

const compareKeys = (a: Key, b: Key, direction: number): number => {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined)
  if (typeof a === 'number' && typeof b === 'number') return direction * (a - b)
  return direction * natural.compare(String(a), String(b))
}

/**
 * Orders quotations; equals stand in the order of the document.
 * @param firstMakerOf the first maker of a work, by the work's id
 */
export const inOrder = (
  items: readonly MatchedQuotation[],
  sort: EvidenceSort,
  descending: boolean,
  firstMakerOf: (work: string) => GraphNode | undefined,
): readonly MatchedQuotation[] => {
  const direction = descending ? -1 : 1
  const keyed = items.map((item) => ({ item, key: keyOf(sort, item, item.work && firstMakerOf(item.work.id)) }))
  const tie = sort === 'document' ? direction : 1
  return keyed
    .sort((a, b) => compareKeys(a.key, b.key, direction) || tie * compareInDocument(a.item, b.item))
    .map(({ item }) => item)
}
