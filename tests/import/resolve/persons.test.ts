// Which printed names are one person's, and what that person is called.
import { describe, expect, it } from 'vitest'
import { resolve } from '../../../import/resolve/resolve.ts'
import { cite } from './cite.ts'

/** Names of the persons, each name having written a book of its own. */
const personsOf = (...authors: readonly string[]) =>
  resolve({ citations: authors.map((author, at) => cite(author, `A Book of its Own ${at}`)) })
    .persons.map(({ name }) => name)
    .sort()

describe('one person', () => {
  it.each([
    ['initials and full names', ['Hale, Ruth Anne', 'Hale, Ruth A.', 'Hale, R. A.'], 'Ruth Anne Hale'],
    ['a lost middle initial', ['Hale, Ruth A.', 'Hale, Ruth'], 'Ruth A. Hale'],
    ['a first name left out', ['Hale, R. Anne', 'Hale, A.'], 'R. Anne Hale'],
    ['a surname alone', ['Hale, Ruth', 'Hale'], 'Ruth Hale'],
    ['romanisations of a first name', ['Orlovsky, Sergei', 'Orlovsky, Sergey', 'Orlovsky, Sergei'], 'Sergei Orlovsky'],
    ['romanisations of a family name', ['Pachev, Ivan', 'Pachyev, Ivan', 'Pachev, Ivan'], 'Ivan Pachev'],
    ['accents', ['Lefèvre, René', 'Lefevre, Rene', 'Lefèvre, René'], 'René Lefèvre'],
    ['a short form', ['Hale, William', 'Hale, Bill', 'Hale, William'], 'William Hale'],
    ['a prefix written with the name or apart', ['Du Lac, A. B.', 'DuLac, A. B.', 'Du Lac, A. B.'], 'A. B. Du Lac'],
    [
      'a misprint beside two given names',
      ['Hartmann, Martin Paul', 'Hartman, Martin Paul', 'Hartmann, Martin Paul'],
      'Martin Paul Hartmann',
    ],
  ])('is made of %s', (_, authors, name) => {
    expect(personsOf(...authors)).toEqual([name])
  })
  it('is found by the work that two names share', () => {
    const { persons } = resolve({
      citations: [
        cite('Medlov, Rolf; Zeno', 'The Unknown Port'),
        cite('Medlov, Rolf; Medlov, Zeno', 'The Unknown Port'),
      ],
    })
    expect(persons.map(({ name }) => name)).toEqual(['Rolf Medlov', 'Zeno Medlov'])
  })
  it('keeps every spelling', () => {
    const { persons } = resolve({
      citations: [cite('Hale, R.', 'One'), cite('Hale, Ruth', 'Two'), cite('Hale', 'Three')],
    })
    expect(persons).toEqual([
      {
        id: 'person:hale-ruth',
        kind: 'Person',
        name: 'Ruth Hale',
        family: 'Hale',
        given: 'Ruth',
        variants: ['Hale', 'Hale, R.', 'Hale, Ruth'],
      },
    ])
  })
})

describe('several persons', () => {
  it.each([
    ['two first names', ['Hale, Ruth', 'Hale, Simon']],
    ['middle initials that differ', ['Hale, Ruth A.', 'Hale, Ruth B.']],
    ['family names that differ by a letter', ['Lewes, Jonah', 'Leawes, Josef']],
    ['family names that begin alike', ['Hale, Ruth', 'Halley, Ruth']],
  ])('are kept apart: %s', (_, authors) => {
    expect(personsOf(...authors)).toHaveLength(2)
  })
  it('are kept apart where an initial fits both, and that is reported', () => {
    const { persons, problems } = resolve({
      citations: [cite('Hale, Ruth', 'One'), cite('Hale, Rose', 'Two'), cite('Hale, R.', 'Three')],
    })
    expect(persons).toHaveLength(3)
    expect(problems.map(({ code }) => code)).toEqual(['undecided-person'])
  })
  it('are told apart by how often they are cited', () => {
    const often = Array.from({ length: 8 }, (_, at) => cite('Hale, Ruth', `Book ${at}`))
    const { persons } = resolve({ citations: [...often, cite('Hale, Simon', 'One'), cite('Hale', 'Three')] })
    expect(persons.map(({ name }) => name).sort()).toEqual(['Ruth Hale', 'Simon Hale'])
  })
})

describe('bodies', () => {
  it('are persons with the whole name', () => {
    const body = (literal: string) => cite('', 'Report on the Port', { author: [{ literal }] })
    const { persons } = resolve({
      citations: [
        body('Harbour Commission of the County (H.C.)'),
        body('The Harbour Commission of the County (H. C.)'),
      ],
    })
    expect(persons).toHaveLength(1)
    expect(persons[0]).toMatchObject({ kind: 'Person', literal: expect.stringContaining('Harbour Commission') })
    expect(persons[0]).not.toHaveProperty('family')
  })
})
