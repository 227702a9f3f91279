// Which questions go to the judging thread: on a large graph all that look at the ground of all claims. On a small one none, for the
// thread would take longer to start than the answer takes.
import { STANCES } from '../../model/kind.ts'
import type { GraphStore } from '../../store/store.ts'
import { strikesAnything } from '../explore/measures/without-struck.ts'
import { strikesOf } from '../explore/remains/remains.ts'
import type { AnsweringHandlers } from '../judging/answering.ts'
import type { Judging } from '../judging/in-worker.ts'
import type { StandingQuery, StrikesQuery } from './contract/what-if.ts'
import { isOfDocumentAlone } from './routes/evidence.ts'

/** Stances from which on a graph is large: up to here each question takes some tens of milliseconds. */
export const LARGE = 10_000

type Name = keyof AnsweringHandlers & string
/** Questions about all claims. */
const ABOUT_ALL: readonly Name[] = [
  ...(['whatIf', 'whatIfPart', 'losses', 'list', 'matrix', 'timeline', 'compare', 'relations'] as const),
]
/** Of one claim, and read from around it: its own strikes are looked up there. */
const OF_ONE: readonly Name[] = ['claimMeasures', 'chain']

const isStruck = (name: Name, query: object): boolean =>
  strikesAnything(name === 'claimRelations' ? (query as StrikesQuery) : strikesOf(query as StandingQuery))

interface Asked {
  readonly params: unknown
  readonly query: unknown
  readonly body: unknown
  readonly signal: AbortSignal
}
type Handler = (asked: Asked) => unknown

const statementsIn = async (store: GraphStore): Promise<number> => {
  const { edges } = await store.counts()
  return STANCES.reduce((sum, stance) => sum + edges[stance], 0)
}

/** @param large stances from which on questions go to the thread */
export const relayed = (
  store: GraphStore,
  handlers: AnsweringHandlers,
  judging: Judging,
  large = LARGE,
): AnsweringHandlers => {
  const relay = (name: Name, here: Handler): Handler => {
    if (OF_ONE.includes(name)) return here
    const wants = (query: unknown) => {
      if (ABOUT_ALL.includes(name)) return true
      if (typeof query !== 'object' || query === null) return false
      return isStruck(name, query) || (name === 'evidence' && isOfDocumentAlone(query))
    }
    return async (asked) => {
      if (!wants(asked.query) || (await statementsIn(store)) < large) return here(asked)
      const { params, query, body, signal } = asked
      return judging.ask({ route: name, params, query, body }, signal)
    }
  }
  // Each handler keeps its name, and what is asked of it: TypeScript cannot follow that through the table.
  const entries = Object.entries(handlers).map(([name, handler]) => [name, relay(name as Name, handler as Handler)])
  return Object.fromEntries(entries) as AnsweringHandlers
}
