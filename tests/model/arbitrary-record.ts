// Records of every shape that the schemas allow, for properties that must hold for all of them.
import fc from 'fast-check'
import { LOCATOR_LABELS } from '../../model/csl.ts'
import { CSL_TYPES } from '../../model/csl-types.ts'
import { type GraphEdge, METHODS } from '../../model/edge.ts'
import { edgeId } from '../../model/id.ts'
import { EDGE_TYPES } from '../../model/kind.ts'
import type { GraphNode } from '../../model/node.ts'
import type { GraphRecord } from '../../model/record.ts'

const words = fc.string({ minLength: 1, maxLength: 40, unit: 'grapheme' })
const id = fc.stringMatching(/^[a-z]{1,6}:[a-z0-9-]{1,12}$/)
const span = fc.tuple(fc.nat(500), fc.nat(20)).map(([first, more]): [number, number] => [first + 1, first + 1 + more])
const provenance = fc.array(
  fc.record(
    { document: id, lines: span, importer: words, confidence: fc.double({ min: 0, max: 1, noNaN: true }) },
    { requiredKeys: ['document'] },
  ),
  { maxLength: 3 },
)
/** Properties that no schema names; they must survive. */
const unknown = fc.dictionary(
  fc.stringMatching(/^x-[a-z]{1,5}$/),
  fc.oneof(words, fc.integer(), fc.boolean(), fc.array(words, { maxLength: 2 })),
  { maxKeys: 2 },
)
const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined })
const withoutUndefined = <T extends object>(value: T): T =>
  Object.fromEntries(Object.entries(value).filter(([, v]) => v !== undefined)) as T

const common = { id, provenance: optional(provenance), aliases: optional(fc.array(id, { maxLength: 2 })) }
const variants = optional(fc.array(words, { maxLength: 3 }))

export const arbitraryNode: fc.Arbitrary<GraphNode> = fc
  .oneof(
    fc.record({
      ...common,
      kind: fc.constant('Person' as const),
      name: words,
      family: optional(words),
      given: optional(words),
      literal: optional(words),
      variants,
    }),
    fc.record({
      ...common,
      kind: fc.constant('Work' as const),
      title: words,
      type: optional(fc.constantFrom(...CSL_TYPES)),
      year: optional(fc.integer({ min: -500, max: 2100 })),
      editions: optional(fc.array(fc.record({ year: fc.nat(2100), publisher: words }), { maxLength: 2 })),
      variants,
    }),
    fc.record({ ...common, kind: fc.constant('Claim' as const), text: words }),
    fc.record({ ...common, kind: fc.constant('Quote' as const), text: words, paraphrase: optional(fc.boolean()) }),
    fc.record({ ...common, kind: fc.constant('Topic' as const), name: words }),
  )
  .chain((node) => unknown.map((more) => withoutUndefined({ ...node, ...more }) as GraphNode))

export const arbitraryEdge: fc.Arbitrary<GraphEdge> = fc
  .record({
    type: fc.constantFrom(...EDGE_TYPES),
    from: id,
    to: id,
    order: optional(fc.nat(5)),
    locator: optional(fc.record({ label: fc.constantFrom(...LOCATOR_LABELS), value: words })),
    reference: optional(words),
    assertedIn: optional(id),
    assertedBy: optional(words),
    method: optional(fc.constantFrom(...METHODS)),
    confidence: optional(fc.double({ min: 0, max: 1, noNaN: true })),
    provenance: optional(provenance),
  })
  .chain((edge) => unknown.map((more) => withoutUndefined({ id: edgeId(edge), ...edge, ...more }) as GraphEdge))

const problem = fc.record({
  line: fc.integer({ min: 1, max: 9_999 }),
  severity: fc.constantFrom('note' as const, 'warning' as const, 'error' as const),
  code: words,
  message: words,
})

export const arbitraryRecord: fc.Arbitrary<GraphRecord> = fc.oneof(
  arbitraryNode.map((node) => ({ node })),
  fc.tuple(arbitraryNode, fc.array(id, { maxLength: 2 })).map(([node, imports]) => ({ node, imports })),
  arbitraryEdge.map((edge) => ({ edge })),
  fc.record({
    text: fc.record({
      document: id,
      first: fc.integer({ min: 1, max: 9_999 }),
      lines: fc.array(fc.string(), { minLength: 1, maxLength: 4 }),
    }),
  }),
  fc.record({
    import: fc.record({ id, format: words, source: words, hash: words, problems: fc.array(problem, { maxLength: 2 }) }),
  }),
  fc.record({ part: fc.record({ import: id, node: arbitraryNode }) }),
)
