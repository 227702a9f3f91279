import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Source } from '../../import/format.ts'
import { fileSource, LONGEST_LINE, textSource } from '../../import/source.ts'
import { collect } from './collect.ts'

const linesOf = async (source: Source) => collect(source.lines())

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'whence-source-'))
})
afterAll(() => rm(folder, { recursive: true }))
const file = async (name: string, content: string | Uint8Array) => {
  const path = join(folder, name)
  await writeFile(path, content)
  return path
}

describe('a file as a source', () => {
  test('has its name without folders, its size in bytes and its beginning', async () => {
    const source = await fileSource(await file('harbour.txt', 'The quay at Åsa\nwas long'))
    expect(source).toMatchObject({ name: 'harbour.txt', size: 25, head: 'The quay at Åsa\nwas long' })
    expect(await source.text()).toBe('The quay at Åsa\nwas long')
    expect(await linesOf(source)).toEqual(['The quay at Åsa', 'was long'])
  })
  test('gives text without its byte order mark', async () => {
    const source = await fileSource(await file('marked.txt', '\ufeffTolls\r\nGates\r\n'))
    expect([source.head, await source.text(), await linesOf(source)]).toEqual([
      'Tolls\r\nGates\r\n',
      'Tolls\r\nGates\r\n',
      ['Tolls', 'Gates'],
    ])
  })
  test('keeps letters whole where a piece of the file ends within one', async () => {
    const text = `${'ø'.repeat(1_500_000)}\nend`
    const source = await fileSource(await file('wide.txt', text))
    expect((await linesOf(source)).map((line) => line.length)).toEqual([1_500_000, 3])
    expect(await source.text()).toBe(text)
  })
  const refused: readonly (readonly [string, Uint8Array])[] = [
    ['a letter in Latin-1', Uint8Array.from([0x41, 0xe5, 0x73, 0x61])],
    ['UTF-16 with a byte order mark', Uint8Array.from([0xff, 0xfe, 0x41, 0x00])],
    ['bytes with NUL among them', Uint8Array.from([0x41, 0x00, 0x42])],
  ]
  test.each(refused)('%s is refused as no text in UTF-8', async (name, bytes) => {
    const source = await fileSource(await file(`${name}.txt`, bytes))
    await expect(source.text()).rejects.toMatchObject({ name: 'WhenceError', kind: 'invalid-input' })
  })
  test('a file that is not there is not found', async () => {
    await expect(fileSource(join(folder, 'none.txt'))).rejects.toMatchObject({ kind: 'not-found', where: 'none.txt' })
  })
  test('a folder is no file', async () => {
    await expect(fileSource(folder)).rejects.toMatchObject({ kind: 'invalid-input' })
  })
})

describe('a text as a source', () => {
  test('any text comes back as it is, and its lines join to it', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc
            .string({ unit: 'grapheme' })
            .filter((line) => !['\r', '\n', '\u0000', '\ufeff'].some((odd) => line.includes(odd))),
        ),
        async (lines) => {
          const text = lines.join('\n')
          const source = textSource('folder/name.txt', text)
          expect(source.name).toBe('name.txt')
          expect(await source.text()).toBe(text)
          expect((await linesOf(source)).join('\n')).toBe(text.replace(/\n$/, ''))
        },
      ),
    )
  })
  test('a line beyond all bounds is refused', async () => {
    const source = textSource('long.txt', 'x'.repeat(LONGEST_LINE + 1))
    await expect(linesOf(source)).rejects.toMatchObject({ kind: 'too-large' })
  })
})
