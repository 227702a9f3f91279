// The chain of one claim, as a drawing and as an outline.
import type { GraphStore } from '../../../store/store.ts'
import type { Chain } from '../../api/contract/chain.ts'
import { toRef } from '../named.ts'
import { requiredNode } from '../required-node.ts'
import { gatherChain } from './gather-chain.ts'
import { layered } from './layers.ts'
import { outlineOf } from './outline.ts'

/**
 * @param id of a claim, or an alias of it
 * @throws WhenceError `not-found` where there is no such claim
 */
export const claimChain = async (store: GraphStore, id: string): Promise<Chain> => {
  const claim = await requiredNode(store, id, 'Claim')
  const parts = await gatherChain(store, claim)
  return { claim: toRef(claim), ...layered(parts), outline: [...outlineOf(parts)], cut: parts.cut }
}
