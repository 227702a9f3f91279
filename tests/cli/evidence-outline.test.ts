// What backs a claim, as words: the sentence for each stance, and the outline.
import { describe, expect, test } from 'vitest'
import { evidenceOutline, SHORTENED } from '../../cli/evidence-outline.ts'
import { locatorPhrase } from '../../cli/locator-phrase.ts'
import { stanceSentence, weigh } from '../../cli/stance-sentence.ts'
import { PLAIN } from '../../cli/style.ts'
import { widthOf } from '../../cli/width.ts'
import type { Stance } from '../../model/kind.ts'
import type { NodeSummary } from '../../server/api/contract/common.ts'
import type { Quotation } from '../../server/api/contract/evidence.ts'

const work = (id: string, label: string, firstYear: number | null): NodeSummary => ({
  id,
  kind: 'Work',
  label,
  statements: 0,
  quotations: 1,
  supports: 0,
  disputes: 0,
  qualifies: 0,
  claims: 1,
  works: 0,
  people: 1,
  firstYear,
  lastYear: firstYear,
  document: null,
  line: null,
})
const HARBOUR = work('work:hale-the-harbour', 'The Harbour', 1902)
const LOG = work('work:dunn-log', 'A Pilot’s Log', null)
const HALE = { id: 'person:hale-ruth', name: 'Ruth Hale', role: 'AUTHORED' } as const
const DUNN = { id: 'person:dunn-edgar', name: 'Edgar Dunn', role: 'AUTHORED' } as const
const PAPERS = { document: 'work:papers', title: 'The Harbour Papers' }

const quotation = (id: string, given: Partial<Quotation> = {}): Quotation => ({
  id,
  kind: 'Quote',
  text: `Words of ${id}.`,
  paraphrase: false,
  stance: 'SUPPORTS',
  method: 'source',
  assertedBy: null,
  note: null,
  checks: [],
  assertedIn: null,
  claim: null,
  work: HARBOUR,
  makers: [HALE],
  speakers: [],
  locator: { label: 'page', value: '14' },
  reference: null,
  place: { ...PAPERS, first: 14, last: 15 },
  ...given,
})
const claim = (quotations: readonly Quotation[]) => ({
  id: 'claim:1',
  text: 'THE HARBOUR WAS CLOSED',
  topics: ['The Closing'],
  putForwardIn: [{ title: 'The Harbour Papers', first: 12 }],
  quotations,
})
const look = { width: 80, style: PLAIN, full: false }

describe('the sentence of a stance', () => {
  const weight = { quotations: 0, works: 0, people: 0, ownWorks: 0, ownPeople: 0, ownClaims: 0 }
  test.each([
    [
      'SUPPORTS',
      { ...weight, quotations: 9, works: 4, people: 3 },
      'Supported by 9 quotations from 4 works by 3 people.',
    ],
    ['DISPUTES', { ...weight, quotations: 1, works: 1, people: 1 }, 'Disputed by 1 quotation from 1 work by 1 person.'],
    ['QUALIFIES', { ...weight, quotations: 2 }, 'Qualified by 2 quotations.'],
    ['DISPUTES', { ...weight, ownWorks: 4, ownPeople: 6 }, 'Disputed by 4 works by 6 people.'],
    ['DISPUTES', { ...weight, ownClaims: 1 }, 'Disputed by 1 claim.'],
    ['SUPPORTS', weight, 'Supported by no quotations.'],
    [
      'SUPPORTS',
      { quotations: 2, works: 2, people: 1, ownWorks: 1, ownPeople: 0, ownClaims: 3 },
      'Supported by 2 quotations from 2 works by 1 person, 1 work itself and 3 other claims.',
    ],
  ] as const)('%s %j', (stance: Stance, given, sentence) => {
    expect(stanceSentence(stance, given)).toBe(sentence)
  })

  test('counts distinct things, however often they come', () => {
    const links = [
      quotation('quote:a'),
      quotation('quote:a', { work: LOG, makers: [DUNN, HALE] }),
      quotation('quote:b'),
      quotation('work:x', { kind: 'Work', work: LOG, makers: [] }),
    ]
    expect(weigh(links)).toEqual({
      ...{ quotations: 2, works: 2, people: 2 },
      ...{ ownWorks: 1, ownPeople: 0, ownClaims: 0 },
    })
  })

  test('never says that a claim is true', () => {
    const text = evidenceOutline(claim([quotation('quote:a')]), look).join('\n')
    expect(text).not.toMatch(/\btrue\b|\bfalse\b|\bproven?\b/i)
  })
})

describe('the outline', () => {
  test('goes from stance to work to quotation, the work with most first', () => {
    const lines = evidenceOutline(
      claim([
        quotation('quote:b', { stance: 'DISPUTES' }),
        quotation('quote:c', {
          work: LOG,
          makers: [DUNN],
          locator: null,
          speakers: [{ id: 'person:1', kind: 'Person', label: 'The Mate' }],
        }),
        quotation('quote:a'),
        quotation('quote:d', { locator: { label: 'page', value: '20-21' }, paraphrase: true, place: null }),
      ]),
      look,
    )
    expect(lines).toEqual([
      'THE HARBOUR WAS CLOSED',
      'claim:1',
      'Put forward in The Harbour Papers, line 12.',
      'Filed under The Closing.',
      '',
      'Supported by 3 quotations from 2 works by 2 people.',
      'Disputed by 1 quotation from 1 work by 1 person.',
      '',
      'Supports',
      '  The Harbour, by Ruth Hale, 1902 (2 quotations)',
      '    page 14 · lines 14-15 of The Harbour Papers',
      '      “Words of quote:a.”',
      '    pages 20-21 · paraphrase',
      '      “Words of quote:d.”',
      '  A Pilot’s Log, by Edgar Dunn (1 quotation)',
      '    words of The Mate · lines 14-15 of The Harbour Papers',
      '      “Words of quote:c.”',
      '',
      'Disputes',
      '  The Harbour, by Ruth Hale, 1902 (1 quotation)',
      '    page 14 · lines 14-15 of The Harbour Papers',
      '      “Words of quote:b.”',
    ])
  })

  test('says so where nothing stands behind the claim', () => {
    expect(evidenceOutline(claim([]), look).at(-1)).toBe('Nothing in this graph backs or disputes it.')
  })

  test('says so where the source is not known', () => {
    const lines = evidenceOutline(claim([quotation('quote:a', { work: null, makers: [], locator: null })]), look)
    expect(lines).toContain('  Source not known (1 quotation)')
    expect(lines).toContain('Supported by 1 quotation.')
  })

  test('says who took the stance where it was not the document', () => {
    const of = (given: Parameters<typeof quotation>[1]) =>
      evidenceOutline(claim([quotation('quote:a', { place: null, ...given })]), look)
    expect(of({ method: 'human' })).toContain('    page 14 · stance taken by hand')
    expect(of({ method: 'human', assertedBy: 'Ada Quill' })).toContain(
      '    page 14 · stance taken by hand, by Ada Quill',
    )
    expect(of({ method: 'inferred' })).toContain('    page 14 · stance inferred')
  })

  test('says what came of looking a quotation up', () => {
    const checks = [{ result: 'not-found' as const, by: 'Ada Quill' }]
    const lines = evidenceOutline(claim([quotation('quote:a', { place: null, checks })]), look)
    expect(lines).toContain('    page 14 · not found in the work, by Ada Quill')
  })

  test('shortens a long quotation and says how long it is; --full does not', () => {
    const long = quotation('quote:a', { text: 'word '.repeat(200).trim() })
    const short = evidenceOutline(claim([long]), look).join(' ')
    const full = evidenceOutline(claim([long]), { ...look, full: true }).join(' ')
    expect(short).toMatch(/word …” \[999 +characters in all; --full shows them\]/)
    expect(short.match(/word/g)?.length).toBeLessThanOrEqual(SHORTENED / 5)
    expect(full.match(/word/g)).toHaveLength(200)
  })

  test('fits the terminal', () => {
    const long = quotation('quote:a', { text: 'a few words that go on '.repeat(40) })
    for (const line of evidenceOutline(claim([long]), { ...look, width: 40, full: true }))
      expect(widthOf(line)).toBeLessThanOrEqual(40)
  })

  test('does not let a quotation move the cursor', () => {
    const lines = evidenceOutline(claim([quotation('quote:a', { text: 'before\u001b[2Jafter' })]), look)
    expect(lines.join('')).not.toContain('\u001b')
  })
})

describe('a place in a work', () => {
  test.each([
    ['page', '14', 'page 14'],
    ['page', '14-15', 'pages 14-15'],
    ['page', '14, 20', 'pages 14, 20'],
    ['chapter', '3', 'chapter 3'],
    ['sub-verbo', 'lamp', 'under the word lamp'],
  ] as const)('%s %s', (label, value, phrase) => {
    expect(locatorPhrase({ label, value })).toBe(phrase)
  })
})
