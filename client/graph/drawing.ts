// Sigma with the settings of this map: what draws nodes and lines, how near they have to be to be hit, which labels are wanted.
import Sigma from 'sigma'
import type { DisplayGraph, LineAttributes, NodeAttributes } from './display.ts'
import type { Labels } from './labels.ts'
import { type LineMood, lineProgram } from './line-program.ts'
import type { Drawing } from './map-camera.ts'
import { type NodeMood, nodeProgram } from './node-program.ts'

export interface DrawingOptions {
  readonly container: HTMLElement
  readonly graph: DisplayGraph
  /** Fingers instead of a mouse: everything is easier to hit. */
  readonly coarse: boolean
  /** Only the end of every movement is shown. */
  readonly still: boolean
  readonly mood: LineMood & NodeMood
  /** The colour that all is drawn on. */
  readonly paper: string
  readonly labels: Labels
  readonly nodeLook: (id: string, node: NodeAttributes) => NodeAttributes
  readonly lineLook: (id: string, line: LineAttributes) => LineAttributes
}

/** Pixels around a node, and across a line, that count as the thing itself. */
const FINGER = { node: 10, line: 22 } as const
const MOUSE = { node: 2, line: 9 } as const

/** Whether this browser can draw a map at all. */
export const hasWebGl = (): boolean => document.createElement('canvas').getContext('webgl2') !== null

/** @throws where the browser has no WebGL */
export const createDrawing = (options: DrawingOptions): Drawing => {
  const { container, graph, coarse, still, mood, paper, labels, nodeLook, lineLook } = options
  const hit = coarse ? FINGER : MOUSE
  return new Sigma<NodeAttributes, LineAttributes>(graph, container, {
    allowInvalidContainer: true,
    defaultNodeType: 'node',
    defaultEdgeType: 'line',
    nodeProgramClasses: { node: nodeProgram(hit.node, mood, paper) },
    nodeHoverProgramClasses: { node: nodeProgram(hit.node, mood, paper) },
    edgeProgramClasses: { line: lineProgram(hit.line, mood) },
    nodeReducer: nodeLook,
    edgeReducer: lineLook,
    defaultDrawNodeLabel: (context, node) => labels.add(context, node),
    defaultDrawNodeHover: () => undefined,
    enableEdgeEvents: true,
    enableCameraRotation: false,
    labelRenderedSizeThreshold: 1.5,
    labelDensity: 1.6,
    labelGridCellSize: 110,
    minEdgeThickness: 0.45,
    minCameraRatio: 0.02,
    maxCameraRatio: 6,
    stagePadding: 40,
    doubleClickZoomingRatio: 1.8,
    ...(still ? { zoomDuration: 0, doubleClickZoomingDuration: 0, inertiaDuration: 0 } : {}),
  })
}
