// What a person adds by hand: lands, is told apart, survives imports and their removal, goes with an export, is taken back.
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { CheckResult } from '../../../model/check.ts'
import { parseRecord } from '../../../model/interchange.ts'
import type { GraphRecord } from '../../../model/record.ts'
import { claimMeasures } from '../../../server/explore/claim-measures.ts'
import { evidence } from '../../../server/explore/evidence.ts'
import { requiredNode } from '../../../server/explore/required-node.ts'
import { view } from '../../../server/explore/view.ts'
import { checkAct, stanceAct } from '../../../server/hand/acts.ts'
import { keepCheck, keepStance } from '../../../server/hand/keep.ts'
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

describe('a correction', () => {
  const gates = () => requiredNode(store, 'quote:gates')
  const noteOf = async () => (await quotationsOf('claim:unpaid')).find(({ method }) => method === 'human')?.note
  const say = async (note: string | undefined, hour: string) =>
    keepStance(store, {
      from: await gates(),
      stance: 'DISPUTES',
      to: await requiredNode(store, 'claim:unpaid'),
      by: ADA.by,
      note,
      when: `2026-11-27T${hour}:00:00.000Z`,
    })

  it('of a note stands in place of it, and goes back to it when it is taken out', async () => {
    await say('read again', '09')
    const { import: second } = await say('read twice', '10')
    expect(await noteOf()).toBe('read twice')
    expect((await quotationsOf('claim:unpaid')).filter(({ method }) => method === 'human')).toHaveLength(1)
    const { import: third } = await say('', '11')
    expect(await noteOf()).toBeNull()
    await store.removeImport(third)
    expect(await noteOf()).toBe('read twice')
    await store.removeImport(second)
    expect(await noteOf()).toBe('read again')
  })
  it('that says the same, or nothing, changes nothing', async () => {
    await say('read again', '09')
    const before = await dump(store)
    expect((await say('read again', '10')).unchanged).toBe(true)
    expect((await say(undefined, '11')).unchanged).toBe(true)
    expect(await dump(store)).toBe(before)
  })

  const checks = async () =>
    (await quotationsOf('claim:closed'))[0]?.checks.map(({ by, result, note }) => [by, result, note])
  const look = async (result: CheckResult, note: string | undefined, hour: string, supersedes?: string) =>
    keepCheck(store, {
      quote: await gates(),
      result,
      by: ADA.by,
      note,
      supersedes,
      when: `2026-11-27T${hour}:00:00.000Z`,
    })

  it('of a check may change its result, and leaves what others found', async () => {
    await keepCheck(store, {
      quote: await gates(),
      result: 'verified',
      by: 'Owen Tarn',
      when: '2026-11-27T08:00:00.000Z',
    })
    await look('verified', 'page 14', '09')
    const { import: corrected } = await look('altered', 'page 15', '10', '2026-11-27T09:00:00.000Z')
    expect((await checks())?.sort()).toEqual([
      [ADA.by, 'altered', 'page 15'],
      ['Owen Tarn', 'verified', undefined],
    ])
    await store.removeImport(corrected)
    expect((await checks())?.sort()).toEqual([
      [ADA.by, 'verified', 'page 14'],
      ['Owen Tarn', 'verified', undefined],
    ])
  })
  it('of a check with the same result needs no word of which', async () => {
    await look('verified', 'page 14', '09')
    await look('verified', 'page 15', '10')
    expect(await checks()).toEqual([[ADA.by, 'verified', 'page 15']])
  })
  it('of a check that does not stand is refused', async () => {
    await expect(look('altered', 'x', '10', '2020-01-01T00:00:00.000Z')).rejects.toMatchObject({ kind: 'not-found' })
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
  const stance = { from: await requiredNode(store, 'quote:gates'), to: await requiredNode(store, 'claim:unpaid') }
  await keepStance(store, {
    ...stance,
    stance: 'DISPUTES',
    ...ADA,
    note: 'read twice',
    when: '2026-11-28T09:00:00.000Z',
  })
  const text = await dump(store)
  const records = text.split('\n').map((line, at): GraphRecord => parseRecord(line, at + 1))
  const other = await openStore('sqlite::memory:')
  await bring(other, { id: 'import:export', format: 'interchange', source: 'export.jsonl', hash: 'x' }, records)
  expect(await dump(other)).toBe(text)
  await other.close()
})
