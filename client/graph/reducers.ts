// How a node and a line look with their emphasis: what Sigma's reducers return.
import type { Theme } from '../theme/colours.ts'
import type { LineAttributes, NodeAttributes } from './display.ts'
import type { LineLevel, NodeLevel } from './emphasis.ts'
import { URGENCY } from './labels.ts'
import { ink, lineColour } from './marks.ts'

const RIMS: Readonly<Record<NodeLevel, number>> = { chosen: 3, pointed: 2.5, path: 2, near: 1.5 }

/**
 * A node as it is drawn.
 * @param crowded more stands out than has room for its words
 */
export const nodeLook = (
  node: NodeAttributes,
  level: NodeLevel | undefined,
  theme: Theme,
  crowded = false,
): NodeAttributes =>
  level === undefined
    ? node
    : {
        ...node,
        strong: true,
        size: level === 'chosen' ? node.size * 1.2 + 1 : node.size,
        rim: node.shape === 'ring' ? node.rim : ink(theme),
        rimWidth: RIMS[level],
        forceLabel: level !== 'near' || !crowded,
        urgency: level === 'near' ? URGENCY.near : URGENCY.chosen + (level === 'pointed' ? 1 : 0),
      }

const WIDER: Readonly<Record<LineLevel, number>> = { chosen: 3, path: 2.5, near: 0.8 }

/** A line as it is drawn. */
export const lineLook = (line: LineAttributes, level: LineLevel | undefined, theme: Theme): LineAttributes =>
  level === undefined
    ? line
    : {
        ...line,
        hidden: false,
        strong: true,
        size: line.size + WIDER[level],
        color: level === 'near' ? lineColour(theme, line.edge.type) : strong(line, theme),
      }

const strong = ({ edge }: LineAttributes, theme: Theme): string =>
  edge.type === 'SUPPORTS' ? ink(theme) : lineColour(theme, edge.type)
