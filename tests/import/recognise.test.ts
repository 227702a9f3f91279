import { randomBytes } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { FORMATS } from '../../import/formats.ts'
import { formatNamed, recognise } from '../../import/recognise.ts'
import { fileSource, textSource } from '../../import/source.ts'
import { WhenceError } from '../../model/error.ts'
import { realData } from '../real-data.ts'

const BLOCK = [
  '',
  'THE HARBOUR WAS CLOSED',
  '',
  'The gates were shut for a whole winter.',
  'Hale, Ruth. The Harbour. Leith: Quay Press, 1902, p. 14',
].join('\n')

const formatOf = (text: string, name = 'paper.txt') => recognise(textSource(name, text), FORMATS).id

/** The kind of error that reading to the end comes to, or how many nodes were read. */
const outcomeOf = async (path: string): Promise<string> => {
  try {
    const source = await fileSource(path)
    let claims = 0
    for await (const event of recognise(source, FORMATS).read(source, {}))
      if (event.type === 'records')
        claims += event.records.filter((record) => 'node' in record && record.node.kind === 'Claim').length
    return `${claims} claims`
  } catch (error) {
    if (error instanceof WhenceError && error.remedy) return error.kind
    throw error
  }
}

describe('recognising a format', () => {
  test('claims over quotations with citations are a compendium', () => {
    expect(formatOf(BLOCK)).toBe('compendium')
    expect(formatOf(BLOCK + BLOCK + BLOCK)).toBe('compendium')
  })
  test('records on lines are interchange, whatever the file is called', () => {
    expect(formatOf('{"node":{"id":"claim:1","kind":"Claim","text":"x"}}\n', 'notes.txt')).toBe('interchange')
    expect(formatOf('\n{ "import" : {} }\n', 'x')).toBe('interchange')
  })
  const nothing: readonly (readonly [string, string])[] = [
    ['nothing at all', ''],
    ['blank lines', ' \n\n\t\n'],
    ['a letter', 'Dear Ruth,\n\nthe gates are shut.\n\nYours, Ada'],
    ['capitals without citations', 'THE HARBOUR WAS CLOSED\n\nIt was.\n\nTHE TOLLS WERE RAISED\n\nThey were.'],
    ['citations without claims', 'Hale, Ruth. The Harbour. Leith: Quay Press, 1902, p. 14\n'.repeat(5)],
    ['a table', 'id,name\n1,Hale\n2,Moss\n'],
    ['markup', '<?xml version="1.0"?><graph><node id="1"/></graph>'],
    ['BibTeX', '@book{hale1902,\n  author = {Hale, Ruth},\n  title = {The Harbour},\n  year = 1902\n}\n'],
    ['RIS', 'TY  - BOOK\nAU  - Hale, Ruth\nTI  - THE HARBOUR\nPY  - 1902\nER  - \n'],
    ['other JSON', '{"name":"Hale"}\n'],
    ['JSON Lines of other records', '{"id":1,"title":"The Harbour"}\n{"id":2,"title":"Tides"}\n'],
    ['bytes', randomBytes(4096).toString('latin1')],
  ]
  test.each(nothing)('%s is refused with a remedy that names the formats', (_, text) => {
    try {
      const format = formatOf(text, text.startsWith('{') ? 'works.jsonl' : 'paper.txt')
      expect.unreachable(`recognised as ${format}`)
    } catch (error) {
      expect(error).toMatchObject({ name: 'WhenceError', kind: 'invalid-input' })
      expect((error as WhenceError).remedy).toMatch(/Interchange.*Compendium|UTF-8/)
    }
  })
  test('a format can be asked for by its id', () => {
    expect(formatNamed('compendium', FORMATS).id).toBe('compendium')
    expect(() => formatNamed('nonsense', FORMATS)).toThrow(/no format “nonsense”/)
  })
})

const data = realData()
describe.skipIf(!data)('real files that are neither', () => {
  const folders = [
    'quotation-books/15119',
    'quotation-books/17112',
    'quotation-books/18347',
    'argdown/examples',
    'ris',
    'bibtex/plume',
    'graphs',
    'misconceptions',
    'references',
    'crossref',
    'openalex',
  ]
  test.each(folders)('%s: each file is refused clearly or read', async (folder) => {
    const path = join(data ?? '', folder)
    if (!existsSync(path)) return
    for (const name of readdirSync(path)) {
      if (!name.includes('.')) continue
      expect([name, await outcomeOf(join(path, name))]).toEqual([name, 'invalid-input'])
    }
  })
  test('the whole of a real file is looked at for its encoding', async () => {
    const path = join(data ?? '', 'quotation-books/15119/15119-8.txt')
    if (existsSync(path)) expect(readFileSync(path).length).toBeGreaterThan(65_536)
  })
})
