// The tables that are read. A further one is a further entry.
import type { TableMapping } from './table-mapping.ts'

const SCIFACT = { collection: 'scifact', numberedBy: 'S2ORC', work: { type: 'article' } } as const
const SCIFACT_STANCES = { SUPPORT: 'SUPPORTS', CONTRADICT: 'DISPUTES', REFUTE: 'DISPUTES' } as const
const SCIFACT_WORKS = {
  ...SCIFACT,
  needs: ['doc_id', 'title', 'abstract', 'structured'],
  work: { type: 'article', columns: { key: 'doc_id', title: 'title', sentences: 'abstract' } },
} as const

/** SciFact: D. Wadden et al., "Fact or Fiction: Verifying Scientific Claims", EMNLP 2020. */
export const TABLES: readonly TableMapping[] = [
  {
    ...SCIFACT,
    label: 'claims of SciFact',
    form: 'json-lines',
    needs: ['id', 'claim', 'evidence', 'cited_doc_ids'],
    claim: {
      key: 'id',
      text: 'claim',
      cited: 'cited_doc_ids',
      evidence: { form: 'by-work', column: 'evidence', label: 'label', sentences: 'sentences' },
      stances: SCIFACT_STANCES,
    },
  },
  {
    ...SCIFACT,
    label: 'claims of SciFact, one rationale a row',
    form: 'csv',
    needs: ['id', 'claim', 'evidence_doc_id', 'evidence_label', 'evidence_sentences'],
    claim: {
      key: 'id',
      text: 'claim',
      cited: 'cited_doc_ids',
      evidence: {
        form: 'in-row',
        work: 'evidence_doc_id',
        label: 'evidence_label',
        sentences: 'evidence_sentences',
      },
      stances: SCIFACT_STANCES,
    },
  },
  { ...SCIFACT_WORKS, label: 'abstracts of SciFact', form: 'csv' },
  { ...SCIFACT_WORKS, label: 'abstracts of SciFact', form: 'json-lines' },
]
