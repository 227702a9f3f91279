// A person as a node: of all spellings the fullest and most used, the others kept.
import { personId } from '../../model/id.ts'
import { fullness } from './given-name.ts'
import { listed, type PrintedName, spoken } from './printed-name.ts'
import type { Named } from './unique-id.ts'

export interface Spelling {
  readonly name: PrintedName
  /** How often it is printed so. */
  readonly weight: number
}

/** A person without an id. */
export interface PersonDraft {
  readonly kind: 'Person'
  readonly name: string
  readonly family?: string
  readonly given?: string
  readonly particle?: string
  readonly suffix?: string
  readonly literal?: string
  readonly variants: string[]
}

/** Of values with a weight, the weightiest; of equals the one that sorts first. */
export const mostUsed = <T>(
  all: readonly { readonly value: T; readonly key: string; readonly weight: number }[],
): T | undefined => {
  const [only] = all
  if (all.length < 2) return only?.value
  const sums = new Map<string, { value: T; weight: number }>()
  for (const { value, key, weight } of all) {
    const present = sums.get(key)
    if (present) present.weight += weight
    else sums.set(key, { value, weight })
  }
  return [...sums].sort(([x, a], [y, b]) => b.weight - a.weight || (x < y ? -1 : 1))[0]?.[1].value
}

/** The spelling that a person is called by: the usual family name, with the fullest given name that is printed with it. */
export const calledName = (spellings: readonly Spelling[]): PrintedName | undefined => {
  const family = mostUsed(
    spellings
      // A family name of one who is elsewhere named in full may be a given name that stood alone.
      .filter(({ name }) => name.givens.length || spellings.every((other) => !other.name.givens.length))
      .map(({ name, weight }) => ({ value: name.letters, key: name.letters, weight })),
  )
  const usual = spellings.filter(({ name }) => name.letters === family)
  const fullest = Math.max(...usual.map(({ name }) => fullness(name.givens)))
  return mostUsed(
    usual
      .filter(({ name }) => fullness(name.givens) === fullest)
      .map(({ name, weight }) => ({ value: name, key: listed(name), weight })),
  )
}

/** The person whose name is spelt so, or nothing where there is no spelling. */
export const personOf = (spellings: readonly Spelling[]): PersonDraft | undefined => {
  const name = calledName(spellings)
  if (!name) return undefined
  const { family, given, particle, suffix, literal } = name
  return {
    kind: 'Person',
    name: spoken(name),
    ...(literal ? { literal } : { family }),
    ...(given ? { given } : {}),
    ...(particle ? { particle } : {}),
    ...(suffix ? { suffix } : {}),
    variants: [...new Set(spellings.map((spelling) => listed(spelling.name)))].sort(),
  }
}

/** Ids by which a person may go, from the plainest on. */
export const personIds = (person: PersonDraft): Named => {
  const family = person.literal ?? [person.particle, person.family].filter(Boolean).join(' ')
  const given = person.given ?? ''
  return {
    ids: [personId(family, given), personId(family, [given, person.suffix].filter(Boolean).join(' '))],
    order: JSON.stringify([person.name, person.variants]),
  }
}
