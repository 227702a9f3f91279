// Citation lines that hold more than one work, or something behind it.
import { describe, expect, it } from 'vitest'
import { parseReference } from '../../../import/citation/parse-reference.ts'
import { severalReferences } from '../../../import/citation/several.ts'

describe('several references on a line', () => {
  const hale = 'Hale, Ruth. The Harbour; a History. Leith: Quay Press, 1902, p. 14'
  const orr = 'Orr, Pieter. Nets. Hull: Gull & Sons, 1911, p. 7'
  it('are told apart behind pages and before names', () => {
    expect(severalReferences(`${hale}; ${orr}; see also ibid., p. 9`).map(({ text }) => text)).toEqual([
      hale,
      orr,
      'ibid., p. 9',
    ])
    expect(severalReferences(`${hale}; ${orr}`).map(({ at }) => at)).toEqual([0, hale.length + 2])
  })
  it('are one where a semicolon stands in a title or between pages', () => {
    for (const line of [hale, `${hale}; p. 20`, `${hale}; see the map, p. 3`])
      expect(severalReferences(line)).toEqual([{ at: 0, text: line }])
  })
  it('give the first, and the others as they stand', () => {
    const { item, trailing } = parseReference(`${hale}; ${orr}`)
    expect(item).toMatchObject({ title: 'The Harbour; a History', locator: '14' })
    expect(trailing).toEqual([orr])
  })
})

describe('what trails', () => {
  it('keeps a remark in brackets beside the cited page', () => {
    const { item, trailing } = parseReference(
      'Hale, Ruth. The Harbour. Leith: Quay Press, 1902, p. 43 [p. 39 on the web]',
    )
    expect([item.locator, trailing]).toEqual(['43', ['p. 39 on the web']])
  })

  it('reads the source behind the source', () => {
    const { item, quotedIn } = parseReference(
      'Orr, Peter. Nets. Boston: Quay, 1890, p. 5, quoted in Hale, Ruth. The Harbour. Leith: Quay Press, 1902, p. 14',
    )
    expect([item.title, item.locator]).toEqual(['Nets', '5'])
    expect([quotedIn?.item.title, quotedIn?.item.locator]).toEqual(['The Harbour', '14'])
  })

  it('is surer of what stands between its marks than of what it had to guess', () => {
    const plain = parseReference('Hale, Ruth. The Harbour. London: Quay Press, 1902, p. 1').confidence
    const sloppy = parseReference('Hale, Ruth. The Harbour London, Quay Press, 1902, p. 1').confidence
    expect(plain['publisher-place']).toBeGreaterThan(sloppy['publisher-place'] ?? 0)
    expect(Object.keys(plain).sort()).toEqual([
      'author',
      'issued',
      'label',
      'locator',
      'publisher',
      'publisher-place',
      'title',
    ])
  })
})
