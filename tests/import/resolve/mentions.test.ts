// Persons named in headings in capitals, and the speakers of quotations.
import { describe, expect, it } from 'vitest'
import { resolve } from '../../../import/resolve/resolve.ts'
import { cite } from './cite.ts'

const citations = [
  cite('Trusk, Leo', 'The Harbour'),
  cite('Strong, Ada', 'The Tide'),
  cite('Grey, Iris', 'The Quay'),
  cite('Zavinovsky, Gregor', 'The Dock'),
  cite('Svane, Budo', 'The Sail'),
  ...Array.from({ length: 6 }, (_, at) => cite('Medlov, Rolf', `Pilot ${at}`)),
  cite('Berrow, Una', 'The Last Voyage of the Marianne Trusk'),
  cite('Medlov, Zeno', 'Mast'),
  cite('Snell, Carl', 'Rope'),
  cite('Snell, Edwin', 'Hemp'),
]
const prose = [
  'Burkin said that the harbour was closed. Comrade Burkin told the council so. Later Burkin and Trusk left for Morania.',
  'In Morania the grey ships lay. The strong wind blew. Radov and Zavinovsky stayed; Trusk and Radov wrote. The Morania line.',
]
const named = (text: string, line = 1) =>
  resolve({ citations, prose, headings: [{ line, text }] }).mentions.get(line) ?? []

describe('a heading in capitals names', () => {
  it.each([
    ['a person who wrote', 'TRUSK WAS WRONG', ['person:trusk-leo']],
    ['in the possessive', 'THE MASTERS IGNORED TRUSK’S PLAN', ['person:trusk-leo']],
    ['several, in their order', 'ZAVINOVSKY AND TRUSK PART WAYS', ['person:zavinovsky-gregor', 'person:trusk-leo']],
    ['under a misspelt long name', 'ZAVINOVSKI AND ZAVINOWSKY, BOTH HIM', ['person:zavinovsky-gregor']],
    ['one letter off', 'ZAVINOVSKJY IS GONE', ['person:zavinovsky-gregor']],
    ['whoever of two is cited far more', 'MEDLOV IS READ', ['person:medlov-rolf']],
    ['whoever the first name says', 'ZENO MEDLOV IS NOT READ', ['person:medlov-zeno']],
    ['somebody who wrote nothing but is spoken of as a person', 'BURKIN LEFT', ['person:burkin']],
    ['somebody whom the text lists with persons', 'RADOV STAYED', ['person:radov']],
    ['somebody by the first name, where something is said', 'BUDO SAYS THE SAIL IS TORN', ['person:svane-budo']],
    ['a bearer of an everyday word, where something is said', 'STRONG SAYS IT RAINS', ['person:strong-ada']],
    ['a bearer of an everyday word with the first name', 'WHAT ADA STRONG SAW', ['person:strong-ada']],
  ])('%s', (_, heading, ids) => {
    expect(named(heading)).toEqual(ids)
  })
})

describe('a heading in capitals does not name', () => {
  it.each([
    ['a person by an everyday word', 'STRONG RECOVERY BEGAN'],
    ['a person by a colour', 'THE GREY SHIP WAS LATE'],
    ['a country', 'MORANIA WAS FAR'],
    ['a school called after a person', 'TRUSKISM HAS NEVER SUCCEEDED'],
    ['its followers', 'SOME TRUSKITES RECANT'],
    ['either of two who are cited alike', 'SNELL IS READ'],
    ['anybody', 'THE HARBOUR WAS CLOSED IN 1871'],
    ['a person after whom, with another first name, a ship is called', 'THE MARIANNE TRUSK WAS OVERLOADED'],
  ])('%s', (_, heading) => {
    expect(named(heading)).toEqual([])
  })
  it('either of two without saying so', () => {
    const { problems } = resolve({ citations, headings: [{ line: 7, text: 'SNELL IS READ' }] })
    expect(problems).toContainEqual(expect.objectContaining({ code: 'undecided-mention', line: 7 }))
  })
})

describe('a speaker', () => {
  const speakers = [
    { name: 'TRUSK', line: 1 },
    { name: 'MOLLAR', line: 2 },
    { name: 'David Moyle', line: 3 },
    { name: 'MOYLE', line: 4 },
    { name: 'QUINN, ROSE', line: 5 },
    { name: 'SNELL', line: 6, citation: citations.at(-1)?.key ?? '' },
  ]
  const resolution = resolve({ citations, speakers })

  it.each([
    ['who wrote is that author', 'TRUSK', 'person:trusk-leo'],
    ['whom nobody cites is a person too', 'MOLLAR', 'person:mollar'],
    ['with a full name is named in full', 'David Moyle', 'person:moyle-david'],
    ['whose label has the family name first', 'QUINN, ROSE', 'person:quinn-rose'],
    ['is one with a fuller label', 'MOYLE', 'person:moyle-david'],
  ])('%s', (_, label, id) => {
    expect(resolution.speakerOf(label)).toBe(id)
  })
  it('of several is the one who made the work quoted', () => {
    expect(resolution.speakerOf('SNELL', citations.at(-1)?.key)).toBe('person:snell-edwin')
  })
  it('met in capitals only is spelt as a name', () => {
    expect(resolution.persons.find(({ id }) => id === 'person:mollar')?.name).toBe('Mollar')
  })
})
