// Writing a result where the person asked for it: whole or not at all.
import { randomBytes } from 'node:crypto'
import { createWriteStream, type Stats } from 'node:fs'
import { mkdir, realpath, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { WhenceError } from '../model/error.ts'
import { textOption } from './command.ts'
import { explain } from './errors.ts'
import type { Io } from './io.ts'

/** The name that stands for standard input and standard output. */
export const STANDARD = '-'
export const OUTPUT_OPTION = textOption('-o, --output <file>', 'where to write; - is standard output')

/** What is at a path now, links followed. */
const whatIsThere = async (path: string): Promise<Stats | undefined> => {
  try {
    return await stat(path)
  } catch {
    return undefined
  }
}

/** A new file beside the old one, which takes its place only when it is whole. */
const replaceFile = async (target: string, chunks: AsyncIterable<string>, mode: number, signal: AbortSignal) => {
  await mkdir(dirname(target), { recursive: true })
  // In the same folder, so that the renaming stays on one disk.
  const draft = join(dirname(target), `.${basename(target)}.${randomBytes(4).toString('hex')}.part`)
  try {
    await pipeline(Readable.from(chunks), createWriteStream(draft, { flags: 'wx', mode }), { signal })
    await rename(draft, target)
  } catch (error) {
    await rm(draft, { force: true })
    throw error
  }
}

const toFile = async (path: string, chunks: AsyncIterable<string>, signal: AbortSignal): Promise<void> => {
  const present = await whatIsThere(path)
  if (present?.isDirectory())
    throw new WhenceError('invalid-input', 'The place to write to is a folder.', {
      where: path,
      remedy: `Name a file in it: ${join(path, 'graph.jsonl')}`,
    })
  try {
    // A device or a pipe is written to as it is: a file in its place would take it away from everybody.
    if (present && !present.isFile()) await pipeline(Readable.from(chunks), createWriteStream(path), { signal })
    // A link goes on pointing to where it did.
    else await replaceFile(present ? await realpath(path) : resolve(path), chunks, present?.mode ?? 0o666, signal)
  } catch (error) {
    throw signal.aborted
      ? new WhenceError('cancelled', 'Stopped. Nothing was written.', { where: path, cause: error })
      : explain(error, path)
  }
}

/**
 * Writes text to a file, which appears under its name only when it is whole, or to standard output.
 * @param path a file, or `-` for standard output
 * @throws WhenceError `cancelled` when stopped; `invalid-input` where the path is a folder
 */
export const writeTo = async (path: string, chunks: AsyncIterable<string>, io: Io): Promise<void> => {
  if (path !== STANDARD) return toFile(path, chunks, io.signal)
  await pipeline(Readable.from(chunks), io.stdout, { signal: io.signal, end: false })
}
