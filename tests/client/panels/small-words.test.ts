// Locators, imprints, web addresses, weights and what an expansion says, in words.
import { describe, expect, test } from 'vitest'
import { expansionLabel } from '../../../client/panels/chosen/expansions.tsx'
import { imprintPhrase, webAddress } from '../../../client/panels/chosen/imprint.ts'
import { locatorPhrase } from '../../../client/panels/chosen/locator.ts'
import { countWords, holdsWords } from '../../../client/panels/chosen/quotations-query.ts'
import { weightOf } from '../../../client/panels/chosen/weight.ts'
import type { NodeSummary } from '../../../server/api/contract/common.ts'
import type { Quotation } from '../../../server/api/contract/evidence.ts'

test.each([
  ['page', '14', 'p.\u00a014'],
  ['page', '14-16', 'pp.\u00a014–16'],
  ['page', '14, 20', 'pp.\u00a014, 20'],
  ['chapter', '3', 'ch.\u00a03'],
  ['equation', '7', 'equation\u00a07'],
])('%s %s', (label, value, words) => {
  expect(locatorPhrase({ label, value })).toBe(words)
})

test.each([
  [{ place: 'London', publisher: 'Quay Press', year: 1921, volume: '2' }, 'London: Quay Press, 1921, vol. 2'],
  [{ publisher: 'Quay Press' }, 'Quay Press'],
  [{ place: 'London', year: 1921 }, 'London, 1921'],
  [{}, ''],
])('imprint of %j', (printing, words) => {
  expect(imprintPhrase(printing)).toBe(words)
})

describe('the web address of a work', () => {
  test.each([
    [{ URL: 'https://harbour.example/papers' }, 'https://harbour.example/papers'],
    [{ DOI: '10.1234/abc' }, 'https://doi.org/10.1234/abc'],
    [{ DOI: 'https://doi.org/10.1234/abc' }, 'https://doi.org/10.1234/abc'],
    [{ URL: 'javascript:alert(1)' }, null],
    [{ URL: 'data:text/html,x' }, null],
    [{ URL: 'not an address' }, null],
    [{}, null],
  ])('%j', (work, address) => {
    expect(webAddress(work)).toBe(address)
  })
})

test.each([
  ['12 quotations', 12, 12, '12 quotations'],
  ['12 quotations', 12, 14, '12 quotations, listed 14 times: once for each claim, stance and source'],
])('a list of %s counts %i in %i rows', (words, statements, rows, said) => {
  expect(countWords(words, statements, rows)).toBe(said)
})

test.each<[NodeSummary['kind'], Partial<NodeSummary>, string]>([
  ['Claim', { quotations: 9, works: 4 }, '9 quotations, 4 works'],
  ['Claim', {}, 'no quotations'],
  ['Claim', { works: 4 }, '4 works'],
  ['Work', { claims: 2 }, '2 claims'],
  ['Work', { quotations: 1, claims: 1 }, '1 quotation, 1 claim'],
  ['Person', { works: 2, quotations: 3 }, '2 works, 3 quotations'],
  ['Topic', { claims: 12, quotations: 30 }, '12 claims, 30 quotations'],
  ['Quote', { claims: 2 }, 'filed under 2 claims'],
  ['Quote', {}, 'filed under no claim'],
])('a %s with %j weighs “%s”', (kind, counts, words) => {
  const summary = { kind, quotations: 0, works: 0, claims: 0, people: 0, ...counts } as NodeSummary
  expect(weightOf(summary)).toBe(words)
})

test.each([
  [12, 0, '12 works'],
  [1, 0, '1 work'],
  [2_341, 0, '100 of 2,341 works'],
  [2_341, 100, '200 of 2,341 works'],
  [150, 100, '150 works'],
  [12, 12, '12 works on the map'],
])('%i works of which %i are shown', (count, shown, words) => {
  expect(expansionLabel('Work', count, shown)).toBe(words)
})

test('words are looked for in the quotation and in all that is said of its source', () => {
  const quotation = {
    text: 'The lamp was lit.',
    work: { label: 'Harbour Papers' },
    makers: [{ name: 'Ruth Hale' }],
    speakers: [{ label: 'The keeper' }],
    reference: 'Hale, R., Harbour Papers, p. 3',
  } as unknown as Quotation
  for (const words of ['LAMP', 'harbour', 'ruth', 'keeper', 'p. 3', ' lit ', ''])
    expect(holdsWords(quotation, words)).toBe(true)
  expect(holdsWords(quotation, 'storm')).toBe(false)
})
