import { describe, expect, test } from 'vitest'
import { compendium } from '../../../import/compendium/compendium-format.ts'
import type { ReadOptions } from '../../../import/format.ts'
import { textSource } from '../../../import/source.ts'
import type { GraphEdge } from '../../../model/edge.ts'
import type { GraphNode } from '../../../model/node.ts'
import { readAll } from '../collect.ts'
import { page } from './outline.ts'

const LONG = 'The gates were shut for a whole winter, and no ship of more than forty tons came in before the thaw.'
const PAPERS = page(
  'The Harbour Papers',
  '',
  'Compiled by Ada Moss',
  '',
  'Gates and Tolls',
  '',
  'THE HARBOUR WAS CLOSED',
  '',
  LONG,
  'Hale, Ruth. The Harbour. Leith: Quay Press, 1902, p. 14-15',
  '',
  'KERR: It was not.',
  'Lund, Olaf, Ed. Voices of the Quay. Hull: Gull & Sons, 1911, p. 7',
  '',
  'HALE EXAGGERATED',
  '',
  'She counted every boat twice, and the boats of her uncle three times.',
  'Hale , Ruth , The Harbour. Leith: Quay Press, 1902, p. 20',
  '',
  'THE HARBOUR WAS CLOSED',
  '',
  'Nobody who saw that winter has forgotten how still the water was.',
)

const read = async (text: string, options: ReadOptions = {}) => {
  const { records, problems } = await readAll(compendium, textSource('harbour_papers.txt', text), options)
  const nodes = records.flatMap((record): GraphNode[] => ('node' in record ? [record.node] : []))
  const edges = records.flatMap((record): GraphEdge[] => ('edge' in record ? [record.edge] : []))
  const ofKind = (kind: string) => nodes.filter((node) => node.kind === kind)
  const ofType = (type: string) => edges.filter((edge) => edge.type === type)
  return { records, problems, nodes, edges, ofKind, ofType }
}

describe('the graph of a compendium', () => {
  test('each work of a citation that names several is quoted, and the words are one quotation', async () => {
    const both =
      'Hale, Ruth. The Harbour. Leith: Quay Press, 1902, p. 20; Lund, Olaf, Ed. Voices. Hull: Gull & Sons, 1911, p. 7'
    const { ofType, ofKind } = await read(
      page('THE HARBOUR WAS CLOSED', '', LONG, both, '', 'HALE LEFT', '', LONG, both),
    )
    expect(ofType('QUOTED_FROM').map(({ to, locator }) => [to, locator?.value])).toEqual([
      ['work:hale-the-harbour', '20'],
      ['work:lund-voices', '7'],
    ])
    expect(ofKind('Quote')).toHaveLength(1)
  })
  test('op. cit. stands for the printed work of that maker, were it named only later', async () => {
    const { ofType } = await read(
      page(
        ...['THE HARBOUR WAS CLOSED', '', LONG, 'Interview with Ruth Hale, May 3, 1903.', ''],
        ...['The tolls were read out.', 'Hale, op. cit., p. 14', ''],
        ...['HALE LEFT', '', 'She left.', 'Hale, Ruth. The Harbour. Leith: Quay Press, 1902, p. 20'],
      ),
    )
    expect(ofType('QUOTED_FROM').map(({ to }) => to)).toEqual([
      'work:hale-interview-with-ruth-hale',
      'work:hale-the-harbour',
      'work:hale-the-harbour',
    ])
  })
  test('a letter that is cited as such is its writer’s, and nothing about it is in doubt', async () => {
    const heading = 'Ada Moss to the Directors of the Harbour Board (L.), 26th July, 1902'
    const { ofType, problems } = await read(
      page(
        'THE HARBOUR WAS CLOSED',
        '',
        LONG,
        LONG,
        heading,
        '',
        'HALE LEFT',
        '',
        LONG,
        'Hale, Ruth. The Harbour. Leith: Quay Press, 1902, p. 20',
      ),
    )
    expect(ofType('AUTHORED').map(({ from }) => from)).toContain('person:moss-ada')
    expect(problems).toEqual([])
  })
  test('the document is a work that puts forward its claims, with its compiler', async () => {
    const { ofKind, ofType } = await read(PAPERS)
    const document = ofKind('Work').find((work) => work.id === 'work:the-harbour-papers')
    expect(document).toMatchObject({ title: 'The Harbour Papers', provenance: [{ lines: [1, 22] }] })
    expect(ofType('ASSERTS').map(({ from }) => from)).toEqual(['work:the-harbour-papers', 'work:the-harbour-papers'])
    expect(ofType('COMPILED')).toMatchObject([{ from: 'person:moss-ada', to: 'work:the-harbour-papers' }])
  })
  test('options say what the text does not, and go before what it says', async () => {
    const { ofKind, ofType } = await read(PAPERS, { title: 'Quay Papers', compiler: 'Ruth Hale' })
    expect(ofKind('Work').map(({ id }) => id)).toContain('work:quay-papers')
    expect(ofType('COMPILED')).toMatchObject([{ from: 'person:hale-ruth', to: 'work:quay-papers' }])
  })
  test('a document without a title has the name of its file', async () => {
    const { ofKind } = await read(
      page('THE HARBOUR WAS CLOSED', '', LONG, 'Hale, Ruth. The Harbour. Leith: Quay Press, 1902, p. 14'),
    )
    expect(ofKind('Work').map(({ id }) => id)).toContain('work:harbour-papers')
  })
  test('two headings of one wording are one claim at two places', async () => {
    const { ofKind } = await read(PAPERS)
    expect(ofKind('Claim').map(({ provenance }) => provenance?.map(({ lines }) => lines))).toEqual([
      [
        [7, 7],
        [20, 20],
      ],
      [[15, 15]],
    ])
  })
  test('a quotation supports its claim in this document, and comes from its work at a page', async () => {
    const { ofKind, ofType } = await read(PAPERS)
    const quote = ofKind('Quote')[0]
    expect(quote).toMatchObject({ text: LONG, provenance: [{ lines: [9, 9], importer: 'compendium' }] })
    expect(ofType('SUPPORTS')[0]).toMatchObject({
      from: quote?.id,
      assertedIn: 'work:the-harbour-papers',
      method: 'source',
    })
    expect(ofType('QUOTED_FROM')[0]).toMatchObject({
      from: quote?.id,
      locator: { label: 'page', value: '14-15' },
      reference: 'Hale, Ruth. The Harbour. Leith: Quay Press, 1902, p. 14-15',
      provenance: [{ lines: [10, 10] }],
    })
  })
  test('a document cites each work once, at all the lines that name it', async () => {
    const { ofType } = await read(PAPERS)
    const lines = ofType('CITES').map(({ provenance }) => provenance?.map(({ lines }) => lines?.[0]))
    expect(lines).toEqual([[10, 18], [13]])
  })
  test('makers, speakers and those whom a heading names are persons', async () => {
    const { ofKind, ofType } = await read(PAPERS)
    const name = (id: string) => ofKind('Person').find((person) => person.id === id)
    expect(ofType('AUTHORED').map(({ from }) => name(from))).toMatchObject([{ family: 'Hale', given: 'Ruth' }])
    expect(ofType('EDITED').map(({ from }) => name(from))).toMatchObject([{ family: 'Lund', given: 'Olaf' }])
    expect(ofType('SPOKEN_BY').map(({ from }) => from)).toEqual([ofKind('Quote')[1]?.id])
    expect(ofType('MENTIONS').map(({ to }) => name(to))).toMatchObject([{ family: 'Hale' }])
  })
  test('a section is a topic of the document, and its claims are filed under it', async () => {
    const { ofKind, ofType } = await read(PAPERS)
    expect(ofKind('Topic')).toMatchObject([{ name: 'Gates and Tolls', provenance: [{ lines: [5, 5] }] }])
    expect(ofType('ABOUT')).toHaveLength(2)
    expect(ofType('PART_OF')).toMatchObject([{ from: ofKind('Topic')[0]?.id, to: 'work:the-harbour-papers' }])
  })
  test('a quotation without citation stays, and is reported', async () => {
    const { ofKind, problems } = await read(PAPERS)
    expect(ofKind('Quote').at(-1)).toMatchObject({ provenance: [{ lines: [22, 22] }] })
    expect(problems).toContainEqual(expect.objectContaining({ line: 22, code: 'quotation-without-citation' }))
  })
  test('the text comes along, in stretches', async () => {
    const many = PAPERS + 'x\n'.repeat(1000)
    const { records } = await read(many)
    const texts = records.flatMap((record) => ('text' in record ? [record.text] : []))
    expect(texts.map(({ first, lines }) => [first, lines.length])).toEqual([
      [1, 500],
      [501, 500],
      [1001, 22],
    ])
    expect(texts.flatMap(({ lines }) => lines).join('\n')).toBe(many.trimEnd())
  })
  test('the import is the last record and says what was read', async () => {
    const { records } = await read(PAPERS)
    expect(records.at(-1)).toMatchObject({
      import: {
        document: 'work:the-harbour-papers',
        format: 'compendium',
        source: 'harbour_papers.txt',
        hash: expect.stringMatching(/^[0-9a-f]{64}$/),
      },
    })
  })
})

describe('a file that is no compendium', () => {
  const refused: readonly (readonly [string, string])[] = [
    ['nothing', ''],
    ['an essay', page('On Harbours', '', LONG, '', LONG)],
    [
      'headings over text without citations',
      page('THE HARBOUR WAS CLOSED', '', LONG, '', 'THE TOLLS WERE RAISED', '', LONG),
    ],
    ['citations over nothing', page('Hale, Ruth. The Harbour. Leith: Quay Press, 1902, p. 14')],
    [
      'a book in which one citation closes a chapter',
      page(
        'THE FIRST CHAPTER',
        '',
        ...Array.from({ length: 200 }, () => LONG),
        'Hale, Ruth. The Harbour. Leith: Quay Press, 1902, p. 14',
      ),
    ],
  ]
  test.each(refused)('%s is refused, and the refusal says what a compendium is', async (_, text) => {
    await expect(read(text)).rejects.toMatchObject({
      name: 'WhenceError',
      kind: 'invalid-input',
      remedy: expect.stringContaining('headings in capitals'),
    })
  })
  test('reading can be stopped', async () => {
    await expect(read(PAPERS, { signal: AbortSignal.abort() })).rejects.toMatchObject({ kind: 'cancelled' })
  })
})
