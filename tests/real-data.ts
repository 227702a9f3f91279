// Where the real documents are, if they are: tests that need them say what they left out where they are missing.
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'

const root = resolve(process.env.WHENCE_DATA ?? join(import.meta.dirname, '../../shared/data'))

/**
 * @param parts folder or file below the data folder
 * @returns its path, or nothing where it is missing, and then says on the terminal what is left out
 */
export const realData = (...parts: readonly string[]): string | undefined => {
  const path = join(root, ...parts)
  if (existsSync(path)) return path
  process.stderr.write(`left out, for WHENCE_DATA has no ${parts.join('/')}: what is tested on that real document\n`)
  return undefined
}
