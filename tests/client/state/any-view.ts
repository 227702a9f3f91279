// Views of every shape, made of the operations' own material, for properties.
import fc from 'fast-check'
import { BOUNDS, isId } from '../../../client/state/bounds.ts'
import { LIST_NAMES, MATRIX_COLUMNS, MATRIX_ORDERS } from '../../../client/state/mode.ts'
import { COLOURS, camera, coordinate, type View } from '../../../client/state/view.ts'
import { EDGE_TYPES, NODE_KINDS, STANCES } from '../../../model/kind.ts'

export const anyId = fc
  .oneof(
    fc
      .tuple(
        fc.constantFrom('claim', 'work', 'person', 'topic', 'quote', 'other'),
        fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }),
      )
      .map(([kind, rest]) => `${kind}:${rest}`),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }),
    fc.constantFrom('.', '..', 'claim:.', 'work:..', 'a/b', '%2e', '~', 'claim:a:', '#L1', '?v=1', '0', 'constructor'),
  )
  .filter(isId)

const ids = fc.uniqueArray(anyId, { maxLength: 8 })
const ends = fc.record({ from: anyId, to: anyId })
const position = fc
  .record({ x: fc.double({ noNaN: true, min: -1e7, max: 1e7 }), y: fc.double({ noNaN: true, min: -1e7, max: 1e7 }) })
  .map(({ x, y }) => ({ x: coordinate(x), y: coordinate(y) }))
const year = fc.option(fc.integer({ min: BOUNDS.year[0], max: BOUNDS.year[1] }))
const pathId = anyId.filter((id) => id !== '.' && id !== '..')
const line = fc.integer({ min: 1, max: BOUNDS.line })

/** Any view that the operations could have made, its lists in the vocabulary's order. */
export const anyView: fc.Arbitrary<View> = fc.record({
  base: fc.constantFrom('overview' as const, 'nothing' as const),
  colours: fc.constantFrom(...COLOURS),
  added: ids,
  expansions: fc.uniqueArray(
    fc.record({ node: anyId, kind: fc.constantFrom(...NODE_KINDS), count: fc.integer({ min: 1, max: BOUNDS.ids }) }),
    { maxLength: 6, selector: ({ node, kind }) => `${kind} ${node}` },
  ),
  hidden: ids,
  focus: fc.option(fc.record({ node: anyId, steps: fc.integer({ min: 1, max: BOUNDS.steps }) })),
  placed: fc
    .uniqueArray(fc.tuple(anyId, position), { maxLength: 60, selector: ([id]) => id })
    .map((entries) => Object.fromEntries(entries)),
  filters: fc.record({
    kinds: fc.subarray([...NODE_KINDS]),
    stances: fc.subarray([...STANCES]),
    topics: ids,
    people: ids,
    fromYear: year,
    toYear: year,
    minStatements: fc.integer({ min: 0, max: BOUNDS.statements }),
  }),
  paths: fc.option(ends),
  strikes: fc.record({
    works: ids,
    people: ids,
    publishers: fc.uniqueArray(
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }).filter((name) => !name.includes('|')),
      { maxLength: 4 },
    ),
    types: fc.subarray(['book', 'interview', 'article-journal']),
    onlyBefore: year,
    onlyFrom: year,
    withoutInterested: fc.boolean(),
  }),
  chosen: fc.option(
    fc.oneof(
      fc.record({ what: fc.constant('node' as const), id: anyId }),
      fc.record({
        what: fc.constant('line' as const),
        id: anyId,
        type: fc.constantFrom(...EDGE_TYPES),
        from: anyId,
        to: anyId,
      }),
      fc.record({ what: fc.constant('pair' as const), from: anyId, to: anyId }),
    ),
  ),
  mode: fc.oneof(
    fc.record({
      name: fc.constantFrom(
        'map' as const,
        'table' as const,
        'imports' as const,
        'time' as const,
        'what-if' as const,
        'network' as const,
        'relations' as const,
      ),
    }),
    fc.record({ name: fc.constant('evidence' as const), claim: pathId }),
    fc.record({
      name: fc.constant('matrix' as const),
      columns: fc.constantFrom(...MATRIX_COLUMNS),
      order: fc.constantFrom(...MATRIX_ORDERS),
    }),
    fc.record({ name: fc.constant('compare' as const), a: fc.option(anyId), b: fc.option(anyId) }),
    fc.record({
      name: fc.constant('measures' as const),
      section: fc.option(fc.stringMatching(/^[a-z0-9-]{1,60}$/)),
    }),
    fc.record({ name: fc.constant('list' as const), list: fc.constantFrom(...LIST_NAMES) }),
    fc.record({
      name: fc.constant('results' as const),
      words: fc
        .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
        .filter((words) => words.trim() === words && words !== ''),
      kind: fc.option(fc.constantFrom(...NODE_KINDS)),
    }),
    fc
      .record({ document: pathId, a: line, b: line })
      .map(({ document, a, b }) => ({ name: 'read' as const, document, first: Math.min(a, b), last: Math.max(a, b) })),
  ),
  camera: fc.option(
    fc
      .record({
        x: fc.double({ noNaN: true, min: -1e4, max: 1e4 }),
        y: fc.double({ noNaN: true, min: -1e4, max: 1e4 }),
        ratio: fc.double({ noNaN: true, min: 0, max: 1e4 }),
      })
      .map(camera),
  ),
})
