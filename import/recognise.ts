// Which format a source is of.
import { WhenceError } from '../model/error.ts'
import type { Format, Source } from './format.ts'
import { SAVE_AS_UTF8 } from './source.ts'

/** Less than this is no recognition. */
const LEAST_SURENESS = 0.3

/** What a wrong decoding, or a file that is no text, shows as. */
const isNoText = (head: string) => head.includes('\u0000') || head.includes('\ufffd')

/**
 * The format that is surest of a source; of equals the first in the list.
 * @throws WhenceError `invalid-input` where none is sure enough; its remedy names the formats
 */
export const recognise = (source: Source, formats: readonly Format[]): Format => {
  if (isNoText(source.head))
    throw new WhenceError('invalid-input', `“${source.name}” is not text in UTF-8.`, {
      where: source.name,
      remedy: SAVE_AS_UTF8,
    })
  let best: Format | undefined
  let sureness = LEAST_SURENESS
  for (const format of formats) {
    const sure = format.recognise(source)
    if (sure > sureness || (best === undefined && sure >= LEAST_SURENESS)) {
      best = format
      sureness = sure
    }
  }
  if (best) return best
  const what = source.size === 0 ? 'is empty' : 'is in no format that Whence reads'
  throw new WhenceError('invalid-input', `“${source.name}” ${what}.`, {
    where: source.name,
    remedy: `Whence reads: ${formats.map(({ label, description }) => `${label} (${description})`).join('; ')}`,
  })
}

/**
 * The format of a given id.
 * @throws WhenceError `not-found` where there is none
 */
export const formatNamed = (id: string, formats: readonly Format[]): Format => {
  const format = formats.find((candidate) => candidate.id === id)
  if (format) return format
  throw new WhenceError('not-found', `There is no format “${id}”.`, {
    remedy: `The formats are: ${formats.map((candidate) => candidate.id).join(', ')}.`,
  })
}
