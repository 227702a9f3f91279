// The graph as JSON Lines: one record a line, read and written without loss.
import type { z } from 'zod'
import { WhenceError } from './error.ts'
import { type GraphRecord, recordSchema } from './record.ts'

/** One record as one line, without the line's end. */
export const formatRecord = (record: GraphRecord): string => JSON.stringify(record)

const firstFault = (error: z.ZodError): string => {
  // A union reports every branch; the branch that got furthest names the real fault.
  const faults = error.issues.flatMap((issue) =>
    issue.code === 'invalid_union' && issue.errors.length > 0 ? issue.errors.flat() : [issue],
  )
  const deepest = faults
    .filter((fault) => fault.code !== 'unrecognized_keys')
    .sort((a, b) => b.path.length - a.path.length)[0]
  const fault = deepest ?? error.issues[0]
  if (!fault) return 'not a record'
  return fault.path.length > 0 ? `${fault.path.join('.')}: ${fault.message}` : fault.message
}

const FORBIDDEN = new Error('__proto__')
/** The name as it is, or its underscores escaped: few lines have either, and only these are read the slow way. */
const PERHAPS_FORBIDDEN = /__proto__|\\u005f/i
/** Validation would drop it in silence. */
const refuseForbidden = (key: string, value: unknown): unknown => {
  if (key === '__proto__') throw FORBIDDEN
  return value
}

/**
 * Reads one line.
 * @throws WhenceError `invalid-input` with the line's number and the first fault.
 */
export const parseRecord = (line: string, lineNumber: number): GraphRecord => {
  let value: unknown
  try {
    value = PERHAPS_FORBIDDEN.test(line) ? JSON.parse(line, refuseForbidden) : JSON.parse(line)
  } catch (cause) {
    if (cause === FORBIDDEN)
      throw new WhenceError('invalid-input', `Line ${lineNumber} has a property called __proto__.`, {
        where: `line ${lineNumber}`,
        remedy: 'Give the property another name: this one cannot be kept.',
      })
    throw new WhenceError('invalid-input', `Line ${lineNumber} is not JSON.`, {
      where: `line ${lineNumber}`,
      remedy: 'Each line must be one JSON object such as {"node": …} or {"edge": …}.',
      cause,
    })
  }
  const read = recordSchema.safeParse(value)
  if (read.success) return read.data
  throw new WhenceError('invalid-input', `Line ${lineNumber} is not a record: ${firstFault(read.error)}.`, {
    where: `line ${lineNumber}`,
    remedy: 'See docs/interchange.md for the form of nodes and edges.',
  })
}
