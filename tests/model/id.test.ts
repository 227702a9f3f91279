import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold, slug } from '../../model/fold.ts'
import { claimId, edgeId, personId, quoteId, workId } from '../../model/id.ts'
import { LONGEST_ID } from '../../model/node.ts'

describe('ids', () => {
  it.each([
    ['a person by family and given name', personId('Hale', 'Ruth'), 'person:hale-ruth'],
    ['a person with one name only', personId('Voltaire'), 'person:voltaire'],
    ['a person with accents', personId('Łódzki', 'Zoë'), 'person:lodzki-zoe'],
    ['a work by maker and title', workId('Hale', 'The Harbour: A History'), 'work:hale-the-harbour-a-history'],
    ['a work without a maker', workId('', 'The Harbour’s End'), 'work:the-harbours-end'],
    ['a person in another script', personId('Чехов', 'Антон'), 'person:чехов-антон'],
  ])('name %s', (_, id, expected) => expect(id).toBe(expected))

  it.each([
    ['the same words in other capitals', claimId('THE LAMP WAS DARK'), claimId('The lamp was dark.'), true],
    ['other words', claimId('THE LAMP WAS DARK'), claimId('THE LAMP WAS LIT'), false],
    [
      'the same words on another page',
      quoteId('It was dark', 'work:a', '4'),
      quoteId('It was dark', 'work:a', '5'),
      false,
    ],
    [
      'the same words of another work',
      quoteId('It was dark', 'work:a', '4'),
      quoteId('It was dark', 'work:b', '4'),
      false,
    ],
    [
      'a stance taken in another document',
      edgeId({ type: 'SUPPORTS', from: 'quote:1', to: 'claim:1', assertedIn: 'work:a' }),
      edgeId({ type: 'SUPPORTS', from: 'quote:1', to: 'claim:1', assertedIn: 'work:b' }),
      false,
    ],
  ])('tell %s apart or not', (_, a, b, same) => expect(a === b).toBe(same))

  it('stay within their bound and are never empty, whatever the name', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 2_000, unit: 'grapheme' }), fc.string(), (a, b) => {
        for (const id of [personId(a, b), workId(a, b), claimId(a)]) {
          expect(id.length).toBeLessThanOrEqual(LONGEST_ID)
          expect(id).toMatch(/^[a-z]+:[^\s:]+$/u)
        }
      }),
    )
  })

  it('fold the same way twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(fold(fold(text))).toBe(fold(text))
        expect(slug(slug(text))).toBe(slug(text))
      }),
    )
  })

  it('fold every single letter of the first two planes the same way twice', () => {
    const unstable: string[] = []
    for (let point = 0; point <= 0x1ffff; point++) {
      if (point >= 0xd800 && point <= 0xdfff) continue
      const letter = String.fromCodePoint(point)
      if (fold(fold(letter)) !== fold(letter) || slug(slug(letter)) !== slug(letter)) unstable.push(letter)
    }
    expect(unstable).toEqual([])
  })
})
