// The brackets in a reader's margin: what stands on which lines, and what is chosen by choosing it.
import { type EdgeType, STANCES } from '../../model/kind.ts'
import type { Mark } from '../../store/questions.ts'
import type { GraphStore } from '../../store/store.ts'
import type { MarkView } from '../api/contract/document.ts'
import { inStretches } from './batch.ts'

/** Edges that stand on lines of their own: a citation, a name. The others stand where their node does. */
const MARKED_EDGES: readonly EdgeType[] = ['QUOTED_FROM', 'CITES', 'RELIES_ON', 'SPOKEN_BY', 'MENTIONS']

const isShown = (mark: Mark) => mark.type === undefined || MARKED_EDGES.includes(mark.type)
const chosenBy = (mark: Mark) => mark.node ?? mark.to ?? ''

/** Of each quote, the stance it takes in this document, or else elsewhere. */
const stancesIn = async (store: GraphStore, document: string, marks: readonly Mark[]) => {
  const quotes = marks.flatMap((mark) => (mark.kind === 'Quote' && mark.node ? mark.node : []))
  const edges = await inStretches(quotes, (some) => store.edgesOf(some, 'out', STANCES))
  const elsewhere = edges.filter((edge) => edge.assertedIn !== document)
  const here = edges.filter((edge) => edge.assertedIn === document)
  return new Map([...elsewhere, ...here].map((edge) => [edge.from, STANCES.find((stance) => stance === edge.type)]))
}

/** All that stands on these lines, in order of the first line; the document itself, which stands on all, is left out. */
export const marksIn = async (
  store: GraphStore,
  document: string,
  first: number,
  last: number,
): Promise<MarkView[]> => {
  const marks = (await store.marks(document, first, last)).filter(
    (mark) => isShown(mark) && chosenBy(mark) !== document,
  )
  const [summaries, stances] = await Promise.all([
    inStretches(marks.map(chosenBy), (some) => store.summaries(some)),
    stancesIn(store, document, marks),
  ])
  const byId = new Map(summaries.map((summary) => [summary.id, summary]))
  return marks.flatMap((mark) => {
    const node = byId.get(chosenBy(mark))
    if (!node) return []
    const uses = node.kind === 'Work' ? node.quotations : 0
    return {
      first: mark.first,
      last: mark.last,
      node: node.id,
      kind: node.kind,
      label: node.label,
      edge: mark.edge ?? null,
      type: mark.type ?? null,
      stance: stances.get(mark.node ?? '') ?? null,
      uses,
    }
  })
}
