// The judging questions on the command line: measures in words, strikes, lists.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { run } from '../../cli/program.ts'
import { LISTS } from '../../server/api/contract/what-if.ts'
import { standInIo } from './stand-in-io.ts'

const node = (id: string, kind: string, more: object) => JSON.stringify({ node: { id, kind, ...more } })
const edge = (type: string, from: string, to: string, more: object = {}) =>
  JSON.stringify({ edge: { id: `edge:${type}-${from}-${to}`, type, from, to, ...more } })
const taken = { assertedIn: 'work:papers', method: 'source' }

/** Two books by one person and a pamphlet that rests on one of them; the claim names the person. */
const GRAPH = [
  node('person:hale', 'Person', { name: 'Ruth Hale' }),
  node('person:dunn', 'Person', { name: 'Edgar Dunn' }),
  node('work:papers', 'Work', { title: 'The Papers' }),
  node('work:harbour', 'Work', { title: 'The Harbour', type: 'book', year: 1902, publisher: 'Quay Press' }),
  node('work:tides', 'Work', { title: 'The Tides at the Harbour', type: 'book', year: 1908 }),
  node('work:sheet', 'Work', { title: 'A Sheet', type: 'pamphlet', year: 1911 }),
  node('claim:1', 'Claim', { text: 'HALE CLOSED THE HARBOUR' }),
  node('claim:2', 'Claim', { text: 'THE GATES WERE SHUT' }),
  node('claim:3', 'Claim', { text: 'NOBODY ASKED' }),
  ...['1', '2', '3', '4'].map((n) => node(`quote:${n}`, 'Quote', { text: `What was said by number ${n} of them.` })),
  edge('AUTHORED', 'person:hale', 'work:harbour'),
  edge('AUTHORED', 'person:hale', 'work:tides'),
  edge('AUTHORED', 'person:dunn', 'work:sheet'),
  edge('RELIES_ON', 'work:sheet', 'work:harbour'),
  edge('MENTIONS', 'claim:1', 'person:hale'),
  edge('QUOTED_FROM', 'quote:1', 'work:harbour'),
  edge('QUOTED_FROM', 'quote:2', 'work:tides'),
  edge('QUOTED_FROM', 'quote:3', 'work:sheet'),
  edge('QUOTED_FROM', 'quote:4', 'work:sheet'),
  edge('SUPPORTS', 'quote:1', 'claim:1', taken),
  edge('SUPPORTS', 'quote:2', 'claim:1', taken),
  edge('SUPPORTS', 'quote:3', 'claim:2', taken),
  edge('DISPUTES', 'quote:4', 'claim:1', taken),
].join('\n')

let folder = ''
const call = async (...words: readonly string[]) => {
  const io = standInIo({ env: { WHENCE_STORE: `sqlite:${join(folder, 'graph.sqlite')}` } })
  const code = await run(words, io)
  return { code, ...io.written, text: io.written.out.replace(/\s+/g, ' ') }
}
const json = async (...words: readonly string[]) => JSON.parse((await call(...words, '--json')).out)
const ids = (changes: readonly { readonly claim: { readonly id: string } }[]) => changes.map(({ claim }) => claim.id)

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'whence-judging-'))
  writeFileSync(join(folder, 'graph.jsonl'), `${GRAPH}\n`)
  expect(await call('import', join(folder, 'graph.jsonl'))).toMatchObject({ code: 0 })
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('the measures of a claim', () => {
  test('stand below what backs it, each with what it counts', async () => {
    const { code, text } = await call('evidence', 'claim:1')
    expect(code).toBe(0)
    expect(text).toContain('How broad and how independent')
    expect(text).toContain('Breadth: 3 quotations from 3 works by 2 people, 1902 to 1911.')
    expect(text).toContain('Balance: 2 of 3 that support or dispute support it (67 %;')
    // One maker ties the two: 2 / (1 + 0.8).
    expect(text).toContain('the 2 works that support it amount to 1.1 independent ones (mean dependence 0.80).')
    expect(text).toContain(
      '“The Harbour” (Ruth Hale, 1902) and “The Tides at the Harbour” (Ruth Hale, 1908) (same maker)',
    )
    expect(text).toContain('Keystones: nothing supports it without Ruth Hale, each alone.')
    expect(text).toContain(
      'Least set that would have to fall: “The Harbour” (Ruth Hale, 1902) and “The Tides at the Harbour” (Ruth Hale, 1908).',
    )
    expect(text).toContain(
      'Interested: 2 statements by people whom the claim names or who quote themselves: Ruth Hale.',
    )
  })
  test('are left out where there is nothing to measure', async () => {
    expect((await call('evidence', 'claim:3')).out).not.toContain('How broad')
  })
  test('come with the JSON', async () => {
    expect(await json('evidence', 'claim:1')).toMatchObject({ measures: { breadth: { works: { value: 3 } } } })
  })
  test('end with the claim among the others', async () => {
    // One quotation of each is from the sheet, and that is one of three works.
    const { text } = await call('evidence', 'claim:1')
    expect(text).toContain(
      'Among other claims 1 work in common with “THE GATES WERE SHUT” (33 % of the works of either).',
    )
    const { relations } = await json('evidence', 'claim:1', '--without-work', 'work:sheet')
    expect(relations).toMatchObject({ struck: ['without “A Sheet”'], sharing: [], sharingTotal: 0 })
  })
  test('have beside them the chain, down to what a source relies on', async () => {
    const { text } = await call('evidence', 'claim:2', '--chain')
    expect(text).toContain('Supported by this quotation: “What was said by number 3 of them.”')
    expect(text).toContain(
      'From “A Sheet”, written by Edgar Dunn, 1911. Which relies on “The Harbour”, written by Ruth Hale, 1902.',
    )
    expect(await json('evidence', 'claim:2', '--chain')).toMatchObject({ claim: { id: 'claim:2' }, cut: false })
  })
})

describe('striking sources out', () => {
  test.each<[string, readonly string[], readonly string[], readonly string[], readonly string[]]>([
    ['a work, with what rests on it', ['--without-work', 'work:harbour'], ['claim:2'], ['claim:1'], ['claim:1']],
    ['a work by its whole title', ['--without-work', 'the harbour'], ['claim:2'], ['claim:1'], ['claim:1']],
    ['two works', ['--without-work', 'sheet', '--without-work', 'tides'], ['claim:2'], ['claim:1'], ['claim:1']],
    ['a person', ['--without-person', 'Hale'], ['claim:1', 'claim:2'], [], ['claim:1']],
    ['a publisher', ['--without-publisher', 'quay press'], ['claim:2'], ['claim:1'], ['claim:1']],
    ['a type', ['--without-type', 'pamphlet'], ['claim:2'], [], ['claim:1']],
    ['what is later', ['--before', '1905'], ['claim:2'], ['claim:1'], ['claim:1']],
    ['what is earlier', ['--from', '1905'], ['claim:2'], ['claim:1'], ['claim:1']],
    ['who has an interest', ['--without-interested'], ['claim:1'], [], []],
  ])('%s', async (_, words, fallen, weakened, undisputed) => {
    const view = await json('what-if', ...words)
    expect([ids(view.fallen).sort(), ids(view.weakened), ids(view.undisputed)]).toEqual([fallen, weakened, undisputed])
  })

  test('says what was struck before every figure', async () => {
    const { out, text } = await call('what-if', '--without-work', 'work:harbour', '--before', '1950')
    expect(out).toMatch(/^Without “The Harbour”\nOnly works printed before 1950\n/)
    expect(text).toContain('Of 2 claims with support 1 lose all of it, 1 lose some, 0 stay as they are.')
    expect(text).toContain('Claims that nothing supports any more (1) THE GATES WERE SHUT')
  })

  test('lists what falls besides claims, and what more would have to fall', async () => {
    const { text } = await call('what-if', '--without-work', 'work:harbour')
    expect(text).toContain('1 work would have to fall too: “The Tides at the Harbour” (Ruth Hale, 1908)')
    // The sheet rests on the harbour and goes with it.
    expect(text).toContain('Works that are gone (2)')
    expect(text).toContain('Statements that fall (3) “What was said by number 1 of them.”')
    expect(text).toContain('quote:1 · from “The Harbour” on HALE CLOSED THE HARBOUR')
    const { lists } = await json('what-if', '--without-work', 'work:harbour', '--limit', '1')
    expect(lists.statements).toMatchObject({ total: 3, limit: 1, items: [{ node: { id: 'quote:1' } }] })
    expect(lists.weakened.items[0].leastCut.map(({ id }: { readonly id: string }) => id)).toEqual(['work:tides'])
  })

  test('ranks the works and people that most hangs on, of everything or of what remains', async () => {
    const lost = (items: readonly { of: { id: string }; lost: number }[]) => items.map(({ of, lost: n }) => [of.id, n])
    const whole = await json('what-if', '--losses')
    expect([whole.struck, whole.losses.works.supported]).toEqual([[], 2])
    // Both books behind claim 1 are Hale's; the sheet behind claim 2 rests on one of them.
    expect(lost(whole.losses.works.items)).toEqual([
      ['work:harbour', 1],
      ['work:sheet', 1],
    ])
    expect(lost(whole.losses.people.items)).toEqual([
      ['person:hale', 2],
      ['person:dunn', 1],
    ])
    expect((await call('what-if', '--document', 'work:harbour', '--before', '1940')).err).toContain(
      'Give --losses too.',
    )
    const left = await json('what-if', '--losses', '--without-work', 'work:tides')
    expect(lost(left.losses.works.items)[0]).toEqual(['work:harbour', 2])
    const { code, text } = await call('what-if', '--losses', '--limit', '1')
    expect(code).toBe(0)
    expect(text).toContain('Without “The Harbour” (Ruth Hale, 1902) 1 of 2 claims loses all support.')
    expect(text).toContain('Without Ruth Hale 2 of 2 claims lose all support.')
    expect(text).not.toContain('Dunn')
    expect(await json('what-if', '--without-work', 'work:tides')).not.toHaveProperty('losses')
  })

  test.each<[string, readonly string[], number, string]>([
    ['nothing struck', [], 2, 'Nothing is struck out.'],
    ['words of several works', ['--without-work', 'harb'], 1, 'work:tides'],
    ['words of none', ['--without-work', 'zeppelin'], 1, 'No work has all of these words'],
    ['an id that is not there', ['--without-work', 'work:none'], 1, 'There is no work with the id work:none'],
    ['the id of another kind', ['--without-person', 'work:harbour'], 1, 'There is no person with the id'],
    ['a type that is none', ['--without-type', 'rumour'], 2, 'Give one of'],
  ])('is refused with %s', async (_, words, code, says) => {
    const result = await call('what-if', ...words)
    expect({ code: result.code, out: result.out }).toEqual({ code, out: '' })
    expect(result.err).toContain(says)
  })
})

describe('lists worth having at hand', () => {
  test('tell how long they are', async () => {
    const { items } = await json('lists')
    expect(items).toEqual(LISTS.map((list) => ({ list, total: expect.any(Number) })))
    const { code, out } = await call('lists')
    expect(code).toBe(0)
    for (const list of LISTS) expect(out).toContain(list)
  })
  test.each<[string, readonly string[]]>([
    ['one-work', ['claim:2']],
    ['one-person', ['claim:1', 'claim:2']],
    ['no-quotation', ['claim:3']],
    ['disputed', ['claim:1']],
    ['same-words', []],
  ])('%s', async (name, expected) => {
    const { items, total } = await json('lists', name)
    expect(items.map((item: { summary: { id: string } }) => item.summary.id)).toEqual(expected)
    expect(total).toBe(expected.length)
    const { code, out } = await call('lists', name)
    expect(code).toBe(0)
    for (const id of expected) expect(out).toContain(id)
  })
  test('say above their lengths what is struck', async () => {
    expect(await json('lists', '--without-person', 'Hale')).toMatchObject({
      struck: ['without what Ruth Hale made or said'],
    })
    expect((await call('lists', '--without-person', 'Hale')).out).toMatch(/^Without what Ruth Hale made or said\n/)
    expect((await json('lists')).struck).toEqual([])
  })
  test('are refused by a name that is none', async () => {
    expect(await call('lists', 'rumours')).toMatchObject({ code: 2, out: '' })
  })
})

describe('the whole graph', () => {
  test('is measured, and what has most stands first', async () => {
    const { code, text } = await call('network', '--by', 'degree', '--kind', 'Work')
    expect(code).toBe(0)
    expect(text).toContain('3 claims, 4 works and 2 people')
    const { nodes } = await json('network', '--by', 'authority')
    const order = nodes.items.map((item: { readonly node: { readonly id: string } }) => item.node.id)
    expect(order).toEqual(expect.arrayContaining(['work:harbour', 'work:tides', 'work:sheet']))
    expect(nodes.items.every(({ value }: { readonly value: number }) => value > 0)).toBe(true)
  })

  test('falls into communities, whose members are counted; what is struck is stated and left out', async () => {
    const { code, text } = await call('network', '--communities', '--without-work', 'work:sheet')
    expect(code).toBe(0)
    expect(text).toContain('Without “A Sheet”')
    expect(text).toMatch(/1\. \d claims?, \d works? and/)
    const { communities, whole } = await json('network', '--communities')
    expect(communities.total).toBe(whole.communities)
  })
})
