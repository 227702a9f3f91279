import { describe, expect, it } from 'vitest'
import { timeline } from '../../../server/explore/timeline.ts'
import type { WholeBase } from '../../../server/explore/whole-base.ts'
import { base, says, work } from './measures/bases.ts'

/** A ground with what pictures of many claims need of each claim. */
const whole = (ground: ReturnType<typeof base>): WholeBase => ({
  ...ground,
  loose: new Map(),
  claims: new Map(
    [...ground.claims].map(([id, claim]) => [id, { ...claim, label: id, topics: [], document: null, line: null }]),
  ),
})
const timelineOf = (ground: ReturnType<typeof base>) =>
  timeline({ base: whole(ground), whole: whole(ground), struck: [], people: new Set() })

describe('works by year', () => {
  const ground = base(
    [work('a', { year: 1902 }), work('b', { year: 1890 }), work('z'), work('c'), work('unused')],
    [says('1', 'p', 'a'), says('2', 'p', 'b'), says('3', 'p', 'z'), says('4', 'q', 'c'), says('5', 'q', null)],
  )

  it('are counted with what is said from them, and a claim has had a source since the earliest', () => {
    const { works, claims } = timelineOf(ground)
    expect(works).toEqual([
      { year: 1890, works: 1, statements: 1 },
      { year: 1902, works: 1, statements: 1 },
    ])
    expect(claims.map(({ claim, first, last }) => [claim.id, first, last])).toEqual([
      ['p', 1890, 1902],
      ['q', null, null],
    ])
  })

  it('without a year are counted and listed by title, where they are quoted', () => {
    const { undated, undatedWorks } = timelineOf(ground)
    expect(undated).toBe(2)
    expect(undatedWorks.map(({ id }) => id)).toEqual(['c', 'z'])
  })
})
