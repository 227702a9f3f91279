// Takes in an uploaded file: streamed to a temporary file that the person's name for it never touches, bounded in every part.

import { randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import busboy from 'busboy'
import type { Request, RequestHandler } from 'express'
import { WhenceError } from '../../model/error.ts'
import type { Jobs, Upload } from './jobs.ts'

const LONGEST_NAME = 200
const LONGEST_FIELD = 1_000
/** Files that are taken in at the same time. */
const MOST_AT_ONCE = 4
/** How long a refused sender may go on, in milliseconds. */
const LINGER = 1_000
/** What a form may say beside the file, in bytes. */
const OVERHEAD = 64 * 1024

const tooLarge = (largest: number) =>
  new WhenceError('too-large', `A file may have at most ${Math.floor(largest / 1024 / 1024)} MiB.`, {
    remedy: 'Import it on the machine that Whence runs on: whence import FILE.',
  })
const tooMany = () =>
  new WhenceError('unavailable', `${MOST_AT_ONCE} files are being uploaded already.`, {
    remedy: 'Wait until one has arrived.',
  })
const noFile = () =>
  new WhenceError('invalid-input', 'The upload holds no file.', {
    remedy: 'Send a form (multipart/form-data) with one file in the field “file”.',
  })

/** The name that the person knows the file by: no folders, no control characters, not endless. */
export const sanitisedName = (name: string): string => {
  const bare = basename(name.replaceAll('\\', '/').normalize('NFC')).replace(/[\p{C}\p{Zl}\p{Zp}]/gu, '')
  const cut = bare.trim().slice(-LONGEST_NAME)
  return cut === '' || cut === '.' || cut === '..' ? 'document' : cut
}

/** Reads the form. The file, if any, stands at `path` afterwards, whole or in part. */
const readForm = async (request: Request, path: string, largest: number): Promise<Upload> => {
  const fields = new Map<string, string>()
  let name: string | undefined
  let written: Promise<void> = Promise.resolve()
  let cut = false
  const parser = busboy({
    headers: request.headers,
    defParamCharset: 'utf8',
    limits: { files: 1, fields: 4, parts: 6, fieldSize: LONGEST_FIELD * 4, fieldNameSize: 50, fileSize: largest },
  })
  parser.on('field', (field, value) => fields.set(field, value.slice(0, LONGEST_FIELD)))
  parser.on('file', (_field, stream, info) => {
    name = sanitisedName(info.filename ?? '')
    stream.once('limit', () => {
      cut = true
    })
    written = pipeline(stream, createWriteStream(path, { flags: 'wx', mode: 0o600 }))
    // It is waited for below; until then its failure is nobody's.
    written.catch(() => undefined)
  })
  await pipeline(request, parser)
  await written
  if (cut) throw tooLarge(largest)
  if (name === undefined) throw noFile()
  const title = fields.get('title')?.trim()
  const compiler = fields.get('compiler')?.trim()
  return { path, name, ...(title && { title }), ...(compiler && { compiler }) }
}

const asInputError = (error: unknown): unknown =>
  error instanceof WhenceError || (error instanceof Error && 'code' in error && typeof error.code === 'string')
    ? error
    : new WhenceError('invalid-input', 'The upload is no form that can be read.', {
        remedy: 'Send a form (multipart/form-data) with one file in the field “file”.',
        cause: error,
      })

/** Whoever is refused before the end of the file may read the answer, and need not send the rest. */
const hangUp = (request: Request): void => {
  if (request.readableEnded) return
  const patience = setTimeout(() => request.socket.destroy(), LINGER)
  request.once('close', () => clearTimeout(patience)).resume()
}

/**
 * `POST /api/imports`: a form with one file, and with `title` and `compiler` if they are known. Answers 202 with the job.
 * @param folder where uploads wait; it is there
 * @param largest bytes of a file
 */
export const takeUpload = (jobs: Jobs, folder: string, largest: number): RequestHandler => {
  let arriving = 0
  return async (request, response) => {
    response.once('finish', () => hangUp(request))
    if (!request.is('multipart/form-data')) throw noFile()
    if (Number(request.get('content-length') ?? 0) > largest + OVERHEAD) throw tooLarge(largest)
    jobs.checkRoom()
    if (arriving >= MOST_AT_ONCE) throw tooMany()
    arriving += 1
    const path = join(folder, randomUUID())
    try {
      const job = jobs.add(await readForm(request, path, largest))
      response.status(202).location(`/api/jobs/${job.id}`).set('Cache-Control', 'no-store').json(job)
    } catch (error) {
      await rm(path, { force: true })
      throw asInputError(error)
    } finally {
      arriving -= 1
    }
  }
}
