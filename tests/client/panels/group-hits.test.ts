// Hits by kind, the kind with the best hit first.
import { expect, test } from 'vitest'
import { groupHits } from '../../../client/panels/search/group-hits.ts'
import type { SearchHitView } from '../../../server/api/contract/search.ts'

const hit = (kind: string, id: string) => ({ summary: { kind, id } }) as unknown as SearchHitView

test('kinds stand in the order of their first hits, hits keep theirs', () => {
  const groups = groupHits([hit('Work', 'w1'), hit('Claim', 'c1'), hit('Work', 'w2')], { Work: 40, Claim: 1 })
  expect(groups.map(({ kind, hits, total }) => [kind, hits.map((each) => each.summary.id), total])).toEqual([
    ['Work', ['w1', 'w2'], 40],
    ['Claim', ['c1'], 1],
  ])
})

test('without a count from the server the group counts itself', () => {
  expect(groupHits([hit('Topic', 't')], {})[0]?.total).toBe(1)
})
