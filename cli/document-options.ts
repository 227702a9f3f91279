// What a person may say about a document that is read: shared by the commands that read one.
import type { ReadOptions } from '../import/format.ts'
import { type Input, textOption } from './command.ts'

export const TITLE = textOption('--title <words>', 'title of the document, where it does not name itself')
export const COMPILER = textOption('--compiler <name>', 'who compiled the document')
export const FORMAT = textOption('--format <format>', 'format of the file, where it is not recognised')

/** What was said, without what was not. */
export const readOptionsOf = (input: Input): Omit<ReadOptions, 'signal'> => {
  const title = input.value(TITLE)
  const compiler = input.value(COMPILER)
  return { ...(title !== undefined && { title }), ...(compiler !== undefined && { compiler }) }
}
