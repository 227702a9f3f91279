// The text of documents that comes in with a change, by document and by the import that brings it.
import type { DocumentText } from '../../model/record.ts'
import { visible } from './cypher.ts'
import { addLines, type Lines, textNodes } from './texts.ts'
import { isEmptyStore, type Turn } from './turn.ts'

export interface TextDrafts {
  add(text: DocumentText, owner: number): void
  /** Makes what one import brought of a document another's. */
  handOver(document: string, from: number, to: number): void
  /** Puts what came to what is there. @returns whether any line is new */
  settle(turn: Turn): Promise<boolean>
  write(turn: Turn): Promise<void>
  /** Takes out all that an import brought. */
  drop(turn: Turn, owner: number): Promise<void>
}

const HELD = `MATCH (t:Text {document: $document}) WHERE t.owner = $owner AND ${visible('t')}
  RETURN t.numbers AS numbers, t.lines AS lines`
const CLOSE = `MATCH (t:Text {document: $document}) WHERE t.owner = $owner AND t.since < $now AND t.until IS NULL SET t.until = $now`
const WRITE = `UNWIND $rows AS row CREATE (t:Text {document: $document, owner: $owner, since: $now}) SET t += row`
const DROP = `MATCH (t:Text) WHERE t.owner = $owner AND ${visible('t')} SET t.until = $now`
const AT_ONCE = 50

interface HeldText {
  readonly numbers: readonly number[]
  readonly lines: readonly string[]
}

export const openTextDrafts = (): TextDrafts => {
  const all = new Map<string, { readonly document: string; readonly owner: number; lines: Lines; isNew: boolean }>()
  const nameOf = (document: string, owner: number) => `${owner} ${document}`
  const draftOf = (document: string, owner: number) => {
    const name = nameOf(document, owner)
    const draft = all.get(name) ?? { document, owner, lines: new Map(), isNew: false }
    all.set(name, draft)
    return draft
  }
  return {
    add: (text, owner) => {
      addLines(draftOf(text.document, owner).lines, text)
    },
    handOver: (document, from, to) => {
      const moved = all.get(nameOf(document, from))
      if (!moved || from === to) return
      all.delete(nameOf(document, from))
      const { lines } = draftOf(document, to)
      for (const [number, line] of moved.lines) addLines(lines, { document, first: number, lines: [line] })
    },
    settle: async (turn) => {
      for (const draft of all.values()) {
        const { document, owner } = draft
        const held: Lines = new Map()
        const rows = isEmptyStore(turn.store)
          ? []
          : await turn.lookBefore((ask) => ask<HeldText>(HELD, { document, owner }))
        for (const { numbers, lines } of rows)
          for (const [at, number] of numbers.entries()) held.set(number, lines[at] ?? '')
        for (const [number, line] of draft.lines) {
          if (addLines(held, { document, first: number, lines: [line] })) draft.isNew = true
        }
        draft.lines = held
      }
      return [...all.values()].some(({ isNew }) => isNew)
    },
    write: async (turn) => {
      for (const { document, owner, lines, isNew } of all.values()) {
        if (!isNew) continue
        if (!isEmptyStore(turn.store)) await turn.write(CLOSE, { document, owner })
        const rows = textNodes(lines)
        for (let at = 0; at < rows.length; at += AT_ONCE)
          await turn.write(WRITE, { document, owner, rows: rows.slice(at, at + AT_ONCE) }, 20 * AT_ONCE)
      }
    },
    drop: async (turn, owner) => {
      await turn.write(DROP, { owner })
    },
  }
}
