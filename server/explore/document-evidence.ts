// Everything for or against a claim that one document says: by claims in the order in which they stand, page by page, counted whole.
import { WhenceError } from '../../model/error.ts'
import type { Stance } from '../../model/kind.ts'
import type { PageRequest } from '../../store/questions.ts'
import type { GraphStore } from '../../store/store.ts'
import type { EvidenceView } from '../api/contract/evidence.ts'
import type { EvidenceSort } from './evidence-order.ts'
import { makersOf } from './makers.ts'
import { matchingQuotations } from './matching-quotations.ts'
import type { Statement } from './measures/evidence-base.ts'
import { toQuotations } from './quotation.ts'
import { counted, sourcesOf, taking } from './remains/weights.ts'
import { requiredNode } from './required-node.ts'
import { oncePerBase, type WholeBase } from './whole-base.ts'

interface DocumentQuestion extends PageRequest {
  readonly document: string
  readonly stances?: readonly Stance[] | undefined
  readonly sort: EvidenceSort
  readonly descending: boolean
}

const byDocument = oncePerBase(
  (base: WholeBase): ReadonlyMap<string | null, readonly Statement[]> =>
    Map.groupBy(base.statements, ({ assertedIn }) => assertedIn),
)

/** Claims where they stand: by document and line, what has no place last. */
const inOrder = (base: WholeBase) => (a: string, b: string) => {
  const [x, y] = [base.claims.get(a), base.claims.get(b)]
  const [one, other] = [x?.document ?? '\uffff', y?.document ?? '\uffff']
  if (one !== other) return one < other ? -1 : 1
  return (x?.line ?? Infinity) - (y?.line ?? Infinity) || (a < b ? -1 : 1)
}

/** The claims that a page has statements on, and how many statements on those stand before it. */
const claimsOfPage = (
  base: WholeBase,
  byClaim: ReadonlyMap<string, readonly Statement[]>,
  { offset, limit }: PageRequest,
) => {
  const claims: string[] = []
  let [at, skipped] = [0, 0]
  for (const claim of [...byClaim.keys()].sort(inOrder(base))) {
    const end = at + (byClaim.get(claim)?.length ?? 0)
    if (end > offset && at < offset + limit) {
      if (claims.length === 0) skipped = offset - at
      claims.push(claim)
    }
    at = end
  }
  return { claims, skipped }
}

/**
 * @param store answers as if what is struck out were not there, as `base` does
 * @throws WhenceError `not-found` where there is no such work; `invalid-input` where another order is asked for than the document's
 */
export const documentEvidence = async (
  store: GraphStore,
  base: WholeBase,
  { document: asked, stances, sort, descending, offset, limit }: DocumentQuestion,
): Promise<EvidenceView> => {
  if (sort !== 'document' || descending)
    throw new WhenceError('invalid-input', 'What a document says comes in the order of its claims.', {
      where: 'sort',
      remedy: 'Name a claim, a work or a person beside the document to have it in another order.',
    })
  const { id: document } = await requiredNode(store, asked, 'Work')
  const all = byDocument(base).get(document) ?? []
  const statements = stances ? all.filter(({ stance }) => stances.includes(stance)) : all
  const { claims, skipped } = claimsOfPage(
    base,
    Map.groupBy(statements, ({ claim }) => claim),
    { offset, limit },
  )
  const found = await Promise.all(claims.map((claim) => matchingQuotations(store, { claim, document, stances })))
  const page = found.flat().slice(skipped, skipped + limit)
  const makers = await makersOf(
    store,
    page.flatMap(({ work }) => work?.id ?? []),
  )
  return {
    items: await toQuotations(store, page, makers),
    total: statements.length,
    offset,
    limit,
    totals: {
      ...counted(statements),
      ...sourcesOf(base, statements),
      ...taking(statements),
      // What a person says by hand is said in no document.
      byHand: 0,
    },
  }
}
