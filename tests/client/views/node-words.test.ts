// What a node of the map says that it weighs: quotations, works that take a stance themselves, and how many dispute.
import { expect, test } from 'vitest'
import { weightWords } from '../../../client/views/map/node-words.ts'
import type { ViewNode } from '../../../server/api/contract/view.ts'
import { viewNode } from '../graph/any-graph.ts'

test.each<[string, string, Partial<ViewNode>]>([
  ['no quotations behind it', 'claim:a', {}],
  [
    '9 quotations from 4 works by 3 people',
    'claim:a',
    { quotations: 9, statements: 9, supports: 9, works: 4, people: 3 },
  ],
  [
    '9 quotations from 4 works, 2 disputing',
    'claim:a',
    { quotations: 9, statements: 9, supports: 7, disputes: 2, works: 4 },
  ],
  ['3 works, 1 disputing', 'claim:a', { statements: 3, supports: 2, disputes: 1, works: 3 }],
  ['3 statements from 2 works by 1 person', 'claim:a', { quotations: 2, statements: 3, works: 2, people: 1 }],
  ['1902 · 4 quotations behind 2 claims', 'work:a', { quotations: 4, statements: 4, claims: 2, firstYear: 1902 }],
  ['takes a stance on 2 claims', 'work:a', { statements: 2, claims: 2 }],
  ['5 statements behind 3 claims', 'work:a', { quotations: 4, statements: 5, claims: 3 }],
  ['2 works, 7 quotations', 'person:a', { works: 2, quotations: 7, statements: 7 }],
])('“%s”', (words, id, weights) => {
  expect(weightWords(viewNode(id, weights))).toBe(words)
})
