// What falls when sources are struck out, thing by thing and edge by edge: works, what was quoted from them, stances taken with it.
import type { GraphEdge } from '../../../model/edge.ts'
import { isStance, type NodeKind } from '../../../model/kind.ts'
import type { EvidenceLink } from '../../../store/questions.ts'
import type { StruckGround } from '../struck-ground.ts'
import { statementsOf } from './statements-of.ts'

export interface Gone {
  /** Whether a node falls; a person who is struck out does, claims and topics never do. */
  readonly node: (id: string) => boolean
  readonly edge: (edge: Pick<GraphEdge, 'type' | 'from' | 'to'>) => boolean
  readonly link: (link: Pick<EvidenceLink, 'statement' | 'claim' | 'work'>) => boolean
  /** How many nodes of each kind fall. */
  readonly counts: Readonly<Record<NodeKind, number>>
}

const countQuotes = ({ base, whole }: StruckGround): number => {
  let filed = 0
  for (const id of new Set(whole.statements.map((s) => s.id)))
    if (statementsOf(base).quote(id).length === 0 && !whole.works.has(id) && !whole.claims.has(id)) filed += 1
  return filed + whole.loose.size - base.loose.size
}

export const goneFrom = (ground: StruckGround): Gone => {
  const { base, whole, people } = ground
  const [left, all] = [statementsOf(base), statementsOf(whole)]
  const source = (id: string): boolean => {
    if (whole.works.has(id)) return !base.works.has(id)
    if (whole.claims.has(id)) return false
    if (whole.loose.has(id)) return !base.loose.has(id)
    return all.quote(id).length > 0 && left.quote(id).length === 0
  }
  return {
    node: (id) => people.has(id) || source(id),
    edge: ({ type, from, to }) => {
      // A claim that was put forward stays so, whoever is struck out.
      if (type === 'ASSERTS') return false
      if (source(from) || source(to)) return true
      return isStance(type) && !left.quote(from).some(({ claim }) => claim === to)
    },
    link: ({ statement, claim, work }) =>
      !left.quote(statement.id).some((standing) => standing.claim === claim.id && standing.work === (work?.id ?? null)),
    counts: {
      Work: whole.works.size - base.works.size,
      Person: people.size,
      Quote: countQuotes(ground),
      Claim: 0,
      Topic: 0,
    },
  }
}
