// Nodes in the colours of the communities that they belong to; their shapes still say their kinds.
import { communityColour, type Theme } from '../theme/colours.ts'
import type { NodeAttributes } from './display.ts'

/** The number of the community by id; what is in none is not there. */
export type Communities = ReadonlyMap<string, number>

/** @param communities null where colours say the kind */
export const inColour = (
  node: NodeAttributes,
  id: string,
  communities: Communities | null,
  theme: Theme,
): NodeAttributes => {
  if (communities === null) return node
  const color = communityColour(theme, communities.get(id))
  return { ...node, color, rim: node.shape === 'ring' ? color : node.rim }
}
