// What is kept beside the records of a change: marks by line, and the old ids that nodes took over. Both are written as new versions,
// so that readers go on seeing the old ones until the change has landed.
import { visible } from './cypher.ts'
import { formatMark, type PlacedMark, placeOf } from './marks.ts'
import { isEmptyStore, type Turn } from './turn.ts'

export interface BesideDrafts {
  addMarks(marks: readonly PlacedMark[]): void
  removeMarks(marks: readonly PlacedMark[]): void
  addAlias(alias: string, node: string): void
  removeAlias(alias: string, node: string): void
  write(turn: Turn): Promise<void>
}

interface Block {
  readonly document: string
  readonly size: number
  readonly block: number
  /** Which marks are there afterwards, and which are not. */
  readonly marks: Map<string, boolean>
}

const AT_ONCE = 200
const HELD = `UNWIND $blocks AS b MATCH (m:Marks {document: b.document, size: b.size, block: b.block}) USING INDEX SEEK m:Marks(document, size, block) WHERE ${visible('m')}
  RETURN b.document AS document, b.size AS size, b.block AS block, m.marks AS marks`
const CLOSE = `UNWIND $blocks AS b MATCH (m:Marks {document: b.document, size: b.size, block: b.block}) USING INDEX SEEK m:Marks(document, size, block)
  WHERE m.since < $now AND m.until IS NULL SET m.until = $now`
const WRITE = `UNWIND $blocks AS b CREATE (m:Marks {document: b.document, size: b.size, block: b.block, since: $now, marks: b.marks})`
const ADD_ALIASES = `UNWIND $aliases AS a MERGE (alias:Alias {alias: a.alias, node: a.node, since: $now}) REMOVE alias.until`
const REMOVE_ALIASES = `UNWIND $aliases AS a MATCH (alias:Alias {alias: a.alias, node: a.node}) WHERE ${visible('alias')}
  SET alias.until = $now`

interface HeldBlock extends Omit<Block, 'marks'> {
  readonly marks: readonly string[] | null
}

export const openBesideDrafts = (): BesideDrafts => {
  const blocks = new Map<string, Block>()
  const aliases = new Map<string, { readonly alias: string; readonly node: string; readonly isThere: boolean }>()
  const put = (marks: readonly PlacedMark[], isThere: boolean) => {
    for (const { document, mark } of marks) {
      const { size, block } = placeOf(mark)
      const name = `${size} ${block} ${document}`
      const held = blocks.get(name) ?? { document, size, block, marks: new Map() }
      blocks.set(name, held)
      held.marks.set(formatMark(mark), isThere)
    }
  }
  const writeBlocks = async (turn: Turn, some: readonly Block[]) => {
    const places = some.map(({ document, size, block }) => ({ document, size, block }))
    const held = isEmptyStore(turn.store)
      ? []
      : await turn.lookBefore((ask) => ask<HeldBlock>(HELD, { blocks: places }))
    const marksOf = new Map(
      held.map(({ document, size, block, marks }) => [`${size} ${block} ${document}`, marks ?? []]),
    )
    const written = some.map(({ document, size, block, marks }) => {
      const all = new Set(marksOf.get(`${size} ${block} ${document}`))
      for (const [mark, isThere] of marks) {
        if (isThere) all.add(mark)
        else all.delete(mark)
      }
      return { document, size, block, marks: [...all] }
    })
    if (held.length > 0) await turn.write(CLOSE, { blocks: places }, places.length)
    const rows = written.filter(({ marks }) => marks.length > 0)
    if (rows.length > 0) await turn.write(WRITE, { blocks: rows }, 10 * rows.length)
  }
  return {
    addMarks: (marks) => put(marks, true),
    removeMarks: (marks) => put(marks, false),
    addAlias: (alias, node) => {
      aliases.set(JSON.stringify([alias, node]), { alias, node, isThere: true })
    },
    removeAlias: (alias, node) => {
      aliases.set(JSON.stringify([alias, node]), { alias, node, isThere: false })
    },
    write: async (turn) => {
      const all = [...blocks.values()]
      for (let at = 0; at < all.length; at += AT_ONCE) await writeBlocks(turn, all.slice(at, at + AT_ONCE))
      const chosen = (wanted: boolean) =>
        [...aliases.values()].filter(({ isThere }) => isThere === wanted).map(({ alias, node }) => ({ alias, node }))
      const [added, removed] = [chosen(true), chosen(false)]
      if (removed.length > 0) await turn.write(REMOVE_ALIASES, { aliases: removed }, removed.length)
      if (added.length > 0) await turn.write(ADD_ALIASES, { aliases: added }, added.length)
    },
  }
}
