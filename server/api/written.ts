// An answer that is JSON already, as a thread wrote it: it is sent as it is.
const TEXT = Symbol('JSON')

export interface Written {
  readonly [TEXT]: string
}
/** @param json the whole answer as JSON */
export const written = (json: string): Written => ({ [TEXT]: json })
/** The JSON of an answer that is written already. */
export const textOf = (answer: unknown): string | undefined =>
  typeof answer === 'object' && answer !== null && TEXT in answer ? String(answer[TEXT]) : undefined
