// What stands behind a claim, from its panel: quotations by stance, and what takes a stance itself.
import { expect, test } from 'vitest'
import { backingOfDetail } from '../../../client/panels/chosen/backing-of.ts'
import { backingSentence, plain } from '../../../client/panels/chosen/sentences.ts'
import type { NodeDetail } from '../../../server/api/contract/node.ts'

type Counts = NodeDetail['counts']
const summary = (counts: Partial<NodeDetail['summary']>): NodeDetail['summary'] => ({
  id: 'claim:c',
  kind: 'Claim',
  label: 'c',
  quotations: 0,
  supports: 0,
  disputes: 0,
  qualifies: 0,
  claims: 0,
  works: 0,
  people: 0,
  firstYear: null,
  lastYear: null,
  document: null,
  line: null,
  ...counts,
})
const stances = (type: Counts[number]['type'], kind: Counts[number]['kind'], count: number): Counts[number] => ({
  type,
  direction: 'in',
  kind,
  count,
})

test.each<[string, Partial<NodeDetail['summary']>, Counts, string]>([
  [
    'quotations alone',
    { quotations: 3, supports: 3, works: 2, people: 1 },
    [stances('SUPPORTS', 'Quote', 3)],
    'Supported by 3 quotations from 2 works by 1 person.',
  ],
  ['works alone', { works: 4 }, [stances('DISPUTES', 'Work', 4)], 'Disputed by 4 works.'],
  [
    'works on both sides',
    { works: 3 },
    [stances('SUPPORTS', 'Work', 1), stances('DISPUTES', 'Work', 2)],
    'Supported by 1 work and disputed by 2.',
  ],
  ['another claim', {}, [stances('DISPUTES', 'Claim', 1)], 'Disputed by 1 claim.'],
  [
    'a quotation, and a work itself',
    { quotations: 1, supports: 1, works: 2 },
    [stances('SUPPORTS', 'Quote', 1), stances('SUPPORTS', 'Work', 1)],
    'Supported by 2 statements from 2 works.',
  ],
  [
    'one quotation that two documents use against each other',
    { quotations: 1, supports: 1, disputes: 1, works: 1 },
    [stances('SUPPORTS', 'Quote', 1), stances('DISPUTES', 'Quote', 1)],
    'Supported by 1 quotation and disputed by 1, taken from 1 work.',
  ],
])('%s', (_, weights, counts, sentence) => {
  expect(plain(backingSentence(backingOfDetail({ summary: summary(weights), counts }), false))).toBe(sentence)
})
