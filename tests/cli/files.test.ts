// Files in and out: whole or not at all, and clear words where they cannot be read or written.
import { execFileSync } from 'node:child_process'
import {
  createReadStream,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { checkPaths, sourceOf } from '../../cli/sources.ts'
import { writeTo } from '../../cli/write-file.ts'
import { standInIo } from './stand-in-io.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'whence-cli-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const pieces = async function* (...texts: readonly string[]) {
  yield* texts
}

describe('a result', () => {
  test('is written to a file, whose folders are made', async () => {
    const path = join(folder, 'deep', 'er', 'graph.jsonl')
    await writeTo(path, pieces('one\n', 'two\n'), standInIo())
    expect(readFileSync(path, 'utf8')).toBe('one\ntwo\n')
    expect(readdirSync(join(folder, 'deep', 'er'))).toEqual(['graph.jsonl'])
  })

  test('goes to standard output for -', async () => {
    const io = standInIo()
    await writeTo('-', pieces('one\n', 'two\n'), io)
    expect(io.written.out).toBe('one\ntwo\n')
  })

  test('that breaks off leaves what was there before, and no half file', async () => {
    const path = join(folder, 'graph.jsonl')
    writeFileSync(path, 'before')
    const broken = async function* () {
      yield 'half'
      throw new Error('the reader broke')
    }
    await expect(writeTo(path, broken(), standInIo())).rejects.toThrow('the reader broke')
    expect(readFileSync(path, 'utf8')).toBe('before')
    expect(readdirSync(folder)).toEqual(['graph.jsonl'])
  })

  test('that is stopped leaves no half file, and says so', async () => {
    const stop = new AbortController()
    const endless = async function* () {
      for (;;) {
        yield 'more\n'
        stop.abort()
      }
    }
    const io = standInIo({ signal: stop.signal })
    await expect(writeTo(join(folder, 'graph.jsonl'), endless(), io)).rejects.toMatchObject({ kind: 'cancelled' })
    expect(readdirSync(folder)).toEqual([])
  })

  test('keeps the permissions of the file whose place it takes', async () => {
    const path = join(folder, 'graph.jsonl')
    writeFileSync(path, 'before', { mode: 0o600 })
    await writeTo(path, pieces('after'), standInIo())
    expect([readFileSync(path, 'utf8'), statSync(path).mode & 0o777]).toEqual(['after', 0o600])
  })

  test('written to a link goes to where the link points', async () => {
    writeFileSync(join(folder, 'real.jsonl'), 'before')
    symlinkSync(join(folder, 'real.jsonl'), join(folder, 'link.jsonl'))
    await writeTo(join(folder, 'link.jsonl'), pieces('after'), standInIo())
    expect(lstatSync(join(folder, 'link.jsonl')).isSymbolicLink()).toBe(true)
    expect(readFileSync(join(folder, 'real.jsonl'), 'utf8')).toBe('after')
  })

  test.skipIf(process.platform === 'win32')('written to a pipe goes through the pipe, which stays one', async () => {
    const path = join(folder, 'pipe')
    execFileSync('mkfifo', [path])
    const [read] = await Promise.all([
      text(createReadStream(path)),
      writeTo(path, pieces('one\n', 'two\n'), standInIo()),
    ])
    expect([read, statSync(path).isFIFO()]).toEqual(['one\ntwo\n', true])
  })

  test('that cannot be written names the path that was asked for', async () => {
    writeFileSync(join(folder, 'file'), '')
    const path = join(folder, 'file', 'graph.jsonl')
    await expect(writeTo(path, pieces('x'), standInIo())).rejects.toMatchObject({ kind: 'unavailable', where: path })
  })

  test('is not written over a folder', async () => {
    mkdirSync(join(folder, 'graph'))
    await expect(writeTo(join(folder, 'graph'), pieces('x'), standInIo())).rejects.toMatchObject({
      kind: 'invalid-input',
      message: 'The place to write to is a folder.',
    })
  })
})

describe('a document', () => {
  test('is read from standard input for -', async () => {
    const source = await sourceOf('-', standInIo({ stdin: 'A LINE\n' }))
    expect([source.name, await source.text()]).toEqual(['standard input', 'A LINE\n'])
  })

  test.each([
    ['is missing', undefined, 'not-found', 'There is no file'],
    ['is empty', '', 'invalid-input', 'is empty'],
    ['is nothing but blank lines', '\n \n', 'invalid-input', 'is empty'],
    ['is a picture or the like', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2]), 'invalid-input', 'is not plain text'],
    ['is text in UTF-16', Buffer.from('\ufeffA LINE', 'utf16le'), 'invalid-input', 'is not plain text'],
  ])('that %s is refused, with what to do', async (_, content, kind, words) => {
    const path = join(folder, 'document.txt')
    if (content !== undefined) writeFileSync(path, content)
    await expect(sourceOf(path, standInIo())).rejects.toMatchObject({
      kind,
      message: expect.stringContaining(words),
      remedy: expect.stringMatching(/\w{3}/),
    })
  })

  test('that is a folder is refused', async () => {
    await expect(sourceOf(folder, standInIo())).rejects.toMatchObject({ kind: 'invalid-input' })
  })
  test('that is not UTF-8 on standard input is refused', async () => {
    const io = standInIo()
    io.stdin.push(Buffer.from([0x41, 0xff, 0xfe]))
    io.stdin.push(null)
    await expect(sourceOf('-', io)).rejects.toThrow('is not plain text')
  })
  test('is not waited for where the person sits at a terminal and sends nothing', async () => {
    await expect(sourceOf('-', standInIo({ terminal: true }))).rejects.toThrow('Nothing comes in')
  })
  test('cannot be standard input twice', () => {
    expect(() => checkPaths(['-', 'a.txt', '-'])).toThrow('once only')
    expect(() => checkPaths(['-', 'a.txt', 'a.txt'])).not.toThrow()
  })
})
