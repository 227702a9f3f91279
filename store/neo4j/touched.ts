// What must be derived anew after nodes and edges came or went: gathered edge by edge, then followed along the paths on which
// a summary depends (person → work → quotation → claim → topic).
import { type EdgeType, isMakerRole, isStance, type NodeKind } from '../../model/kind.ts'
import type { Ask } from './connection.ts'
import { found, MAKERS, STANCE_TYPES, visible } from './cypher.ts'
import type { Turn } from './turn.ts'

export interface Ends {
  readonly type: EdgeType
  readonly from: string
  readonly fromKind: NodeKind
  readonly to: string
}
export interface Touched {
  edge(edge: Ends): void
  /** A node that is new, or whose properties are. */
  node(id: string, kind: NodeKind, isNew: boolean): void
  isFresh(id: string): boolean
  /** Whether nothing that has landed before is concerned. */
  readonly isAllNew: boolean
  /** The kind of a node that is new. */
  freshKind(id: string): NodeKind | undefined
  /** Follows what was gathered; must run while the edges concerned are there. */
  follow(turn: Pick<Turn, 'look'>): Promise<void>
  readonly summaries: Set<string>
  /** Works whose words to be found by must be made anew. */
  readonly texts: Set<string>
}

const AT_ONCE = 2_000
const step = (pattern: string) =>
  `UNWIND $ids AS id ${found('n', 'id')} MATCH ${pattern} WHERE ${visible('r')} RETURN DISTINCT m.id AS id`
const CLAIMS_OF = step(`(n)-[r:${STANCE_TYPES}]->(m)`)
const WORKS_OF = step('(n)-[r:QUOTED_FROM]->(m)')
const SPEAKERS_OF = step('(n)-[r:SPOKEN_BY]->(m)')
const QUOTES_OF = step('(n)<-[r:QUOTED_FROM]-(m)')
const MAKERS_OF = step(`(n)<-[r:${MAKERS}]-(m)`)
const MADE_BY = step(`(n)-[r:${MAKERS}]->(m)`)
const TOPICS_OF = step('(n)-[r:ABOUT]->(m)')

export const openTouched = (): Touched => {
  const summaries = new Set<string>()
  const texts = new Set<string>()
  const fresh = new Map<string, NodeKind>()
  const quotes = new Set<string>()
  const works = new Set<string>()
  const deepWorks = new Set<string>()
  const claims = new Set<string>()
  const people = new Set<string>()
  let onlyNew = true

  /** Adds what one step from some nodes leads to. */
  const going =
    (ask: Ask) =>
    async (cypher: string, from: ReadonlySet<string>, ...into: readonly Set<string>[]) => {
      const ids = [...from]
      for (let at = 0; at < ids.length; at += AT_ONCE) {
        const rows = await ask<{ id: string }>(cypher, { ids: ids.slice(at, at + AT_ONCE) })
        for (const { id } of rows) for (const set of into) set.add(id)
      }
    }
  const along = async (go: ReturnType<typeof going>) => {
    await go(MADE_BY, people, texts)
    for (const work of deepWorks) works.add(work)
    const theirQuotes = new Set<string>()
    await go(QUOTES_OF, deepWorks, theirQuotes, summaries)
    await go(CLAIMS_OF, theirQuotes, claims)
    await go(CLAIMS_OF, deepWorks, claims)
    await go(WORKS_OF, quotes, works)
    await go(SPEAKERS_OF, quotes, summaries)
    await go(CLAIMS_OF, quotes, claims)
    await go(MAKERS_OF, works, summaries)
    await go(TOPICS_OF, claims, summaries)
  }
  return {
    summaries,
    texts,
    isFresh: (id) => fresh.has(id),
    get isAllNew() {
      return onlyNew
    },
    freshKind: (id) => fresh.get(id),
    edge: ({ type, from, fromKind, to }) => {
      // What is new is derived anyway; what has landed before is reached by the edges that lead to it.
      if (fresh.has(from) && fresh.has(to)) return
      onlyNew = false
      if (isMakerRole(type)) {
        summaries.add(from)
        deepWorks.add(to)
        texts.add(to)
      } else if (isStance(type)) {
        summaries.add(to)
        claims.add(to)
        if (fromKind === 'Quote') quotes.add(from)
        else if (fromKind === 'Work') works.add(from)
      } else if (type === 'QUOTED_FROM') {
        quotes.add(from)
        works.add(to)
      } else if (type === 'SPOKEN_BY') {
        summaries.add(from)
        summaries.add(to)
      } else if (type === 'ASSERTS') {
        if (fromKind === 'Work') works.add(from)
        else summaries.add(from)
      } else if (type === 'ABOUT') summaries.add(to)
    },
    node: (id, kind, isNew) => {
      summaries.add(id)
      if (kind === 'Work') texts.add(id)
      if (isNew) {
        fresh.set(id, kind)
        return
      }
      onlyNew = false
      if (kind === 'Work') deepWorks.add(id)
      if (kind === 'Person') people.add(id)
    },
    follow: async (turn) => {
      if (!onlyNew) await turn.look((ask) => along(going(ask)))
      for (const set of [quotes, works, deepWorks, claims]) for (const id of set) summaries.add(id)
    },
  }
}
