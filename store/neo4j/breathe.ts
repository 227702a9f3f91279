// Work on thousands of records in a row would let the answers of the server wait, and the server with them: a transaction takes three.
import { setImmediate as nextTurn } from 'node:timers/promises'

/** So many records are worked on without a pause: some milliseconds. */
export const BETWEEN_BREATHS = 250

/** Lets in what has come over the network meanwhile. */
export const breathe = (): Promise<void> => nextTurn()
