// Whether a claim rests on many works or on one that is quoted many times.
import { expect, test } from 'vitest'
import { peopleBehind, worksBehind } from '../../../client/panels/chosen/backers.ts'
import { spreadOf, spreadSentence } from '../../../client/panels/chosen/spread.ts'
import type { Quotation } from '../../../server/api/contract/evidence.ts'

const from = (...works: readonly (string | null)[]): Quotation[] =>
  works.map((work, at) => ({ id: `quote:${at}`, work: work && { id: work, label: work } })) as unknown as Quotation[]

test.each<[string, (string | null)[], string]>([
  ['nothing', [], ''],
  ['a single quotation', ['Harbour Papers'], 'It rests on a single quotation.'],
  ['one work ten times', Array(10).fill('Harbour Papers'), 'All 10 quotations come from one work.'],
  ['every work once', ['A', 'B', 'C'], 'Each of 3 quotations comes from a work of its own.'],
  ['mostly one work', ['A', 'B', 'A', 'A'], '3 of 4 quotations come from one of 2 works.'],
  ['no work at all', [null, null], 'None of 2 quotations names its work.'],
])('%s', (_, works, sentence) => {
  expect(spreadSentence(spreadOf(from(...works)))).toBe(sentence)
})

test('the shares are those of the whole, the greatest first, equals by their words', () => {
  const shares = spreadOf(from('B', 'A', 'C', 'C'))
  expect(shares.map(({ work, part }) => [work, part])).toEqual([
    ['C', 0.5],
    ['A', 0.25],
    ['B', 0.25],
  ])
})

test('works and people behind statements stand each once, those with most first', () => {
  const quotation = (work: string | null, ...makers: readonly string[]) =>
    ({
      kind: work === 'Papers' ? 'Work' : 'Quote',
      work: work && { id: `work:${work}`, label: work },
      makers: makers.map((name) => ({ id: `person:${name}`, name, role: 'AUTHORED' })),
    }) as unknown as Quotation
  const quotations = [
    quotation('Papers', 'Hale', 'Orme'),
    quotation('Letters', 'Pell', 'Pell'),
    quotation('Letters', 'Pell'),
    quotation(null),
  ]
  const told = (backers: ReturnType<typeof worksBehind>) =>
    backers.map(({ label, statements, quotations: quoted }) => [label, statements, quoted])
  expect(told(worksBehind(quotations))).toEqual([
    ['Letters', 2, 2],
    ['Papers', 1, 0],
  ])
  expect(told(peopleBehind(quotations))).toEqual([
    ['Pell', 2, 2],
    ['Hale', 1, 0],
    ['Orme', 1, 0],
  ])
})
