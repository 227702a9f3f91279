// Whatever changes the view can be taken back and done again; what is no change leaves no step.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Deed } from '../../../client/state/deed.ts'
import {
  begin,
  change,
  deedToRedo,
  deedToUndo,
  did,
  forget,
  MOST_STEPS,
  redo,
  undo,
} from '../../../client/state/history.ts'
import * as ops from '../../../client/state/view.ts'
import { START, type View } from '../../../client/state/view.ts'
import { NODE_KINDS } from '../../../model/kind.ts'
import { anyId, anyView } from './any-view.ts'

type Op = (view: View) => View
const anyOp: fc.Arbitrary<Op> = fc.oneof(
  fc.array(anyId, { maxLength: 3 }).map(
    (ids): Op =>
      (view) =>
        ops.show(view, ids),
  ),
  fc.record({ node: anyId, kind: fc.constantFrom(...NODE_KINDS), count: fc.integer() }).map(
    (expansion): Op =>
      (view) =>
        ops.expand(view, expansion),
  ),
  anyId.map(
    (id): Op =>
      (view) =>
        ops.collapse(view, id),
  ),
  fc.tuple(anyId, fc.double(), fc.double()).map(
    ([id, x, y]): Op =>
      (view) =>
        ops.place(view, { [id]: { x, y } }),
  ),
  anyId.map(
    (id): Op =>
      (view) =>
        ops.free(view, [id]),
  ),
  fc.integer().map(
    (minStatements): Op =>
      (view) =>
        ops.filter(view, { minStatements }),
  ),
)
const steps = (view: View, made: readonly Op[]) =>
  made.reduce((history, op) => change(history, op(history.present)), begin(view))

describe('undo', () => {
  test('of any change gives what was before, redo what was after', () => {
    fc.assert(
      fc.property(anyView, anyOp, (view, op) => {
        const done = change(begin(view), op(view))
        if (done.past.length === 0) return
        expect(undo(done).present).toEqual(view)
        expect(redo(undo(done))).toEqual(done)
      }),
    )
  })

  test('of all steps gives the beginning, redo of all the end', () => {
    fc.assert(
      fc.property(anyView, fc.array(anyOp, { maxLength: 12 }), (view, made) => {
        const done = steps(view, made)
        const undone = done.past.reduce(undo, done)
        expect(undone.present).toEqual(view)
        expect(done.past.reduce(redo, undone)).toEqual(done)
      }),
    )
  })

  test('keeps what is chosen, the mode and the camera', () => {
    const expanded = change(begin(START), ops.expand(START, { node: 'a', kind: 'Work', count: 3 }))
    const moved = ops.setMode(ops.choose(expanded.present, { what: 'node', id: 'b' }), { name: 'table' })
    const undone = undo(change(expanded, moved)).present
    expect(undone).toEqual({ ...moved, expansions: [] })
  })

  test('choosing, reading and moving the camera are no steps', () => {
    const view = ops.moveCamera(ops.choose(START, { what: 'node', id: 'b' }), { x: 0, y: 0, ratio: 2 })
    expect(change(begin(START), view).past).toHaveLength(0)
  })

  test('a new change forgets what could have been done again', () => {
    const one = change(begin(START), ops.hide(START, ['a']))
    const other = change(undo(one), ops.hide(START, ['b']))
    expect(redo(other).present.hidden).toEqual(['b'])
  })

  test(`goes back ${MOST_STEPS} steps at most`, () => {
    const many = Array.from(
      { length: MOST_STEPS + 50 },
      (_, at): Op =>
        (view) =>
          ops.hide(view, [String(at)]),
    )
    expect(steps(START, many).past).toHaveLength(MOST_STEPS)
  })
})

describe('an operation', () => {
  const hidden = ops.hide({ ...START, chosen: { what: 'node', id: 'a' }, focus: { node: 'a', steps: 1 } }, ['a'])
  const cases: readonly [string, Partial<View>, Partial<View>][] = [
    [
      'hiding the chosen thing chooses nothing and ends its focus',
      hidden,
      { hidden: ['a'], chosen: null, focus: null },
    ],
    ['showing a hidden thing takes it out of hiding', ops.show(hidden, ['a']), { hidden: [], added: ['a'] }],
    [
      'expanding the same kind again replaces the first time',
      [3, 9].reduce((view, count) => ops.expand(view, { node: 'a', kind: 'Work', count }), START),
      { expansions: [{ node: 'a', kind: 'Work', count: 9 }] },
    ],
    [
      'placing rounds and bounds',
      ops.place(START, { a: { x: 1.23456, y: NaN } }),
      { placed: { a: { x: 1.235, y: 0 } } },
    ],
    ['freeing gives the place back', ops.free(ops.place(START, { a: { x: 1, y: 2 } }), ['a']), { placed: {} }],
  ]
  test.each(cases)('%s', (_, view, expected) => expect(view).toMatchObject(expected))
})

describe('what is added to the graph by hand', () => {
  const deed = (name: string): Deed => ({
    deed: `import:hand-${name}`,
    said: name,
    request: { route: 'addCheck', input: { id: 'quote:1', body: { result: 'verified', by: 'Ada Quill' } } },
  })

  test('is a step among the others, and leaves the view as it is', () => {
    const hidden = change(begin(START), ops.hide(START, ['a']))
    const done = did(hidden, deed('one'))
    expect(deedToUndo(done)?.said).toBe('one')
    expect(undo(done).present).toBe(done.present)
    expect(deedToUndo(undo(done))).toBeNull()
    expect(undo(undo(done)).present.hidden).toEqual([])
    const again = redo(undo(undo(done)))
    expect([again.present.hidden, deedToRedo(again)?.said]).toEqual([['a'], 'one'])
  })

  test('that was taken back elsewhere is no step any more', () => {
    const both = did(change(did(begin(START), deed('one')), ops.hide(START, ['a'])), deed('two'))
    const left = forget(both, 'import:hand-one')
    expect(left.past).toHaveLength(2)
    expect(deedToUndo(left)?.said).toBe('two')
    expect(deedToUndo(undo(undo(left)))).toBeNull()
  })
})
