// From what a document says of years to the delay between writing and printing, over the whole way: readers, store, measure.
import { expect, it } from 'vitest'
import { compendium } from '../../../import/compendium/compendium-format.ts'
import type { Format } from '../../../import/format.ts'
import { interchange } from '../../../import/interchange/interchange-format.ts'
import { textSource } from '../../../import/source.ts'
import { claimMeasures } from '../../../server/explore/claim-measures.ts'
import { openStore } from '../../../store/open.ts'
import type { GraphStore } from '../../../store/store.ts'
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

const delaysIn = async (store: GraphStore) => {
  const [claim] = (await store.rank({ filter: { kinds: ['Claim'] }, by: 'works', offset: 0, limit: 1 })).items
  const { delays } = (await claimMeasures(store, claim?.id ?? '')).testimony
  return delays.map(({ work: _work, ...delay }) => delay)
}

const SPEECH = [
  'The Harbour Papers',
  '',
  'THE HARBOUR WAS CLOSED',
  '',
  'I say to you that the gates were shut for a whole winter, and that no ship of forty tons came in.',
  'Hale, Ruth. Speech at the Quay, 5 March 1871. London: Quay Press, 1952, p. 14.',
].join('\n')
const LETTER = SPEECH.replace('Speech at the Quay,', 'Letter to the Pilots,')

it.each<[string, Format, string, string, readonly [event: number | null, written: number | null, years: number]]>([
  ['a citation of a later printing', compendium, 'papers.txt', COMPENDIUM, [null, 1926, 26]],
  ['the day of a speech', compendium, 'papers.txt', SPEECH, [1871, null, 81]],
  ['the day of a letter', compendium, 'papers.txt', LETTER, [null, 1871, 81]],
  ['the fields of a work in the interchange form', interchange, 'papers.jsonl', INTERCHANGE, [1871, 1926, 81]],
])('is told from %s', async (_, format, name, text, [event, written, years]) => {
  const { records } = await readAll(format, textSource(name, text))
  const store = await openStore('sqlite::memory:')
  await bring(store, { id: 'import:papers', format: format.id, source: name, hash: name }, records)
  expect(await delaysIn(store)).toEqual([{ event, written, printed: 1952, years }])
  await store.close()
})

it('is told of a work in a document when a person brings the dates in a file of their own, and no more when that is taken out', async () => {
  const { records } = await readAll(compendium, textSource('papers.txt', COMPENDIUM))
  const harbour = records.flatMap((record) => ('node' in record && record.node.kind === 'Work' ? record.node : []))
  const { id = '', title = '' } = harbour.find((work) => work.title === 'The Harbour') ?? {}
  const dated = { id, kind: 'Work', title, 'event-date': { 'date-parts': [[1871, 5, 1]] } } as const
  const own = await readAll(interchange, textSource('dates.jsonl', JSON.stringify({ node: dated })))
  const store = await openStore('sqlite::memory:')
  await bring(store, { id: 'import:papers', format: 'compendium', source: 'papers.txt', hash: 'p' }, records)
  const header = { id: 'import:dates', format: 'interchange', source: 'dates.jsonl', hash: 'd' }
  const landed = await bring(store, header, own.records)
  expect(await delaysIn(store)).toEqual([{ event: 1871, written: 1926, printed: 1952, years: 81 }])
  await store.removeImport(landed.import.id)
  expect(await delaysIn(store)).toEqual([{ event: null, written: 1926, printed: 1952, years: 26 }])
  await store.close()
})
