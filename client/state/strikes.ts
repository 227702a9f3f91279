// What a person has struck out: every figure on the page is then of what remains. The same words as in the API and the command.
import type { CslType } from '../../model/csl-types.ts'
import type { StandingQuery, StrikesQuery } from '../../server/api/contract/what-if.ts'
import { BOUNDS, isId } from './bounds.ts'

/** Empty lists, nulls and `false` strike nothing; all strikes hold together. */
export interface Strikes {
  readonly works: readonly string[]
  readonly people: readonly string[]
  /** Names of publishers as they are printed. */
  readonly publishers: readonly string[]
  /** CSL types. */
  readonly types: readonly string[]
  /** Only works printed before this year; what has no year is struck too. */
  readonly onlyBefore: number | null
  readonly onlyFrom: number | null
  /** Strikes what the people named in a claim say for or against it. */
  readonly withoutInterested: boolean
}

export const NO_STRIKES: Strikes = {
  works: [],
  people: [],
  publishers: [],
  types: [],
  onlyBefore: null,
  onlyFrom: null,
  withoutInterested: false,
}

export const isStriking = (strikes: Strikes): boolean => JSON.stringify(strikes) !== JSON.stringify(NO_STRIKES)

/** As the API takes them; empty where nothing is struck. */
export const strikesQuery = (strikes: Strikes): StrikesQuery => ({
  ...(strikes.works.length > 0 && { works: [...strikes.works] }),
  ...(strikes.people.length > 0 && { people: [...strikes.people] }),
  ...(strikes.publishers.length > 0 && { publishers: [...strikes.publishers] }),
  ...(strikes.types.length > 0 && { types: strikes.types.filter(isCslType) }),
  ...(strikes.onlyBefore !== null && { onlyBefore: strikes.onlyBefore }),
  ...(strikes.onlyFrom !== null && { onlyFrom: strikes.onlyFrom }),
  ...(strikes.withoutInterested && { withoutInterested: true }),
})
/** The same for questions that look things up; empty where nothing is struck. */
export const standingQuery = (strikes: Strikes): StandingQuery => {
  const { works, people, publishers, types, ...others } = strikesQuery(strikes)
  return {
    ...(works && { withoutWorks: works }),
    ...(people && { withoutPeople: people }),
    ...(publishers && { withoutPublishers: publishers }),
    ...(types && { withoutTypes: types }),
    ...others,
  }
}
/** A type's name as CSL writes it; the server knows which there are. */
const isCslType = (type: string): type is CslType => TYPE_NAME.test(type)
const TYPE_NAME = /^[a-z][a-z_-]{1,40}$/

type Pair = readonly [string, string]
const all = (name: string, values: readonly string[]): Pair[] => values.map((value) => [name, value])

/** The words of the query that tell them. */
export const strikePairs = (strikes: Strikes): readonly Pair[] => [
  ...all('xwork', strikes.works),
  ...all('xperson', strikes.people),
  ...all('xpublisher', strikes.publishers),
  ...all('xtype', strikes.types),
  ...(strikes.onlyBefore === null ? [] : [['before', String(strikes.onlyBefore)] as const]),
  ...(strikes.onlyFrom === null ? [] : [['printedfrom', String(strikes.onlyFrom)] as const]),
  ...(strikes.withoutInterested ? [['xinterested', '1'] as const] : []),
]

const several = (query: URLSearchParams, name: string, fits: (value: string) => boolean, most: number): string[] =>
  [...new Set(query.getAll(name).filter(fits))].slice(0, most)
const isName = (name: string) => name.length > 0 && name.length <= 200 && name.isWellFormed() && !name.includes('|')
const year = (text: string | null): number | null =>
  text !== null && /^-?\d{1,4}$/.test(text)
    ? Math.min(BOUNDS.year[1], Math.max(BOUNDS.year[0], Number(text))) + 0
    : null

/** Never throws: what is not understood strikes nothing. */
export const readStrikes = (query: URLSearchParams): Strikes => ({
  works: several(query, 'xwork', isId, BOUNDS.strikeIds),
  people: several(query, 'xperson', isId, BOUNDS.strikeIds),
  publishers: several(query, 'xpublisher', isName, BOUNDS.strikeNames),
  types: several(query, 'xtype', isCslType, BOUNDS.strikeNames),
  onlyBefore: year(query.get('before')),
  onlyFrom: year(query.get('printedfrom')),
  withoutInterested: query.get('xinterested') === '1',
})
