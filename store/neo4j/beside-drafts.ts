// What is kept beside the records of a change: marks by line, and the old ids that nodes took over. Both are written as new versions,
// so that readers go on seeing the old ones until the change has landed.
import type { Ask } from './connection.ts'
import { visible } from './cypher.ts'
import { formatMark, type PlacedMark, placeOf } from './marks.ts'

export interface BesideDrafts {
  addMarks(marks: readonly PlacedMark[]): void
  removeMarks(marks: readonly PlacedMark[]): void
  addAlias(alias: string, node: string): void
  removeAlias(alias: string, node: string): void
  write(stage: (work: (ask: Ask) => Promise<void>) => Promise<void>): Promise<void>
}

interface Block {
  readonly document: string
  readonly size: number
  readonly block: number
  /** Which marks are there afterwards, and which are not. */
  readonly marks: Map<string, boolean>
}

const AT_ONCE = 200
const HELD = `UNWIND $blocks AS b OPTIONAL MATCH (m:Marks {document: b.document, size: b.size, block: b.block}) WHERE ${visible('m')}
  RETURN b.document AS document, b.size AS size, b.block AS block, m.marks AS marks`
const CLOSE = `UNWIND $blocks AS b MATCH (m:Marks {document: b.document, size: b.size, block: b.block})
  WHERE m.since < $now AND m.until IS NULL SET m.until = $now`
const WRITE = `UNWIND $blocks AS b MERGE (m:Marks {document: b.document, size: b.size, block: b.block, since: $now})
  SET m.marks = b.marks`
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
  const writeBlocks = async (ask: Ask, some: readonly Block[]) => {
    const places = some.map(({ document, size, block }) => ({ document, size, block }))
    const held = await ask<HeldBlock>(HELD, { blocks: places })
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
    await ask(CLOSE, { blocks: places })
    await ask(WRITE, { blocks: written.filter(({ marks }) => marks.length > 0) })
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
    write: async (stage) => {
      const all = [...blocks.values()]
      for (let at = 0; at < all.length; at += AT_ONCE)
        await stage((ask) => writeBlocks(ask, all.slice(at, at + AT_ONCE)))
      const [added, removed] = [true, false].map((wanted) =>
        [...aliases.values()].filter(({ isThere }) => isThere === wanted),
      )
      if (aliases.size === 0) return
      await stage(async (ask) => {
        if (removed?.length) await ask(REMOVE_ALIASES, { aliases: removed.map(({ alias, node }) => ({ alias, node })) })
        if (added?.length) await ask(ADD_ALIASES, { aliases: added.map(({ alias, node }) => ({ alias, node })) })
      })
    },
  }
}
