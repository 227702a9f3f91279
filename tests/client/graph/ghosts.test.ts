// What is struck out is drawn hollow and pale, in its own shape.
import { describe, expect, test } from 'vitest'
import { displayGraph } from '../../../client/graph/display.ts'
import { ghostLook, isGhost } from '../../../client/graph/ghosts.ts'
import { EMPTY, linesByNode } from '../../../client/state/loaded.ts'
import { viewEdge, viewNode } from './any-graph.ts'

const edges = [viewEdge('SUPPORTS', 'work:a', 'claim:1')]
const nodes = ['claim:1', 'work:a'].map((id) => viewNode(id))
const loaded = { ...EMPTY, nodes: new Map(nodes.map((node) => [node.id, node])), edges, lines: linesByNode(edges) }
const shown = { nodes, edges, ids: new Set(nodes.map(({ id }) => id)) }
const places = new Map(nodes.map(({ id }, at) => [id, { x: at, y: 0 }]))

describe('a ghost', () => {
  test.each(['light', 'dark'] as const)('keeps its shape and place, and loses its fill, in %s', (theme) => {
    const graph = displayGraph({ loaded, shown, placed: {} }, places, { theme, smaller: 1, finer: 1 })
    const node = graph.getNodeAttributes('work:a')
    const ghost = ghostLook(node, theme)
    expect(ghost).toMatchObject({ shape: node.shape, size: node.size, x: node.x, rim: node.color })
    expect(ghost.color).not.toBe(node.color)
  })
  test('is what is struck, and what falls', () => {
    const ghosts = { struck: new Set(['work:a']), fallen: new Set(['claim:1']) }
    expect(['work:a', 'claim:1', 'work:b'].map((id) => isGhost(ghosts, id))).toEqual([true, true, false])
  })
})
