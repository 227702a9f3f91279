// Summaries that the engine on Neo4j works out by itself, where all that an import brings is new: the same as the contract in plain words.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { openOutline } from '../../store/neo4j/outline.ts'
import { deriveOutline } from '../../store/neo4j/summaries-of-outline.ts'
import { someImport } from './arbitrary-import.ts'
import { plainGraph, plainSummary } from './plain-graph.ts'

it('every node of a new graph has the summary that the contract gives it', () => {
  fc.assert(
    fc.property(someImport, (records) => {
      const graph = plainGraph(records)
      const outline = openOutline()
      for (const node of graph.nodes.values()) outline.node(node)
      for (const { type, from, to } of graph.edges.values()) {
        const fromKind = graph.nodes.get(from)!.kind
        outline.edge({ type, from, fromKind, to })
      }
      const { summary } = deriveOutline(outline)
      const derived = outline.nodes.map(({ id }, number) => [id, summary(number)])
      expect(Object.fromEntries(derived)).toEqual(
        Object.fromEntries([...graph.nodes.keys()].map((id) => [id, plainSummary(graph, id)])),
      )
    }),
    { numRuns: 300 },
  )
})

it('a node that comes again with another year counts with that one alone', () => {
  const outline = openOutline()
  outline.node({ id: 'person:1', kind: 'Person', name: 'Ruth Hale' })
  outline.node({ id: 'work:1', kind: 'Work', title: 'The Harbour' })
  outline.edge({ type: 'AUTHORED', from: 'person:1', fromKind: 'Person', to: 'work:1' })
  outline.node({ id: 'work:1', kind: 'Work', title: 'The Harbour', year: 1901 })
  expect(outline.nodes).toHaveLength(2)
  expect(deriveOutline(outline).summary(0)).toMatchObject({ works: 1, firstYear: 1901, lastYear: 1901 })
})
