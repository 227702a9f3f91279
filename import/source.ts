// What comes in, as a source: a file on disk or a text at hand. UTF-8 only, with or without a byte order mark.

import { isUtf8 } from 'node:buffer'
import { createReadStream } from 'node:fs'
import { open, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { WhenceError } from '../model/error.ts'
import type { Source } from './format.ts'

/** Characters of a source that a format is recognised by, at most. */
const HEAD_LENGTH = 65_536
/** Largest file that is read whole, in bytes: a text becomes one JavaScript string. */
export const LARGEST_TEXT = 256 * 1024 * 1024
/** Longest line that is handed out, in UTF-16 code units. */
export const LONGEST_LINE = 32 * 1024 * 1024

/** What to do with a text in another encoding. */
export const SAVE_AS_UTF8 =
  'Save the document as plain text in UTF-8 and import it again. An older one from Windows is often turned by: iconv -f WINDOWS-1252 -t UTF-8 old.txt > new.txt'

const notUtf8 = (name: string, cause?: unknown) =>
  new WhenceError('invalid-input', `“${name}” is not text in UTF-8.`, {
    where: name,
    remedy: SAVE_AS_UTF8,
    cause,
  })

const tooLarge = (name: string, what: string) =>
  new WhenceError('too-large', `“${name}” ${what}.`, {
    where: name,
    remedy: 'Split the document and import its parts.',
  })

const lineTooLong = (name: string) => tooLarge(name, `has a line of more than ${LONGEST_LINE} characters`)

/** Bytes as text. A UTF-16 or otherwise encoded file is refused, as is one with NUL in it. */
const decode = (bytes: Uint8Array, name: string): string => {
  if (!isUtf8(bytes)) throw notUtf8(name)
  // The decoder takes the byte order mark away.
  const text = new TextDecoder('utf-8').decode(bytes)
  if (text.includes('\u0000')) throw notUtf8(name)
  return text
}

/** The lines of a text in pieces, without their ends. A last line end makes no line of its own. */
async function* linesOf(pieces: AsyncIterable<string> | Iterable<string>, name: string): AsyncIterable<string> {
  let rest = ''
  for await (const piece of pieces) {
    rest += piece
    let from = 0
    for (let end = rest.indexOf('\n'); end >= 0; end = rest.indexOf('\n', from)) {
      if (end - from > LONGEST_LINE) throw lineTooLong(name)
      yield rest.slice(from, rest.charCodeAt(end - 1) === 13 && end > from ? end - 1 : end)
      from = end + 1
    }
    rest = rest.slice(from)
    if (rest.length > LONGEST_LINE) throw lineTooLong(name)
  }
  if (rest.length > 0) yield rest.endsWith('\r') ? rest.slice(0, -1) : rest
}

/** A text at hand as a source; a byte order mark before it is left out. */
export const textSource = (name: string, text: string): Source => {
  const content = text.startsWith('\ufeff') ? text.slice(1) : text
  return {
    name: basename(name),
    size: Buffer.byteLength(content),
    head: content.slice(0, HEAD_LENGTH),
    text: async () => {
      if (content.includes('\u0000')) throw notUtf8(basename(name))
      return content
    },
    lines: () => linesOf([content], basename(name)),
  }
}

/** The text of a stream of bytes, piece by piece. */
async function* decoded(path: string, name: string): AsyncIterable<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  try {
    for await (const bytes of createReadStream(path, { highWaterMark: 1 << 20 }))
      yield decoder.decode(bytes as Uint8Array, { stream: true })
    yield decoder.decode()
  } catch (cause) {
    if (cause instanceof TypeError) throw notUtf8(name, cause)
    throw unreadable(name, cause)
  }
}

const unreadable = (name: string, cause: unknown) => {
  const code = cause instanceof Error && 'code' in cause ? cause.code : undefined
  if (code === 'ENOENT')
    return new WhenceError('not-found', `There is no file “${name}”.`, {
      where: name,
      remedy: 'Check the name and the folder.',
      cause,
    })
  return new WhenceError('unavailable', `“${name}” cannot be read${code ? ` (${String(code)})` : ''}.`, {
    where: name,
    remedy: 'Check that it is a file and that you may read it.',
    cause,
  })
}

/** The beginning of a file as text: its last character may be cut, and what is no text shows as U+FFFD. */
const headOf = async (path: string): Promise<string> => {
  const file = await open(path)
  try {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(HEAD_LENGTH * 2), 0, HEAD_LENGTH * 2, 0)
    const text = new TextDecoder('utf-8').decode(buffer.subarray(0, bytesRead), { stream: true })
    return text.slice(0, HEAD_LENGTH)
  } finally {
    await file.close()
  }
}

/**
 * A file as a source. Only its beginning is read at once.
 * @param name to show for it, where that is not the file's own
 * @throws WhenceError `not-found` or `unavailable`
 */
export const fileSource = async (path: string, name = basename(path)): Promise<Source> => {
  const look = async () => {
    const info = await stat(path)
    if (!info.isFile())
      throw new WhenceError('invalid-input', `“${name}” is not a file.`, { where: name, remedy: 'Name a file.' })
    return { size: info.size, head: await headOf(path) }
  }
  const { size, head } = await look().catch((cause: unknown) => {
    throw cause instanceof WhenceError ? cause : unreadable(name, cause)
  })
  return {
    name,
    size,
    head,
    text: async () => {
      if (size > LARGEST_TEXT) throw tooLarge(name, `is larger than ${LARGEST_TEXT} bytes`)
      const chunks: Uint8Array[] = []
      try {
        for await (const bytes of createReadStream(path, { highWaterMark: 1 << 20 })) chunks.push(bytes as Uint8Array)
      } catch (cause) {
        throw unreadable(name, cause)
      }
      return decode(Buffer.concat(chunks), name)
    },
    lines: () => linesOf(decoded(path, name), name),
  }
}
