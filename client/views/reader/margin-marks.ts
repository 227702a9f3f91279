// Which of all marks of a document stand in its margin: claims, quotations, topics, and each citation once.
import type { NodeKind } from '../../../model/kind.ts'
import type { MarkView } from '../../../server/api/contract/document.ts'

const BRACKETED: ReadonlySet<NodeKind> = new Set(['Claim', 'Quote', 'Topic'])
const CITING = new Set(['QUOTED_FROM', 'CITES', 'RELIES_ON'])

/** Whether a mark is a citation: an edge that leads to a work. */
export const isCitation = (mark: MarkView): boolean => mark.type !== null && CITING.has(mark.type)

/** The marks to draw. A work cited on the same lines by several edges (quoted from, cites) is one citation. */
export const marginMarks = (marks: readonly MarkView[]): readonly MarkView[] => {
  const kept = new Map<string, MarkView>()
  for (const mark of marks) {
    if (!(isCitation(mark) || (mark.type === null && BRACKETED.has(mark.kind)))) continue
    const key = `${mark.first} ${mark.last} ${mark.node}`
    if (!kept.has(key)) kept.set(key, mark)
  }
  return [...kept.values()]
}

/** What a line is, for how it is set: the heading of a claim, a quotation, a citation, or anything else. */
export const roleOf = (
  line: number,
  marks: readonly MarkView[],
): 'claim' | 'topic' | 'citation' | 'quote' | 'other' => {
  const here = marks.filter((mark) => mark.first <= line && line <= mark.last)
  if (here.some((mark) => mark.type === null && mark.kind === 'Claim')) return 'claim'
  if (here.some((mark) => mark.type === null && mark.kind === 'Topic')) return 'topic'
  if (here.some(isCitation)) return 'citation'
  return here.some((mark) => mark.kind === 'Quote') ? 'quote' : 'other'
}
