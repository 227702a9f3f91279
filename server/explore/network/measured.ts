// The whole graph measured: all figures of all nodes, worked out stage by stage, each of which may take seconds.
import type { EvidenceBase } from '../measures/evidence-base.ts'
import { type Communities, communities } from './communities.ts'
import { evidenceNetwork, type NetworkKind } from './evidence-network.ts'
import { degrees, type HubsAndAuthorities, hubsAndAuthorities, pageRanks } from './figures.ts'

/** What is being done, in the order in which it is done; at last what is read of it is put in order. */
export const STAGES = ['reading', 'joining', 'PageRank', 'hubs', 'communities', 'ordering'] as const
export type Stage = (typeof STAGES)[number]

/** Plain values, so that a thread can hand them to another. Lists go by the numbers of nodes. */
export interface Measured {
  readonly ids: readonly string[]
  readonly kinds: readonly NetworkKind[]
  readonly ties: number
  readonly degree: Float64Array
  readonly pageRank: Float64Array
  /** Null where the figures did not settle, or there is nothing to measure. */
  readonly hubs: HubsAndAuthorities | null
  readonly communities: Communities
  /** Milliseconds that each stage took; reading is not among them. */
  readonly took: Readonly<Partial<Record<Stage, number>>>
}

/**
 * @param onStage called before each stage
 * @throws WhenceError `too-large`
 */
export const measureNetwork = (base: EvidenceBase, onStage: (stage: Stage) => void = () => undefined): Measured => {
  const took: Partial<Record<Stage, number>> = {}
  const timed = <T>(stage: Stage, work: () => T): T => {
    onStage(stage)
    const start = performance.now()
    const value = work()
    took[stage] = performance.now() - start
    return value
  }
  const network = timed('joining', () => evidenceNetwork(base))
  return {
    ids: network.ids,
    kinds: network.kinds,
    ties: network.ties.length,
    degree: degrees(network),
    pageRank: timed('PageRank', () => pageRanks(network)),
    hubs: timed('hubs', () => hubsAndAuthorities(network)),
    communities: timed('communities', () => communities(network)),
    took,
  }
}
