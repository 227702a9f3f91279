// A quotation is found in its work, and every difference is named for what it is.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { alignQuotation } from '../../../../server/explore/alignment/align-quotation.ts'

const BOOK = `THE HARBOUR                                                     14

They shut the gates on the first of May, and no ship came in. The pilots,
who had not been told, lay off the bar until the even-
ing, and some of them swore that the lamp was dark. In the morning the
master of the harbour had the notice taken down again.`

const kinds = (quotation: string) =>
  alignQuotation(quotation, BOOK).pieces.map(({ kind, quoted, original }) => [kind, quoted, original])

describe('a quotation laid against its work', () => {
  it.each([
    ['word for word', 'They shut the gates on the first of May, and no ship came in.', 'as-quoted'],
    ['in other capitals and marks', '“they shut the gates on the FIRST of May — and no ship came in”', 'as-quoted'],
    [
      'over a word broken at the end of a line',
      'lay off the bar until the evening, and some of them swore',
      'as-quoted',
    ],
    ['with an omission that is marked', 'They shut the gates … and no ship came in.', 'marked'],
    ['with words put in that are marked', 'They [the guards] shut the gates on the first of May', 'marked'],
    ['with a word changed', 'They shut the doors on the first of May, and no ship came in.', 'altered'],
    ['with words left out without a sign', 'They shut the gates, and no ship came in.', 'altered'],
    ['with words added without a sign', 'They shut the heavy iron gates on the first of May', 'altered'],
    ['that is somewhere else', 'Nobody at the inn had heard of the inspector or of his two trunks.', 'not-found'],
    ['of no words', '…', 'not-found'],
  ])('%s', (_, quotation, verdict) => {
    expect(alignQuotation(quotation, BOOK).verdict).toBe(verdict)
  })
  it('tells omission, insertion and change apart, with the words of both', () => {
    expect(kinds('They [the guards] shut the doors … and no ship came in.')).toEqual([
      ['same', 'They', 'They'],
      ['inserted', '[the guards]', ''],
      ['same', 'shut the', 'shut the'],
      ['changed', 'doors', 'gates on the first of May'],
      ['same', 'and no ship came in', 'and no ship came in'],
    ])
    expect(kinds('The pilots … lay off the bar')).toEqual([
      ['same', 'The pilots', 'The pilots'],
      ['omitted', '…', 'who had not been told'],
      ['same', 'lay off the bar', 'lay off the bar'],
    ])
  })
  it('is found over a long omission that is marked', () => {
    const words = (name: string, count: number) => Array.from({ length: count }, (_, at) => `${name}${at}`).join(' ')
    const [head, passed, tail] = [words('head', 20), words('passed', 700), words('tail', 20)]
    const found = alignQuotation(`${head} … ${tail}`, `before ${head} ${passed} ${tail} after`)
    expect(found).toMatchObject({ verdict: 'marked', likeness: 1 })
    expect(found.pieces.find(({ kind }) => kind === 'omitted')?.original).toBe(passed)
  })
  it('says at which line it begins, and how often it stands there', () => {
    expect(alignQuotation('some of them swore that the lamp was dark', BOOK)).toMatchObject({ line: 5, places: 1 })
    const twice = `${BOOK}\n\n${BOOK}`
    expect(alignQuotation('some of them swore that the lamp was dark', twice).places).toBe(2)
    const often = Array.from({ length: 9 }, () => BOOK).join('\n\n')
    expect(alignQuotation('some of them swore that the lamp was dark', often)).toMatchObject({
      places: 9,
      placesCut: false,
    })
  })
})

const word = fc.stringMatching(/^[a-z]{2,9}$/)
const text = fc.array(word, { minLength: 30, maxLength: 300 })

describe('whatever the text', () => {
  it('a passage taken out of it stands there word for word', () => {
    fc.assert(
      fc.property(text, fc.nat(), fc.integer({ min: 3, max: 25 }), (words, from, length) => {
        const at = from % (words.length - 3)
        const found = alignQuotation(words.slice(at, at + length).join(' '), words.join('\n'))
        expect(found).toMatchObject({ verdict: 'as-quoted', likeness: 1 })
      }),
    )
  })
  it('what the pieces give of the quotation is the quotation, and of the text stands in the text', () => {
    fc.assert(
      fc.property(text, fc.array(word, { minLength: 3, maxLength: 20 }), fc.nat(), (words, own, from) => {
        const at = from % (words.length - 10)
        const quotation = [...words.slice(at, at + 5), ...own, ...words.slice(at + 5, at + 10)].join(' ')
        const whole = words.join(' ')
        const { pieces } = alignQuotation(quotation, whole)
        expect(
          pieces
            .map(({ quoted }) => quoted)
            .filter(Boolean)
            .join(' '),
        ).toBe(quotation)
        for (const { original } of pieces) expect(whole).toContain(original)
      }),
    )
  })
  it('what a quotation passes over with a mark is found, each gap with its words', () => {
    const runs = fc.array(fc.record({ kept: fc.integer({ min: 3, max: 8 }), gap: fc.integer({ min: 1, max: 8 }) }), {
      minLength: 2,
      maxLength: 5,
    })
    const different = fc.uniqueArray(word, { minLength: 100, maxLength: 140 })
    fc.assert(
      fc.property(different, fc.nat(19), runs, (words, start, parts) => {
        const [kept, gaps]: [string[], string[]] = [[], []]
        let at = start
        for (const part of parts) {
          kept.push(words.slice(at, at + part.kept).join(' '))
          gaps.push(words.slice(at + part.kept, at + part.kept + part.gap).join(' '))
          at += part.kept + part.gap
        }
        const found = alignQuotation(kept.join(' … '), words.join(' '))
        expect(found).toMatchObject({ verdict: 'marked', likeness: 1, places: 1 })
        const omitted = found.pieces.filter(({ kind }) => kind === 'omitted').map(({ original }) => original)
        expect(omitted).toEqual(gaps.slice(0, -1))
      }),
    )
  })
  it('no more words stand there than the longest row that both have in order, counted cell by cell', () => {
    const few = fc.constantFrom('gate', 'ship', 'lamp', 'bar', 'noon')
    const longestRow = (a: readonly string[], b: readonly string[]): number => {
      let row: number[] = Array(b.length + 1).fill(0)
      for (const one of a) {
        const next = [0]
        for (const [at, other] of b.entries())
          next.push(one === other ? (row[at] ?? 0) + 1 : Math.max(row[at + 1] ?? 0, next[at] ?? 0))
        row = next
      }
      return row.at(-1) ?? 0
    }
    const some = fc.array(few, { minLength: 3, maxLength: 25 })
    fc.assert(
      fc.property(some, some, (quotation, whole) => {
        const { likeness } = alignQuotation(quotation.join(' '), whole.join(' '))
        expect(likeness * quotation.length).toBeLessThanOrEqual(longestRow(quotation, whole) + 1e-9)
      }),
    )
  })
  it('never fails', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (quotation, whole) => {
        const { likeness } = alignQuotation(quotation, whole)
        expect(likeness).toBeGreaterThanOrEqual(0)
        expect(likeness).toBeLessThanOrEqual(1)
      }),
    )
  })
})

describe('a quotation of which not three words stand together', () => {
  const FAR = `The pilots waited. ${'Nothing else happened that month in the town or on the water beyond it. '.repeat(40)}`
  it('is shown beside the passage that shares most of what its words tell', () => {
    const found = alignQuotation('Pilots swore, in the evening, the lamp looked dark', FAR + BOOK)
    expect(found.pieces.map(({ quoted }) => quoted).join(' ')).toContain('lamp')
    expect(found.pieces.filter(({ kind }) => kind === 'same').map(({ quoted }) => quoted)).toContain('dark')
    expect(found.line).toBeGreaterThan(1)
    expect(found.likeness).toBeLessThan(1)
  })
  it('is not found where no passage has half of it, common words apart', () => {
    const found = alignQuotation(
      'It was in the end of the year that an archdeacon of Lund made the weather',
      FAR + BOOK,
    )
    expect(found).toMatchObject({ verdict: 'not-found', pieces: [], places: 0, line: null })
  })
})
