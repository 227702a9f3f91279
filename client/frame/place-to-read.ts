// Where reading begins: at the chosen thing where it stands in a document, else at the first line of the first document.
import type { DocumentInfoView } from '../../server/api/contract/document.ts'
import { ask } from '../api/ask.ts'
import type { Chosen } from '../state/view.ts'

export interface ReadingPlace {
  readonly document: string
  readonly first: number
  readonly last: number
}

/** The place of what is chosen: its own, or that of the line's or pair's second end. Nothing where there is no document. */
export const placeToRead = async (
  chosen: Chosen | null,
  documents: readonly Pick<DocumentInfoView, 'id'>[],
): Promise<ReadingPlace | null> => {
  const [document] = documents
  const start = document ? { document: document.id, first: 1, last: 1 } : null
  if (!chosen) return start
  const reply = await ask('node', { id: chosen.what === 'node' ? chosen.id : chosen.to })
  const place = reply.ok ? (reply.value.putForwardIn[0] ?? reply.value.places[0]) : undefined
  return place ? { document: place.document, first: place.first, last: place.last } : start
}
