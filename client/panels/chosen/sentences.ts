// The sentences about what stands behind a thing. They say who said what and where, never whether it is so.
import type { Stance } from '../../../model/kind.ts'
import { counted, figure } from '../../theme/kind-names.ts'

/** What a sentence about the backing of a claim is made from; stances are counted by what takes them: quotations, works, claims. */
export interface Backing {
  readonly quotations: number
  readonly works: number
  readonly people: number
  readonly supports: number
  readonly disputes: number
  readonly qualifies: number
  /** Quotations, and works and claims that take a stance themselves. */
  readonly statements: number
}

/** A piece of a sentence; a piece that counts something opens to the list of it. */
export interface Piece {
  readonly text: string
  readonly opens?: 'quotations' | 'works' | 'people' | Stance
}

/** "a", "a and b", "a, b and c". */
export const listed = (parts: readonly string[]): string =>
  parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`

const PARTS: readonly {
  readonly stance: Stance
  readonly verb: string
  readonly count: (backing: Backing) => number
}[] = [
  { stance: 'SUPPORTS', verb: 'supported', count: (backing) => backing.supports },
  { stance: 'DISPUTES', verb: 'disputed', count: (backing) => backing.disputes },
  { stance: 'QUALIFIES', verb: 'qualified', count: (backing) => backing.qualifies },
]

/** What takes the stances: quotations most often, works or other claims themselves, or some of each. */
const takerOf = ({ quotations, statements, works }: Backing): readonly [one: string, many: string] => {
  if (quotations === statements) return ['quotation', 'quotations']
  if (quotations > 0) return ['statement', 'statements']
  if (works === 0) return ['claim', 'claims']
  return works === statements ? ['work', 'works'] : ['statement', 'statements']
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/**
 * "Supported there by 9 quotations from 4 works by 3 people."
 * @param there whether one document alone puts the claim forward
 */
export const backingSentence = (backing: Backing, there: boolean): readonly Piece[] => {
  const stances = PARTS.filter((part) => part.count(backing) > 0)
  const place = there ? ' there' : ''
  const [one, many] = takerOf(backing)
  if (stances.length === 0)
    return [{ text: there ? 'No quotation stands behind it there.' : 'No quotation stands behind it here.' }]
  const pieces: Piece[] = stances.flatMap(({ stance, verb, count }, at): Piece[] => {
    const joint = at === 0 ? '' : at === stances.length - 1 ? ' and ' : ', '
    const words = at === 0 ? `${capital(verb)}${place} by ` : `${joint}${verb} by `
    const number = at === 0 ? counted(count(backing), one, many) : figure(count(backing))
    return [{ text: words }, { text: number, opens: stances.length === 1 ? 'quotations' : stance }]
  })
  if (one === 'claim') return [...pieces, { text: '.' }]
  const origin =
    one === 'work'
      ? byPeople(backing, stances.length > 1 ? ', made by ' : ' by ')
      : originOf(backing, stances.length > 1)
  return [...pieces, ...origin, { text: '.' }]
}

const byPeople = ({ people }: Backing, joint = ' by '): readonly Piece[] =>
  people === 0 ? [] : [{ text: joint }, { text: counted(people, 'person', 'people'), opens: 'people' }]

const originOf = (backing: Backing, several: boolean): readonly Piece[] => {
  const joint = several ? ', taken from ' : ' from '
  const { works } = backing
  if (works === 0) return [{ text: several ? ', taken from no work that is named' : ' from no work that is named' }]
  const source: Piece[] = [{ text: joint }, { text: counted(works, 'work', 'works'), opens: 'works' }]
  return [...source, ...byPeople(backing)]
}

/** A sentence without its links, for titles, live regions and copies. */
export const plain = (pieces: readonly Piece[]): string => pieces.map((piece) => piece.text).join('')

/** "line 12" or "lines 12–14". */
export const linesPhrase = (first: number, last: number): string =>
  first === last ? `line ${figure(first)}` : `lines ${figure(first)}–${figure(last)}`

/** "from 1921", "from 1921 to 1987", nothing where no year is known. */
export const yearsPhrase = (first: number | null, last: number | null): string => {
  if (first === null && last === null) return ''
  const [from, to] = [first ?? last, last ?? first]
  return from === to ? `from ${from}` : `from ${from} to ${to}`
}

/** "1921", "1921–1987", nothing where no year is known: for a narrow column. */
export const yearsRange = (first: number | null, last: number | null): string =>
  yearsPhrase(first, last).replace('from ', '').replace(' to ', '–')

interface WorkWeight {
  readonly claims: number
  readonly quotations: number
  readonly statements: number
}
/** What a work does here: "31 quotations are taken from it for 12 claims. It takes a stance itself on 2 claims." */
export const workSentence = ({ claims, quotations, statements }: WorkWeight): string => {
  const own = statements - quotations
  const itself = own > 0 ? `It takes a stance itself on ${counted(own, 'claim', 'claims')}.` : ''
  if (quotations === 0 && own > 0) return itself
  return [quotedSentence(claims, quotations), itself].filter(Boolean).join(' ')
}
const quotedSentence = (claims: number, quotations: number): string => {
  if (quotations === 0 && claims === 0) return 'Nothing is quoted from it here.'
  if (claims === 0)
    return `${capital(counted(quotations, 'quotation', 'quotations'))} ${quotations === 1 ? 'is' : 'are'} taken from it, filed under no claim.`
  return `${capital(counted(quotations, 'quotation', 'quotations'))} ${quotations === 1 ? 'is' : 'are'} taken from it for ${counted(claims, 'claim', 'claims')}.`
}

/** What a person is here: "Maker of 3 works; named in 2 claims; words quoted 7 times." */
export const personSentence = (works: number, named: number, spoken: number): string => {
  const parts = [
    works > 0 ? `made ${counted(works, 'work', 'works')}` : '',
    named > 0 ? `is named in ${counted(named, 'claim', 'claims')}` : '',
    spoken > 0 ? `is quoted speaking ${spoken === 1 ? 'once' : `${figure(spoken)} times`}` : '',
  ].filter(Boolean)
  return parts.length === 0 ? 'Nothing more is recorded here.' : `In here this person ${listed(parts)}.`
}

/** Honest about a list that is shown in part: "100 of 2,341", or "all 12". */
export const shownOf = (shown: number, total: number): string =>
  shown >= total ? `all ${figure(total)}` : `${figure(shown)} of ${figure(total)}`
