// The files that a person names, as sources; `-` is standard input.
import { addAbortSignal, type Readable } from 'node:stream'
import type { Source } from '../import/format.ts'
import { fileSource, LARGEST_TEXT, textSource } from '../import/source.ts'
import { WhenceError } from '../model/error.ts'
import { UsageError } from './errors.ts'
import type { Io } from './io.ts'
import { STANDARD } from './write-file.ts'

const STANDARD_NAME = 'standard input'

const noText = (name: string) =>
  new WhenceError('invalid-input', `“${name}” is not plain text.`, {
    where: name,
    remedy: 'Save the document as plain text in UTF-8 (PDF and word processor files are not read) and give that file.',
  })

const bytesOf = async (stream: Readable): Promise<Uint8Array> => {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of stream) {
    const bytes = Buffer.from(chunk)
    size += bytes.length
    if (size > LARGEST_TEXT)
      throw new WhenceError('too-large', `More than ${LARGEST_TEXT} bytes come in on standard input.`, {
        remedy: 'Save it in a file and name that: files are read in pieces where their format allows.',
      })
    chunks.push(bytes)
  }
  return Buffer.concat(chunks)
}

const readStandard = async ({ stdin, signal }: Io): Promise<string> => {
  if (stdin.isTTY)
    throw new UsageError('Nothing comes in on standard input.', 'Name a file, or send one: whence … - < document.txt')
  const bytes = await bytesOf(addAbortSignal(signal, stdin)).catch((error: unknown) => {
    throw signal.aborted ? signal.reason : error
  })
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw noText(STANDARD_NAME)
  }
}

/**
 * @param path a file, or `-` for standard input
 * @throws WhenceError `not-found`, `unavailable`, `too-large`; `invalid-input` for what is no text or empty
 */
export const sourceOf = async (path: string, io: Io): Promise<Source> => {
  const source = path === STANDARD ? textSource(STANDARD_NAME, await readStandard(io)) : await fileSource(path)
  if (source.head.includes('\u0000')) throw noText(source.name)
  if (source.head.trim() === '' && source.head.length === source.size)
    throw new WhenceError('invalid-input', `“${source.name}” is empty.`, {
      where: source.name,
      remedy: 'Check that it is the file you mean.',
    })
  return source
}

/** @throws UsageError where standard input is named twice: it can be read once only */
export const checkPaths = (paths: readonly string[]): void => {
  if (paths.filter((path) => path === STANDARD).length > 1)
    throw new UsageError('Standard input (-) can be read once only.', 'Name it once.')
}
