// What must be derived anew after nodes and edges came or went: gathered edge by edge, then followed along the paths on which
// a summary depends (person → work → quotation → claim → topic).
import { KIND, MAKERS_SQL, STANCES_SQL, TYPE } from './codes.ts'
import type { Connection } from './connection.ts'
import type { EdgeEnds } from './tallies.ts'

export interface Touched {
  edge(edge: EdgeEnds): void
  /** A node that is new, or whose properties are. */
  node(key: number, kind: number, isNew: boolean): void
  /** Follows what was gathered; must run while the edges concerned are there. */
  follow(): void
  /** Keys of nodes whose summary is to be made anew. */
  readonly summaries: ReadonlySet<number>
  /** Keys of nodes that are to be indexed for search anew. */
  readonly texts: ReadonlySet<number>
  /** Whether every node touched is new: all that depends on them is then touched itself. */
  readonly onlyNew: boolean
}

const isMaker = (type: number) => type <= TYPE.COMPILED
const isStance = (type: number) => type >= TYPE.SUPPORTS && type <= TYPE.QUALIFIES

export const openTouched = (connection: Connection): Touched => {
  const summaries = new Set<number>()
  const texts = new Set<number>()
  const fresh = new Set<number>()
  const quotes = new Set<number>()
  const works = new Set<number>()
  const deepWorks = new Set<number>()
  const claims = new Set<number>()
  const people = new Set<number>()
  let onlyNew = true

  const keys = (sql: string) => {
    const query = connection.sql<{ key: number }>(sql)
    return (key: number) => query.all(key).map((row) => row.key)
  }
  const from = (types: string) => keys(`SELECT target AS key FROM edge WHERE source = ? AND type IN (${types})`)
  const to = (types: string) => keys(`SELECT source AS key FROM edge WHERE target = ? AND type IN (${types})`)
  const claimsOf = from(STANCES_SQL)
  const worksOf = from(`${TYPE.QUOTED_FROM}`)
  const speakersOf = from(`${TYPE.SPOKEN_BY}`)
  const quotesOf = to(`${TYPE.QUOTED_FROM}`)
  const makersOf = to(MAKERS_SQL)
  const madeBy = from(MAKERS_SQL)
  const topicsOf = from(`${TYPE.ABOUT}`)
  const addAll = (set: Set<number>, found: readonly number[]) => {
    for (const key of found) set.add(key)
  }

  const edge = ({ type, source, sourceKind, target }: EdgeEnds) => {
    if (!fresh.has(source) || !fresh.has(target)) onlyNew = false
    if (isMaker(type)) {
      summaries.add(source)
      deepWorks.add(target)
      texts.add(target)
    } else if (isStance(type)) {
      summaries.add(target)
      claims.add(target)
      if (sourceKind === KIND.Quote) quotes.add(source)
      else if (sourceKind === KIND.Work) works.add(source)
    } else if (type === TYPE.QUOTED_FROM) {
      quotes.add(source)
      works.add(target)
    } else if (type === TYPE.SPOKEN_BY) {
      summaries.add(source)
      summaries.add(target)
    } else if (type === TYPE.ASSERTS) {
      if (sourceKind === KIND.Work) works.add(source)
      else summaries.add(source)
    } else if (type === TYPE.ABOUT) summaries.add(target)
  }
  const node = (key: number, kind: number, isNew: boolean) => {
    summaries.add(key)
    texts.add(key)
    if (isNew) {
      fresh.add(key)
      return
    }
    onlyNew = false
    if (kind === KIND.Work) deepWorks.add(key)
    if (kind === KIND.Person) people.add(key)
  }
  const follow = () => {
    if (!onlyNew) {
      for (const person of people) addAll(texts, madeBy(person))
      for (const work of deepWorks) {
        works.add(work)
        for (const quote of quotesOf(work)) {
          summaries.add(quote)
          addAll(claims, claimsOf(quote))
        }
        addAll(claims, claimsOf(work))
      }
      for (const quote of quotes) {
        addAll(works, worksOf(quote))
        addAll(summaries, speakersOf(quote))
        addAll(claims, claimsOf(quote))
      }
      for (const work of works) addAll(summaries, makersOf(work))
      for (const claim of claims) addAll(summaries, topicsOf(claim))
    }
    for (const set of [quotes, works, deepWorks, claims]) for (const key of set) summaries.add(key)
  }
  return {
    edge,
    node,
    follow,
    summaries,
    texts,
    get onlyNew() {
      return onlyNew
    },
  }
}
