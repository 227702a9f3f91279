// What a person adds by hand: lands, is told apart, survives imports and their removal, goes with an export, is taken back.
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { parseRecord } from '../../../model/interchange.ts'
import type { GraphRecord } from '../../../model/record.ts'
import { claimMeasures } from '../../../server/explore/claim-measures.ts'
import { evidence } from '../../../server/explore/evidence.ts'
import { requiredNode } from '../../../server/explore/required-node.ts'
import { view } from '../../../server/explore/view.ts'
import { checkAct, stanceAct } from '../../../server/hand/acts.ts'
import { landAct } from '../../../server/hand/land.ts'
import { openStore } from '../../../store/open.ts'
import type { GraphStore } from '../../../store/store.ts'
import { papers, papersHeader } from '../../store/harbour.ts'
import { bring, bringPapers, dump } from '../../store/stores.ts'

const ADA = { by: 'Ada Quill', when: '2026-11-27T09:00:00.000Z' }
let store: GraphStore
beforeEach(async () => {
  store = await openStore('sqlite::memory:')
  await bringPapers(store)
})
afterEach(() => store.close())

const dispute = async (note?: string) =>
  stanceAct({
    from: await requiredNode(store, 'quote:gates'),
    stance: 'DISPUTES',
    to: await requiredNode(store, 'claim:unpaid'),
    note,
    ...ADA,
  })
const check = async (result: 'verified' | 'altered') =>
  checkAct({ quote: await requiredNode(store, 'quote:gates'), result, ...ADA })
const quotationsOf = async (claim: string) =>
  (await evidence(store, { claim, sort: 'document', descending: false, offset: 0, limit: 50 })).items

describe('a stance by hand', () => {
  it('counts like any other, and tells whose it is', async () => {
    await landAct(store, await dispute('read again'))
    const [found] = (await quotationsOf('claim:unpaid')).filter(({ stance }) => stance === 'DISPUTES')
    expect(found).toMatchObject({ method: 'human', assertedBy: 'Ada Quill', note: 'read again', assertedIn: null })
    expect((await claimMeasures(store, 'claim:unpaid')).breadth.byStance.DISPUTES?.of).toContain('quote:gates')
  })
  it('said twice stands once', async () => {
    expect((await landAct(store, await dispute())).unchanged).toBe(false)
    expect((await landAct(store, await dispute())).unchanged).toBe(true)
    await expect(landAct(store, await dispute('another note'))).rejects.toMatchObject({ kind: 'conflict' })
  })
  it('taken back leaves the graph as it was', async () => {
    const before = await dump(store)
    const { import: id } = await landAct(store, await dispute())
    await store.removeImport(id)
    expect(await dump(store)).toBe(before)
  })
  it('stays when the document is imported again, and when it is taken out', async () => {
    const { import: id } = await landAct(store, await dispute())
    await bringPapers(store)
    await store.removeImport(papersHeader.id)
    expect((await store.imports()).map((one) => one.id)).toEqual([id])
    const [left] = await quotationsOf('claim:unpaid')
    expect(left).toMatchObject({ id: 'quote:gates', stance: 'DISPUTES', method: 'human' })
    await bring(store, papersHeader, papers)
    expect((await quotationsOf('claim:unpaid')).map(({ method }) => method)).toContain('human')
  })
  it.each([
    ['a person', 'person:hale-ruth', 'claim:unpaid'],
    ['the claim itself', 'claim:unpaid', 'claim:unpaid'],
  ])('is refused from %s', async (_, from, to) => {
    const ends = { from: await requiredNode(store, from), to: await requiredNode(store, to) }
    expect(() => stanceAct({ ...ends, stance: 'SUPPORTS', ...ADA })).toThrow(/stance/)
  })
})

describe('on the map', () => {
  it('a line behind which nothing else stands is told apart, and no other', async () => {
    await landAct(store, await dispute())
    const sources = (await store.edgesOf(['quote:gates'], 'out', ['QUOTED_FROM'])).map(({ to }) => to)
    const { edges } = await view(store, ['claim:unpaid', 'claim:closed', ...sources])
    expect(edges.filter(({ byHand }) => byHand).map(({ type, from, to }) => [type, from, to])).toEqual(
      sources.map((source) => ['DISPUTES', source, 'claim:unpaid']),
    )
  })
  it('a stance that a document takes as well is the document’s', async () => {
    const [already] = await store.edgesOf(['claim:closed'], 'in', ['SUPPORTS'])
    const from = await requiredNode(store, already?.from ?? '')
    const to = await requiredNode(store, 'claim:closed')
    await landAct(store, stanceAct({ from, stance: 'SUPPORTS', to, ...ADA }))
    const sources = (await store.edgesOf([from.id], 'out', ['QUOTED_FROM'])).map((edge) => edge.to)
    const { edges } = await view(store, ['claim:closed', ...sources])
    expect(edges.filter(({ folded }) => folded).length).toBeGreaterThan(0)
    expect(edges.filter(({ byHand }) => byHand)).toEqual([])
  })
})

describe('a check by hand', () => {
  it('is kept with the quotation, several beside each other', async () => {
    await landAct(store, await check('verified'))
    const { import: second } = await landAct(store, await check('altered'))
    const results = async () => (await quotationsOf('claim:closed'))[0]?.checks.map(({ result }) => result).sort()
    expect(await results()).toEqual(['altered', 'verified'])
    await store.removeImport(second)
    expect(await results()).toEqual(['verified'])
  })
})

it('goes with an export, and comes back from it the same', async () => {
  await landAct(store, await dispute('read again'))
  await landAct(store, await check('verified'))
  const text = await dump(store)
  const records = text.split('\n').map((line, at): GraphRecord => parseRecord(line, at + 1))
  const other = await openStore('sqlite::memory:')
  await bring(other, { id: 'import:export', format: 'interchange', source: 'export.jsonl', hash: 'x' }, records)
  expect(await dump(other)).toBe(text)
  await other.close()
})
