import { describe, expect, it } from 'vitest'
import { EDGE_RULES, EDGE_TYPES, mayJoin, NODE_KINDS } from '../../model/kind.ts'

describe('what an edge may join', () => {
  it.each([
    ['a person wrote a work', 'AUTHORED', 'Person', 'Work', true],
    ['a work wrote a person', 'AUTHORED', 'Work', 'Person', false],
    ['a quote supports a claim', 'SUPPORTS', 'Quote', 'Claim', true],
    ['a claim disputes a claim', 'DISPUTES', 'Claim', 'Claim', true],
    ['a person supports a claim', 'SUPPORTS', 'Person', 'Claim', false],
    ['a person puts a claim forward', 'ASSERTS', 'Person', 'Claim', true],
    ['a topic is part of a work', 'PART_OF', 'Topic', 'Work', true],
    ['a person is the same as a person', 'SAME_AS', 'Person', 'Person', true],
    ['a person is the same as a work', 'SAME_AS', 'Person', 'Work', false],
  ] as const)('%s: %s from %s to %s', (_, type, from, to, expected) => expect(mayJoin(type, from, to)).toBe(expected))

  it('is said for every type, both ways, with ends that exist', () => {
    for (const type of EDGE_TYPES) {
      const rule = EDGE_RULES[type]
      expect(rule.forward).not.toBe('')
      expect(rule.backward).not.toBe('')
      for (const kind of [...rule.from, ...rule.to]) expect(NODE_KINDS).toContain(kind)
    }
  })
})
