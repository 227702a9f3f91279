// The cited place at the end of a text, volumes anywhere in it.
import { describe, expect, it } from 'vitest'
import { peelDivision, peelPages, peelVolume } from '../../../import/citation/locator.ts'

describe('peelPages', () => {
  it.each<[string, string]>([
    ['1902, p. 68', '68'],
    ['1902, p.68.', '68'],
    ['1902, pp. 12–14', '12–14'],
    ['1902, p. 238-39', '238-39'],
    ['1902, p. viii', 'viii'],
    ['1902, page 276', '276'],
    ['1902. p. 132', '132'],
    ['1902, pp. 3, 5-6 and 8', '3, 5-6 and 8'],
    ['1902, p. 14ff', '14ff'],
    ['1902, p. 5. 74', '5. 74'],
    ['1902, p. 14 n. 3', '14 n. 3'],
  ])('%s', (text, value) => {
    expect(peelPages(text)?.locator).toEqual({ label: 'page', value })
  })

  it.each(['Captain P. Orr', '1902, p. of the harbour', 'stop 14', 'in 1902', 'p.'])('finds none in "%s"', (text) => {
    expect(peelPages(text)).toBeUndefined()
  })
})

describe('peelDivision', () => {
  it.each<[string, string, string]>([
    ['Quay Press, Chapter 10', 'chapter', 'Chapter 10'],
    ['Quay Press, 1902, APPENDIX 1', 'appendix', 'APPENDIX 1'],
    ['Quay Press, 1902, sec. 4', 'section', 'sec. 4'],
    ['Quay Press, 1902, note 12', 'note', 'note 12'],
    ['Quay Press, 1902, Part II', 'part', 'Part II'],
  ])('%s', (text, label, value) => {
    expect(peelDivision(text)?.locator).toEqual({ label, value })
  })

  it('leaves a title that ends in such words alone', () => {
    expect(peelDivision('The Harbour Part II')).toBeUndefined()
  })
})

describe('peelVolume', () => {
  it.each<[string, string, string | undefined, string]>([
    ['Leith: Quay Press, 1902, Vol. 10, p. 3', '10', undefined, 'Leith: Quay Press, 1902, p. 3'],
    ['The Harbour Vol. 1. Leith: Quay', '1', undefined, 'The Harbour. Leith: Quay'],
    ['The Harbour. Vol. 3. Leith: Quay', '3', undefined, 'The Harbour. Leith: Quay'],
    ['Annals (Vol. 1, No. 2) Leith: Quay', '1', '2', 'Annals, Leith: Quay'],
    ['Works, volume IV, 1902', 'IV', undefined, 'Works, 1902'],
  ])('%s', (text, volume, issue, rest) => {
    const peeled = peelVolume(text)
    expect([peeled?.volume, peeled?.issue, peeled?.rest.replace(/\s+/g, ' ')]).toEqual([volume, issue, rest])
  })

  it('finds none where the word stands without a number', () => {
    expect(peelVolume('The Volume of Trade')).toBeUndefined()
  })
})
