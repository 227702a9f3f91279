// Routes about what backs what: quotations by claim, work or person, the use of a work, the record of a person.
import type { GraphStore } from '../../../store/store.ts'
import { documentEvidence } from '../../explore/document-evidence.ts'
import { evidence } from '../../explore/evidence.ts'
import { nodeRemains } from '../../explore/node-detail.ts'
import { personRecord } from '../../explore/person-record.ts'
import { type ReadRemains, strikesOf } from '../../explore/remains/remains.ts'
import { requiredNode } from '../../explore/required-node.ts'
import type { Ground } from '../../explore/struck-ground.ts'
import { workUse } from '../../explore/work-use.ts'
import type { EvidenceQuery } from '../contract/evidence.ts'
import type { Handlers } from '../handler.ts'

type Names = 'evidence' | 'claimEvidence' | 'use' | 'person'

/** Quotations of a claim that come with it; the rest is asked for by pages. */
const WITH_CLAIM = { sort: 'document', descending: false, offset: 0, limit: 500 } as const

/** Whether all that a document says is asked for: that is found in the ground of all claims. */
export const isOfDocumentAlone = <Q extends EvidenceQuery>(query: Q): query is Q & { readonly document: string } =>
  query.document !== undefined && (query.claim ?? query.work ?? query.person) === undefined

/**
 * @param ground the ground of all claims, shared with what else asks for it
 * @param remains what of the store remains while something is struck out
 */
export const evidenceRoutes = (store: GraphStore, ground: Ground, remains: ReadRemains): Handlers<Names> => ({
  evidence: async ({ query }) => {
    const { store: left } = await remains(query)
    const question = { ...query, descending: query.descending === 'true' }
    if (!isOfDocumentAlone(question)) return evidence(left, question)
    return documentEvidence(left, (await ground(strikesOf(query))).base, question)
  },
  claimEvidence: async ({ params, query }) => {
    const left = await remains(query)
    const { id } = await requiredNode(store, params.id, 'Claim')
    const [quotations, claim] = await Promise.all([
      evidence(left.store, { claim: id, ...WITH_CLAIM }),
      nodeRemains(left, id),
    ])
    return { ...quotations, claim }
  },
  use: async ({ params, query }) => workUse((await remains(query)).store, params.id),
  person: async ({ params, query }) => personRecord((await remains(query)).store, params.id),
})
