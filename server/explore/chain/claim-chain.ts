// The chain of one claim, as a drawing and as an outline.
import type { GraphStore } from '../../../store/store.ts'
import type { Chain } from '../../api/contract/chain.ts'
import type { StrikesQuery } from '../../api/contract/what-if.ts'
import { claimEvidence } from '../evidence-base.ts'
import { fallenStatements, type Strikes, struckWorks } from '../measures/what-if.ts'
import { strikesAnything } from '../measures/without-struck.ts'
import { toRef } from '../named.ts'
import { requiredNode } from '../required-node.ts'
import { readyStrikes } from '../strikes.ts'
import { gatherChain } from './gather-chain.ts'
import { layered } from './layers.ts'
import { outlineOf } from './outline.ts'

/** Works that fall, statements of which nothing stands, and struck people. */
const struckIn = async (store: GraphStore, claim: string, strikes: Strikes): Promise<ReadonlySet<string>> => {
  if (!strikesAnything(strikes)) return new Set()
  const { base } = await claimEvidence(store, claim)
  const works = struckWorks(base.works, strikes)
  const falls = fallenStatements(base, strikes, works)
  const standing = new Set(base.statements.filter((statement) => !falls(statement)).map(({ id }) => id))
  const statements = base.statements.flatMap(({ id }) => (standing.has(id) ? [] : [id]))
  return new Set([...works, ...statements, ...(strikes.people ?? [])])
}

/**
 * @param id of a claim, or an alias of it
 * @throws WhenceError `not-found` where there is no such claim
 */
export const claimChain = async (store: GraphStore, id: string, asked: StrikesQuery = {}): Promise<Chain> => {
  const claim = await requiredNode(store, id, 'Claim')
  const { strikes, words } = await readyStrikes(store, asked)
  const [parts, struck] = await Promise.all([gatherChain(store, claim), struckIn(store, claim.id, strikes)])
  const { nodes, edges } = layered(parts)
  return {
    claim: toRef(claim),
    struck: [...words],
    nodes: nodes.map((node) => ({ ...node, struck: struck.has(node.id) })),
    edges,
    outline: outlineOf(parts).map((line) => ({ ...line, struck: struck.has(line.node) })),
    cut: parts.cut,
  }
}
