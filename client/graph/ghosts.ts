// What is struck out, and what falls with it, as it is drawn: pale and hollow, so that what remains stands out.
import type { Theme } from '../theme/colours.ts'
import type { LineAttributes, NodeAttributes } from './display.ts'
import { mix, paper } from './marks.ts'

export interface Ghosts {
  /** Works and people that are struck, and works that rest on struck ones only. */
  readonly struck: ReadonlySet<string>
  /** Claims that nothing supports any more. */
  readonly fallen: ReadonlySet<string>
}
export const NO_GHOSTS: Ghosts = { struck: new Set(), fallen: new Set() }

export const isGhost = ({ struck, fallen }: Ghosts, id: string): boolean => struck.has(id) || fallen.has(id)

/** How much of its colour a ghost keeps. */
const LEFT = 0.16

/** A hollow mark of its own shape and colour. */
export const ghostLook = (node: NodeAttributes, theme: Theme): NodeAttributes => ({
  ...node,
  color: mix(node.color, paper(theme), LEFT),
  rim: node.shape === 'ring' ? node.rim : node.color,
  rimWidth: 1.5,
})

/** Lines that come from what is struck are nearly gone. */
export const ghostLine = (line: LineAttributes, theme: Theme): LineAttributes => ({
  ...line,
  size: Math.min(line.size, 1),
  color: mix(line.color, paper(theme), LEFT * 2),
  strong: false,
})
