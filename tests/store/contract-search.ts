// Full-text search.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold } from '../../model/fold.ts'
import type { GraphRecord } from '../../model/record.ts'
import { MOST_COUNTED } from '../../store/bounds.ts'
import { NOTES, notesHeader, PAPERS } from './harbour.ts'
import { bring, bringNotes, bringPapers, type OpenEmpty, PAGE, withStore } from './stores.ts'

const HALE = 'work:hale-the-harbour'
const found: readonly [sentence: string, text: string, ids: readonly string[]][] = [
  ['a word', 'dredger', ['claim:unpaid']],
  ['a word in any case', 'DrEdGeR', ['claim:unpaid']],
  ['a word without its accents', 'cafe', ['quote:crane']],
  ['a word with accents that the text does not have', 'gâtes', ['quote:gates']],
  ['letters that no accent makes', 'lodz', ['quote:crane']],
  ['the beginning of the last word', 'never pai', ['claim:unpaid']],
  ['no beginning of a word that is not the last', 'nev paid', []],
  ['words in any order', 'may gates', ['quote:gates']],
  ['only what has all the words', 'gates crane', []],
  ['words that stand together', '"first of may"', ['quote:gates']],
  ['not words that stand apart', '"first may"', []],
  ['a phrase that is still being typed', '"first of m', ['quote:gates']],
  ['a person before the works that are by them', 'hale', ['person:hale-ruth', HALE]],
  ['a person by another spelling', 'hale r', ['person:hale-ruth', HALE]],
  ['what is called just so before what has the words too', 'the harbour', [HALE, 'claim:closed']],
  ['nothing for nothing', '', []],
  ['nothing for signs', '?! ("', []],
]
const hostile = [
  '"',
  '""',
  'NEAR(a b)',
  'name:gates',
  'a OR b',
  'NOT',
  '*',
  'gates*',
  '^gates',
  '{name}: x',
  '-x',
  '\0',
  "'; DROP TABLE node",
  'ﷺ',
  '🜛'.repeat(300),
  '" AND "',
]

export const describeSearch = (open: OpenEmpty): void => {
  describe('search', () => {
    it.each(found)('finds %s', (_sentence, text, ids) =>
      withStore(open, async (store) => {
        await bringPapers(store)
        const result = await store.search({ text, ...PAGE })
        expect(result.items.map(({ node }) => node.id)).toEqual(ids)
        expect(result.total).toBe(ids.length)
      }),
    )

    it('counts the hits of every kind, whichever were asked for', () =>
      withStore(open, async (store) => {
        await bringPapers(store)
        await bringNotes(store)
        const { items, total, facets } = await store.search({ text: 'harbour', kinds: ['Claim'], ...PAGE })
        expect(items.map(({ node }) => node.id)).toEqual(['claim:closed'])
        expect(total).toBe(1)
        expect(facets).toEqual({ Person: 0, Work: 2, Claim: 1, Quote: 0, Topic: 0 })
      }))

    it('counts hits up to 10,000 of a kind, and says where there are more', () =>
      withStore(open, async (store) => {
        const topics = Array.from(
          { length: MOST_COUNTED + 1 },
          (_, n): GraphRecord => ({
            node: { id: `topic:tide-${n}`, kind: 'Topic', name: n === 0 ? 'Tide and ebb' : `Tide ${n}` },
          }),
        )
        await bring(store, notesHeader, topics)
        const { total, facets, more } = await store.search({ text: 'tide', ...PAGE })
        expect({ total, topics: facets.Topic, more }).toEqual({ total: 10_000, topics: 10_000, more: ['Topic'] })
        expect(await store.search({ text: 'tide ebb', ...PAGE })).toMatchObject({ total: 1, more: [] })
      }))

    it('gives a page of the same order', () =>
      withStore(open, async (store) => {
        await bringPapers(store)
        await bringNotes(store)
        const whole = await store.search({ text: 'the', ...PAGE })
        expect(new Set(whole.items.map(({ node }) => node.kind)).size).toBeGreaterThan(2)
        // A short page is filled before every kind has been looked at.
        for (const limit of [1, 2, 3]) {
          for (const offset of whole.items.keys()) {
            const page = await store.search({ text: 'the', offset, limit })
            expect(page).toEqual({ ...whole, items: whole.items.slice(offset, offset + limit) })
          }
        }
        expect(whole.items.map(({ score }) => score)).toEqual(
          whole.items.map(({ score }) => score).toSorted((a, b) => b - a),
        )
      }))

    it('shows the words that match, never as markup', () =>
      withStore(open, async (store) => {
        await bringPapers(store)
        const [hit] = (await store.search({ text: 'said the cl', ...PAGE })).items
        expect(hit?.snippet).toEqual([
          { text: 'Paid in full, <b>', match: false },
          { text: 'said', match: true },
          { text: '</b> ', match: false },
          { text: 'the', match: true },
          { text: ' ', match: false },
          { text: 'clerk', match: true },
          { text: '.', match: false },
        ])
      }))

    it('shows the spelling by which a thing was found', () =>
      withStore(open, async (store) => {
        await bringNotes(store)
        const [hit] = (await store.search({ text: 'hale ruth m', ...PAGE })).items
        expect(hit?.node.id).toBe('person:hale-ruth')
        const found = await store.search({ text: 'ruth', kinds: ['Work'], ...PAGE })
        expect(found.items[0]?.snippet).toContainEqual({ text: 'Ruth', match: true })
      }))

    it('cuts a long text around the first match', () =>
      withStore(open, async (store) => {
        const text = `${'before '.repeat(200)}lighthouse ${'after '.repeat(200)}`
        await bring(store, notesHeader, [{ node: { id: 'quote:long', kind: 'Quote', text } }])
        const [hit] = (await store.search({ text: 'lighthouse', ...PAGE })).items
        const shown = hit?.snippet.map((segment) => segment.text).join('') ?? ''
        expect(shown).toMatch(/^… .*before lighthouse after.* …$/)
        expect(shown.length).toBeLessThan(250)
      }))

    it('finds works by a new name of their maker, and no longer by one that was taken out', () =>
      withStore(open, async (store) => {
        await bringPapers(store)
        await bring(store, notesHeader, [
          { node: { id: 'person:hale-ruth', kind: 'Person', name: 'Ruth Hale of Thornbury' } },
          { node: { id: NOTES, kind: 'Work', title: 'Quay Notes' } },
        ])
        const worksFor = async (text: string) =>
          (await store.search({ text, kinds: ['Work'], ...PAGE })).items.map(({ node }) => node.id)
        expect(await worksFor('thornbury')).toEqual([HALE])
        await store.removeImport('import:notes')
        expect(await worksFor('thornbury')).toEqual([])
        expect(await worksFor('hale')).toEqual([HALE])
        expect((await store.search({ text: 'quay', ...PAGE })).total).toBe(0)
      }))

    it.each(hostile)('takes %j as words', (text) =>
      withStore(open, async (store) => {
        await bringPapers(store)
        const { items, total } = await store.search({ text, ...PAGE })
        expect(items.length).toBe(total)
        expect(await store.node(PAPERS)).toBeDefined()
      }),
    )

    it('takes whatever is typed, and finds only what has it', () =>
      withStore(open, async (store) => {
        await bringPapers(store)
        const piece = fc.oneof(
          fc.string({ unit: 'binary', maxLength: 8 }),
          fc.constantFrom('gates', '"', '*', 'AND', 'the', ' ', ':', '('),
        )
        await fc.assert(
          fc.asyncProperty(fc.array(piece, { maxLength: 6 }), async (pieces) => {
            const text = pieces.join(' ')
            const { items, total, facets } = await store.search({ text, kinds: ['Quote'], ...PAGE })
            expect(total).toBe(facets.Quote)
            expect(items).toHaveLength(total)
            const words = fold(text).split(' ').filter(Boolean)
            for (const { node } of items) {
              const has = fold('text' in node ? String(node.text) : '').split(' ')
              for (const word of words) expect(has.some((each) => each.startsWith(word))).toBe(true)
            }
          }),
          { numRuns: 100 },
        )
      }))
  })
}
