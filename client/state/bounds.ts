// Bounds on what a view may hold, so that an address from anywhere stays harmless.
import type { LONGEST_ID } from '../../model/node.ts'

export const BOUNDS = {
  ids: 5_000,
  expansions: 300,
  placed: 2_000,
  filterIds: 100,
  strikeIds: 200,
  strikeNames: 100,
  steps: 3,
  line: 100_000_000,
  coordinate: 1e7,
  statements: 1_000_000,
  year: [-5_000, 9_999],
  searchWords: 500,
} as const

/** The model's own bound; its type holds the two together, without the schemas coming into the page. */
const LONGEST: typeof LONGEST_ID = 512
/** Whether this may be an id: not empty, not over-long, and text that an address can carry. */
export const isId = (id: unknown): id is string =>
  typeof id === 'string' && id.length > 0 && id.length <= LONGEST && id.isWellFormed() && id !== '__proto__'
