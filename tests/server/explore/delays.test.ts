// From what a document says of years to the delay between writing and printing, over the whole way: readers, store, measure.
import { expect, it } from 'vitest'
import { compendium } from '../../../import/compendium/compendium-format.ts'
import type { Format } from '../../../import/format.ts'
import { interchange } from '../../../import/interchange/interchange-format.ts'
import { textSource } from '../../../import/source.ts'
import { claimMeasures } from '../../../server/explore/claim-measures.ts'
import { openStore } from '../../../store/open.ts'
import { readAll } from '../../import/collect.ts'
import { bring } from '../../store/stores.ts'

const COMPENDIUM = [
  'The Harbour Papers',
  '',
  'THE HARBOUR WAS CLOSED',
  '',
  'The gates were shut for a whole winter, and no ship of more than forty tons came in before the thaw.',
  'Hale, Ruth. The Harbour. London: Quay Press, 1952 (first published 1926), p. 14.',
  '',
  'Nobody who saw that winter has forgotten how still the water was in the basin.',
  'Moss, Tom. A Diary. London: Quay Press, 1931, p. 7.',
].join('\n')
const INTERCHANGE = [
  { node: { id: 'claim:closed', kind: 'Claim', text: 'The harbour was closed' } },
  {
    node: {
      ...{ id: 'work:harbour', kind: 'Work', title: 'The Harbour', year: 1952 },
      ...{ 'original-date': { 'date-parts': [[1926]] }, 'event-date': { 'date-parts': [[1871, 5, 1]] } },
    },
  },
  { edge: { id: 'e', type: 'SUPPORTS', from: 'work:harbour', to: 'claim:closed' } },
]
  .map((line) => JSON.stringify(line))
  .join('\n')

it.each<[string, Format, string, string, number | null, number]>([
  ['a citation of a later printing', compendium, 'papers.txt', COMPENDIUM, null, 26],
  ['the fields of a work in the interchange form', interchange, 'papers.jsonl', INTERCHANGE, 1871, 81],
])('is told from %s', async (_, format, name, text, event, years) => {
  const { records } = await readAll(format, textSource(name, text))
  const store = await openStore('sqlite::memory:')
  await bring(store, { id: 'import:papers', format: format.id, source: name, hash: name }, records)
  const [claim] = (await store.rank({ filter: { kinds: ['Claim'] }, by: 'works', offset: 0, limit: 1 })).items
  const { delays } = (await claimMeasures(store, claim?.id ?? '')).testimony
  expect(delays.map(({ work: _work, ...delay }) => delay)).toEqual([{ event, written: 1926, printed: 1952, years }])
  await store.close()
})
