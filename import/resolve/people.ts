// All persons of a document by their family names: those who wrote, spoke or are named.
import { compareGiven, fullness, givenTokens } from './given-name.ts'
import { type PersonDraft, personOf, type Spelling } from './person-node.ts'
import { type PrintedName, spoken } from './printed-name.ts'
import { lettersApart } from './spelling.ts'

export interface KnownPerson {
  readonly draft: PersonDraft
  /** Place in the list of persons. */
  readonly index: number
  /** How often the document cites or quotes them. */
  readonly weight: number
  /** Family names they go by: letters and sounds. */
  readonly letters: ReadonlySet<string>
  readonly sounds: ReadonlySet<string>
}

export interface People {
  readonly persons: readonly KnownPerson[]
  /** Adds a person whose names are spelt so. */
  add(spellings: readonly Spelling[], weight: number): KnownPerson | undefined
  /** Those who bear this family name: spelt so, or else romanised otherwise, or else, where it is long, a letter apart. */
  bearing(name: PrintedName): readonly KnownPerson[]
  /** The only person with this first name, folded and written out, if there is just one. */
  called(firstName: string): KnownPerson | undefined
}

/** A family name this long that is one letter off is a misprint rather than another name. */
const LONG_NAME = 8

export const gatherPeople = (): People => {
  const persons: KnownPerson[] = []
  const byName = new Map<string, KnownPerson[]>()
  const longNames = new Map<string, Set<string>>()
  const put = (key: string, person: KnownPerson) => {
    const all = byName.get(key)
    if (all) all.push(person)
    else byName.set(key, [person])
  }
  return {
    persons,
    add(spellings, weight) {
      const draft = personOf(spellings)
      if (!draft) return undefined
      // A given name that stood alone in one citation is not a family name.
      const family = spellings.filter(
        ({ name }) => name.givens.length || !spellings.some(({ name: n }) => n.givens.join('') === name.letters),
      )
      const letters = new Set(family.map(({ name }) => name.letters))
      const sounds = new Set(family.map(({ name }) => name.sound))
      const person = { draft, index: persons.length, weight, letters, sounds }
      persons.push(person)
      for (const word of letters) {
        put(`letters ${word}`, person)
        if (word.length >= LONG_NAME - 1 && !draft.literal) {
          const first = word[0] ?? ''
          longNames.set(first, (longNames.get(first) ?? new Set()).add(word))
        }
      }
      for (const sound of sounds) put(`sound ${sound}`, person)
      const [first = ''] = givensOf(person)
      if (first.length > 2) put(`given ${first}`, person)
      return person
    },
    called(firstName) {
      const [only, ...more] = byName.get(`given ${firstName}`) ?? []
      return more.length ? undefined : only
    },
    bearing({ letters, sound }) {
      const exact = byName.get(`letters ${letters}`) ?? byName.get(`sound ${sound}`)
      if (exact || letters.length < LONG_NAME) return exact ?? []
      const near = [...(longNames.get(letters[0] ?? '') ?? [])].filter((word) => lettersApart(word, letters, 1) === 1)
      return near.length === 1 ? (byName.get(`letters ${near[0]}`) ?? []) : []
    },
  }
}

/** How many times as often one must be cited as all others of the name together to be meant by the name alone. */
const DOMINANT = 4

/**
 * Who of several is meant.
 * @param givens given names that stand with the family name, if any
 * @param near persons who made the work in question, by index
 * @returns the person, or nothing where it cannot be told
 */
export const meant = (
  bearers: readonly KnownPerson[],
  givens: readonly string[],
  near: ReadonlySet<number> = new Set(),
): KnownPerson | undefined => {
  const matches = bearers.map((person) => ({ person, match: compareGiven(givens, givensOf(person)) }))
  const same = matches.filter(({ match }) => match === 'same')
  const possible = (same.length && givens.length ? same : matches.filter(({ match }) => match !== 'different')).map(
    ({ person }) => person,
  )
  const nearby = possible.filter(({ index }) => near.has(index))
  const [only, ...more] = nearby.length ? nearby : possible
  if (!only || !more.length) return only
  const [first, ...rest] = [only, ...more].sort((a, b) => b.weight - a.weight)
  return first && first.weight >= DOMINANT * rest.reduce((sum, { weight }) => sum + weight, 0) ? first : undefined
}

const givensOf = ({ draft }: KnownPerson): readonly string[] => givenTokens(draft.given ?? '')

/** Names that may be one person's, fullest first: `Ruth Hale` takes in `HALE`. Names that fit two are kept apart. */
export const groupSpoken = (names: readonly Spelling[]): Spelling[][] => {
  const groups: Spelling[][] = []
  const inOrder = [...names].sort(
    (a, b) => fullness(b.name.givens) - fullness(a.name.givens) || (spoken(a.name) < spoken(b.name) ? -1 : 1),
  )
  for (const spelling of inOrder) {
    const { name } = spelling
    const fits = groups.filter((group) =>
      group.every(
        (other) => other.name.sound === name.sound && compareGiven(other.name.givens, name.givens) !== 'different',
      ),
    )
    if (fits.length === 1) fits[0]?.push(spelling)
    else groups.push([spelling])
  }
  return groups
}
