// Routes about what backs what: quotations by claim, work or person, the use of a work, the record of a person.
import type { GraphStore } from '../../../store/store.ts'
import { evidence } from '../../explore/evidence.ts'
import { nodeDetail } from '../../explore/node-detail.ts'
import { personRecord } from '../../explore/person-record.ts'
import { requiredNode } from '../../explore/required-node.ts'
import { workUse } from '../../explore/work-use.ts'
import type { Handlers } from '../handler.ts'

type Names = 'evidence' | 'claimEvidence' | 'use' | 'person'

/** Quotations of a claim that come with it; the rest is asked for by pages. */
const WITH_CLAIM = { sort: 'document', descending: false, offset: 0, limit: 500 } as const

export const evidenceRoutes = (store: GraphStore): Handlers<Names> => ({
  evidence: ({ query }) => evidence(store, { ...query, descending: query.descending === 'true' }),
  claimEvidence: async ({ params }) => {
    const { id } = await requiredNode(store, params.id, 'Claim')
    const [quotations, claim] = await Promise.all([
      evidence(store, { claim: id, ...WITH_CLAIM }),
      nodeDetail(store, id),
    ])
    return { ...quotations, claim }
  },
  use: ({ params }) => workUse(store, params.id),
  person: ({ params }) => personRecord(store, params.id),
})
