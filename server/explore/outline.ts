// The outline of a document: its parts, topics and claims by line, for a table of contents and a scroll bar.
import type { Mark } from '../../store/questions.ts'
import type { GraphStore } from '../../store/store.ts'
import type { Outline } from '../api/contract/document.ts'
import { requiredDocument } from './document.ts'
import { refsOf } from './named.ts'

/** Lines whose marks are asked for at once. */
const STRETCH = 1_000
const MOST_ENTRIES = 20_000

/** @throws WhenceError `not-found` */
export const outline = async (store: GraphStore, id: string): Promise<Outline> => {
  const document = await requiredDocument(store, id)
  const parts = new Set((await store.edgesOf([document.id], 'in', ['PART_OF'])).map((edge) => edge.from))
  const stands = ({ node, kind }: Mark) =>
    kind === 'Claim' || kind === 'Topic' || (node !== undefined && parts.has(node))
  const found = new Map<string, { line: number; node: string }>()
  for (let first = 1; first <= document.lines && found.size <= MOST_ENTRIES; first += STRETCH)
    for (const mark of await store.marks(document.id, first, first + STRETCH - 1))
      if (mark.node !== undefined && mark.node !== document.id && stands(mark))
        found.set(`${mark.first} ${mark.node}`, { line: mark.first, node: mark.node })
  const entries = [...found.values()].slice(0, MOST_ENTRIES).sort((a, b) => a.line - b.line)
  const refs = await refsOf(
    store,
    entries.map((entry) => entry.node),
  )
  return {
    document,
    entries: entries.flatMap(({ line, node }) => {
      const ref = refs.get(node)
      return ref ? [{ line, node, kind: ref.kind, label: ref.label }] : []
    }),
    cut: found.size > MOST_ENTRIES,
  }
}
