// An imported document: its lines with the graph in the margin, the passage around a node.
import { WhenceError } from '../../model/error.ts'
import type { Problem } from '../../model/problem.ts'
import type { DocumentInfo } from '../../store/questions.ts'
import type { GraphStore } from '../../store/store.ts'
import type { DocumentInfoView, LinesView, PassageView } from '../api/contract/document.ts'
import { MOST_LINES } from '../api/contract/document.ts'
import { marksIn } from './marks.ts'
import { locatedPlaces, titled } from './places.ts'
import { requiredNode } from './required-node.ts'

export const documents = async (store: GraphStore): Promise<DocumentInfoView[]> => [...(await store.documents())]

/** @throws WhenceError `not-found` where the text of no such document is kept */
export const requiredDocument = async (store: GraphStore, id: string): Promise<DocumentInfo> => {
  const all = await store.documents()
  const named = all.find((document) => document.id === id)
  if (named) return named
  const node = await store.node(id)
  const renamed = all.find((document) => document.id === node?.id)
  if (renamed) return renamed
  throw new WhenceError('not-found', `No text is kept of a document with the id “${id.slice(0, 100)}”.`, {
    remedy: 'The list of documents names those whose text can be read.',
  })
}

const touching = (problems: readonly Problem[], first: number, last: number): Problem[] =>
  problems.filter(({ line, lastLine }) => line !== undefined && line <= last && (lastLine ?? line) >= first)

/**
 * Lines `first` to `last` of a document, as far as it has them.
 * @throws WhenceError `not-found`; `invalid-input` where `last` stands before `first`; `too-large` over 2,000 lines
 */
export const lines = async (store: GraphStore, id: string, first: number, last: number): Promise<LinesView> => {
  if (last < first)
    throw new WhenceError('invalid-input', `The last line, ${last}, stands before the first, ${first}.`, {
      where: 'last',
    })
  if (last - first >= MOST_LINES)
    throw new WhenceError('too-large', `At most ${MOST_LINES} lines can be asked for at once.`, {
      where: 'last',
      remedy: 'Ask for the document in stretches.',
    })
  const document = await requiredDocument(store, id)
  const [text, marks, problems] = await Promise.all([
    store.lines(document.id, first, last),
    marksIn(store, document.id, first, last),
    document.import === null ? [] : store.problems(document.import),
  ])
  return { document, first, last, lines: [...text], marks, problems: touching(problems, first, last) }
}

/**
 * The lines around the first place of a node whose document is kept.
 * @param context lines before and after it
 * @throws WhenceError `not-found` where the node is not there, or stands in no document that is kept
 */
export const passage = async (store: GraphStore, id: string, context: number): Promise<PassageView> => {
  const node = await requiredNode(store, id)
  const kept = new Map((await store.documents()).map((document) => [document.id, document]))
  const place = locatedPlaces(node.provenance).find((candidate) => kept.has(candidate.document))
  const document = place && kept.get(place.document)
  if (!place || !document)
    throw new WhenceError('not-found', 'This stands in no document whose text is kept.', {
      remedy: 'It came from a file that gives no lines. What surrounds it in the graph may lead to a passage.',
    })
  const first = Math.max(1, place.lines[0] - context)
  const last = Math.min(Math.max(document.lines, first), place.lines[1] + context, first + MOST_LINES - 1)
  const [named] = await titled(store, [place])
  const around = await lines(store, document.id, first, last)
  return { ...around, place: named ?? { document: document.id, title: document.title, first, last } }
}
