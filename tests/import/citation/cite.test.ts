// A list of references into CSL-JSON items, one a line.
import { describe, expect, it } from 'vitest'
import { cite } from '../../../import/citation/cite.ts'
import { cslItemSchema } from '../../../model/csl.ts'

const HALE = 'Hale, Ruth. The Harbour. Leith: Quay Press, 1902, p. 14'
const ORR = 'Orr, Peter. Nets. Boston: Quay Co., 1950, p. 3'

describe('cite', () => {
  it('gives one item a line, in order, with ids that count up, and passes over blank lines', () => {
    const items = cite(`${HALE}\r\n\r\n${ORR}\n   \nwhat is this?\n`)
    expect(items.map(({ id, title }) => [id, title])).toEqual([
      ['ref-1', 'The Harbour'],
      ['ref-2', 'Nets'],
      ['ref-3', 'what is this?'],
    ])
    for (const item of items) expect(cslItemSchema.safeParse(item).success).toBe(true)
  })

  it('keeps a line that cannot be read as a document with a low score', () => {
    expect(cite('?!')).toMatchObject([{ type: 'document', title: '?!', score: 0, confidence: { title: 0.1 } }])
    const long = 'a'.repeat(3000)
    expect(cite(long)).toMatchObject([{ type: 'document', title: long, score: 0 }])
  })

  it('gives every field a confidence from 0 to 1', () => {
    const confidence = cite(HALE)[0]?.confidence as Record<string, number>
    expect(Object.keys(confidence).sort()).toEqual([
      'author',
      'issued',
      'label',
      'locator',
      'publisher',
      'publisher-place',
      'title',
    ])
    for (const sure of Object.values(confidence)) expect(sure > 0 && sure <= 1).toBe(true)
  })

  it('takes the work before for "Ibid." with the page that is cited now', () => {
    const [, ibid, again] = cite(`${HALE}\nIbid., p. 20\nIbid.`)
    expect(ibid).toMatchObject({ title: 'The Harbour', author: [{ family: 'Hale', given: 'Ruth' }], locator: '20' })
    expect(again).toMatchObject({ title: 'The Harbour', locator: '20' })
    expect((ibid!.confidence as Record<string, number>).title).toBeLessThan(0.9)
  })

  it('takes the last work by that author for "op. cit."', () => {
    expect(cite(`${HALE}\n${ORR}\nHale, op. cit., p. 77`)[2]).toMatchObject({ title: 'The Harbour', locator: '77' })
  })

  it('leaves "Ibid." a document where nothing stands before it', () => {
    expect(cite('Ibid., p. 20')).toMatchObject([{ type: 'document', locator: '20' }])
  })

  it('notes what trails', () => {
    expect(cite(`${HALE} [p. 9 on the web]`)).toMatchObject([{ locator: '14', note: 'p. 9 on the web' }])
  })
})
