// The bounds on what may be asked of a store: the same for every engine.
import { WhenceError } from '../model/error.ts'
import type { PageRequest } from './questions.ts'

export const MOST_ITEMS = 1_000
export const MOST_IDS = 5_000
export const MOST_EDGES_AMONG = 50_000
export const MOST_LINES = 2_000
export const MOST_MARKS = 5_000
export const MOST_PATHS = 50
export const LONGEST_PATH = 6
/** Hits of one kind that are counted at most: a word that stands in more tells little, and counting on would take long. */
export const MOST_COUNTED = 10_000
/** How deep into the hits of a search one may page. */
export const DEEPEST_SEARCH = 10_000

const wholeNumber = (name: string, value: number, least: number, most: number): void => {
  if (Number.isSafeInteger(value) && value >= least && value <= most) return
  throw new WhenceError('invalid-input', `${name} must be a whole number from ${least} to ${most}.`, { where: name })
}

/** @throws WhenceError `invalid-input` */
export const checkPage = ({ offset, limit }: PageRequest, deepest = Number.MAX_SAFE_INTEGER): void => {
  wholeNumber('offset', offset, 0, deepest)
  wholeNumber('limit', limit, 1, MOST_ITEMS)
}

/** @throws WhenceError `too-large` */
export const checkIds = (ids: readonly string[]): void => {
  if (ids.length <= MOST_IDS) return
  throw new WhenceError('too-large', `At most ${MOST_IDS} things can be asked for at once, not ${ids.length}.`, {
    remedy: 'Ask for them in several goes.',
  })
}

/** @throws WhenceError `invalid-input` */
export const checkLines = (first: number, last: number): void => {
  wholeNumber('first', first, 1, Number.MAX_SAFE_INTEGER)
  wholeNumber('last', last, 1, Number.MAX_SAFE_INTEGER)
}

/** @throws WhenceError `invalid-input` */
export const checkPath = (query: { readonly maxLength: number; readonly limit: number }): void => {
  wholeNumber('maxLength', query.maxLength, 1, LONGEST_PATH)
  wholeNumber('limit', query.limit, 1, MOST_PATHS)
}
