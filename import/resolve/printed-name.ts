// A name as a citation prints it, with the keys by which it is compared.

import type { CslName } from '../../model/csl.ts'
import { fold, foldLetters } from '../../model/fold.ts'
import { givenTokens } from './given-name.ts'
import { lettersApart, lettersOf, soundOf } from './spelling.ts'

export interface PrintedName {
  readonly family: string
  readonly given: string
  readonly particle: string
  readonly suffix: string
  /** The name of a body, or of one whose name has no parts. */
  readonly literal: string
  /** Equal for equal names, whatever their capitals, accents and points. */
  readonly key: string
  /** The family name's letters. */
  readonly letters: string
  /** The family name's sound: what names are grouped by. */
  readonly sound: string
  readonly givens: readonly string[]
}

/** A name is looked at so far, in characters. */
const LONGEST_NAME = 200

const clean = (text: string | undefined) =>
  (text ?? '')
    .slice(0, LONGEST_NAME)
    .replace(/\s+/g, ' ')
    .replace(/^[\s,;.]+|[\s,;]+$/g, '')
/** A point that closes a sentence rather than an abbreviation: `David.`, but `J.` and `Jr.` keep theirs. */
const withoutClosingPoint = (text: string) => text.replace(/(\p{L}{4,})\.$/u, '$1')

/** `de Vries` and `Vries, de` are grouped together; prefixes that are written with the name (`Du Bois`) stay. */
const withoutParticles = (family: string) =>
  family.replace(/^(?:(?:de|da|di|del|della|van|von|der|den|ter|ten|zu|zur|of)\s+){1,3}(?=\p{L})/iu, '')

/** Words that make a name a body's without a role to say so have no family name: they are compared as a whole. */
const bodyKey = (literal: string) =>
  fold(literal)
    .split(' ')
    .filter((word) => !['the', 'of', 'and', 'for'].includes(word))
    .join(' ')

/** Reads a CSL name. A name of one word is a family name without given ones, however the citation's reader labelled it. */
export const printedName = (name: CslName): PrintedName => {
  const whole = clean(name.literal)
  const body = whole.includes(' ') ? whole : ''
  const family = withoutClosingPoint(clean(name.family)) || (body ? '' : withoutClosingPoint(whole))
  const given = withoutClosingPoint(clean(name.given))
  const particle = clean(name['non-dropping-particle'] ?? name['dropping-particle'])
  const suffix = clean(name.suffix)
  const literal = family ? '' : body
  const bare = withoutParticles(family)
  const letters = literal ? bodyKey(literal) : lettersOf(bare)
  const givens = givenTokens(given)
  return {
    family,
    given,
    particle,
    suffix,
    literal,
    key: [literal ? 'body' : 'person', letters, givens.join(' '), lettersOf(suffix)].join('|'),
    letters,
    sound: literal ? `body ${letters}` : soundOf(bare),
    givens,
  }
}

/** As one would say it: `Ruth Hale`, `Ludwig van Dorn Jr.`, `Harbour Commission`. */
export const spoken = (name: PrintedName): string =>
  name.literal || [name.given, name.particle, name.family, name.suffix].filter(Boolean).join(' ')

/** As a list of names has it: `Hale, Ruth`. */
export const listed = (name: PrintedName): string =>
  name.literal ||
  [[name.particle, name.family].filter(Boolean).join(' '), name.given, name.suffix].filter(Boolean).join(', ')

/** Whether two family names may be misprints of each other: a letter apart, or two where they are long. */
export const misprintedFamily = (a: PrintedName, b: PrintedName): boolean => {
  if (!a.literal !== !b.literal) return false
  const shorter = Math.min(a.letters.length, b.letters.length)
  if (shorter < 5) return false
  const limit = shorter < 9 ? 1 : 2
  return lettersApart(a.letters, b.letters, limit) <= limit
}

/** Whether one name is the other with family and given name exchanged. */
export const exchanged = (a: PrintedName, b: PrintedName): boolean =>
  a.givens.length > 0 &&
  b.givens.length > 0 &&
  lettersOf(a.family) === lettersOf(b.given) &&
  lettersOf(b.family) === lettersOf(a.given)

/** `McNEAL`, `DE VRIES` → `Mcneal`, `De Vries`: for a name that is met in capitals only. */
export const inTitleCase = (text: string): string =>
  text.replace(/\p{L}+/gu, (word) => `${word[0] ?? ''}${word.slice(1).toLowerCase()}`)

/** A name in running text, family name last unless a comma says otherwise: `Ruth Anne Hale`, `HALE`, `HALE, RUTH`. */
export const spokenName = (text: string): PrintedName => {
  const name = text === text.toUpperCase() ? inTitleCase(clean(text)) : clean(text)
  const comma = name.indexOf(', ')
  if (comma > 0) return printedName({ family: name.slice(0, comma), given: name.slice(comma + 2) })
  const words = name.split(' ')
  return printedName({ family: words.at(-1) ?? '', given: words.slice(0, -1).join(' ') })
}

/** Lower-case words of a text with what follows an apostrophe cut off: `HALE’S` → `hale`. */
export const bareWord = (word: string): string => foldLetters(word).replace(/['’ʼ].{0,2}$/u, '')
