// Which import a person means: its id, or as much of the beginning as tells it from the others.
import { WhenceError } from '../model/error.ts'
import type { ImportInfo } from '../store/store.ts'

const MOST_NAMED = 5

const begins = (id: string, asked: string): boolean => id.startsWith(asked) || id.startsWith(`import:${asked}`)

/** @throws WhenceError `not-found` where there is none, `invalid-input` where several begin so */
export const chooseImport = (imports: readonly ImportInfo[], asked: string): ImportInfo => {
  const exact = imports.find(({ id }) => id === asked)
  if (exact) return exact
  const found = asked === '' ? [] : imports.filter(({ id }) => begins(id, asked))
  const [first, second] = found
  if (!first)
    throw new WhenceError('not-found', `There is no import "${asked}".`, {
      remedy: 'The ids are listed by: whence imports',
    })
  if (second)
    throw new WhenceError('invalid-input', `${found.length} imports begin with "${asked}".`, {
      remedy: `Give more of the id: ${found
        .slice(0, MOST_NAMED)
        .map(({ id, source }) => `${id} (${source})`)
        .join(', ')}`,
    })
  return first
}
