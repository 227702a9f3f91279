// What a work backs, and which of its pages are used for it.
import type { GraphStore } from '../../store/store.ts'
import type { WorkUse } from '../api/contract/node.ts'
import { inStretches } from './batch.ts'
import { byWeight } from './expansion.ts'
import { type MatchedQuotation, matchingQuotations } from './matching-quotations.ts'
import { requiredNode } from './required-node.ts'

const MOST_CLAIMS = 500
const MOST_PAGES = 2_000

/** `p. 9` before `p. 14`, before `p. xii`. */
const natural = new Intl.Collator('und', { numeric: true, sensitivity: 'base' })

const distinct = (items: readonly MatchedQuotation[]) => new Set(items.map((item) => item.statement.id)).size

const pagesOf = (items: readonly MatchedQuotation[]): WorkUse['pages'] => {
  const located = items.filter((item) => item.source?.locator !== undefined)
  const byPlace = Map.groupBy(located, ({ source }) => `${source?.locator?.label} ${source?.locator?.value}`)
  return [...byPlace.values()]
    .flatMap((some) => {
      const locator = some[0]?.source?.locator
      return locator ? [{ label: locator.label, value: locator.value, quotations: distinct(some) }] : []
    })
    .sort((a, b) => natural.compare(a.label, b.label) || natural.compare(a.value, b.value))
    .slice(0, MOST_PAGES)
}

/**
 * @param id of a work, or an alias of it
 * @throws WhenceError `not-found` where there is no such work
 */
export const workUse = async (store: GraphStore, id: string): Promise<WorkUse> => {
  const work = await requiredNode(store, id, 'Work')
  const items = await matchingQuotations(store, { work: work.id })
  const quotes = items.filter((item) => item.statement.kind === 'Quote')
  const filed = items.filter((item) => item.claim !== undefined)
  const uses = [...Map.groupBy(filed, ({ claim, stance }) => `${stance} ${claim?.id}`).values()]
  const claims = await inStretches(
    filed.flatMap((item) => item.claim?.id ?? []),
    (some) => store.summaries(some),
  )
  const byId = new Map(claims.map((claim) => [claim.id, claim]))
  return {
    claims: uses
      .flatMap((use) => {
        const claim = byId.get(use[0]?.claim?.id ?? '')
        const stance = use[0]?.stance
        if (!claim || !stance) return []
        const locators = new Set(use.flatMap(({ source }) => source?.locator?.value ?? []))
        const quoted = distinct(use.filter((item) => item.statement.kind === 'Quote'))
        return [
          {
            claim,
            stance,
            quotations: quoted,
            itself: use.some((item) => item.statement.kind === 'Work'),
            locators: [...locators].sort(natural.compare),
          },
        ]
      })
      .sort((a, b) => b.quotations - a.quotations || byWeight(a.claim, b.claim))
      .slice(0, MOST_CLAIMS),
    claimTotal: uses.length,
    pages: pagesOf(quotes),
    quotations: distinct(quotes),
    unlocated: distinct(quotes.filter((item) => item.source?.locator === undefined)),
  }
}
