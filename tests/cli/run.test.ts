// The command from its words to its exit code, in this process, on real stores.
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { COMMANDS } from '../../cli/commands.ts'
import { run } from '../../cli/program.ts'
import { standInIo } from './stand-in-io.ts'

const SAMPLE = join(import.meta.dirname, '../../samples/skerry-point/skerry-point.txt')
const LAMP = 'claim:336ffc94d37bc30d'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'whence-run-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const at = (...names: readonly string[]) => join(folder, ...names)
const call = async (words: readonly string[], world: Parameters<typeof standInIo>[0] = {}) => {
  const io = standInIo({ ...world, env: { WHENCE_STORE: `sqlite:${at('graph.sqlite')}`, ...world.env } })
  const code = await run(words, io)
  return { code, ...io.written }
}
const json = async (...words: readonly string[]) => JSON.parse((await call([...words, '--json'])).out)

describe('a wrong call', () => {
  test.each([
    ['of a command that is not there', ['improt', 'x.txt'], '(Did you mean import?)'],
    ['of an option that is not there', ['search', 'x', '--limits', '3'], "unknown option '--limits'"],
    ['without its argument', ['import'], "missing required argument 'files'"],
    ['with an argument too many', ['stats', 'x'], 'too many arguments'],
    ['with an option out of bounds', ['search', 'x', '--limit', '0'], 'Give a whole number from 1 to 500.'],
    ['with a kind that is not there', ['search', 'x', '--kind', 'Book'], 'Give one of Person, Work'],
    ['that does not say where to write', ['export'], '-o graph.jsonl'],
    ['that does not say where to convert to', ['convert', SAMPLE], '-o graph.jsonl'],
    ['that needs standard output twice', ['export', '-o', '-', '--json'], 'both need standard output'],
    ['that names one title for two documents', ['import', 'a', 'b', '--title', 'x'], 'Import them one by one.'],
    ['with a port that is none', ['serve', '--port', 'http'], '--port: "http" is no port.'],
  ])('%s is refused with exit code 2, and says what to do', async (_, words, says) => {
    const { code, out, err } = await call(words)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain(says)
  })
  test('of nothing at all shows the help on standard error', async () => {
    const { code, out, err } = await call([])
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain('Commands:')
  })
})

describe('help', () => {
  test('lists every command, and ends well', async () => {
    const { code, out, err } = await call(['--help'])
    expect({ code, err }).toEqual({ code: 0, err: '' })
    for (const { name } of COMMANDS) expect(out).toMatch(new RegExp(`^  ${name} `, 'm'))
  })
  test.each(COMMANDS.map(({ name, examples }) => [name, examples] as const))(
    'of %s teaches with examples',
    async (name, examples) => {
      const { code, out } = await call(['help', name])
      expect(code).toBe(0)
      for (const { call: example } of examples) expect(out).toContain(`whence ${example}`)
    },
  )
})

describe('a store that is not there', () => {
  const elsewhere = { env: { WHENCE_STORE: '' } }
  test.each([
    ['stats'],
    ['imports'],
    ['search', 'x'],
    ['evidence', 'x'],
    ['remove', 'import:1', '--yes'],
    ['export', '-o', '-'],
  ])('is not made by %s, for a misspelt path would look like an empty graph', async (...words) => {
    const path = at('misspelt.sqlite')
    const { code, out, err } = await call([...words, '--store', `sqlite:${path}`], elsewhere)
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).toContain('whence import FILE')
    expect(existsSync(path)).toBe(false)
  })
  test('is made by import, in the data folder where none is named, and its address is said', async () => {
    const env = { WHENCE_STORE: '', XDG_DATA_HOME: at('data') }
    const { code, err } = await call(['import', SAMPLE], { env })
    expect(code).toBe(0)
    expect(err).toContain(`Store: sqlite:${at('data', 'whence', 'whence.sqlite')}`)
    expect(existsSync(at('data', 'whence', 'whence.sqlite'))).toBe(true)
  })
  test('cannot be used where the file is something else', async () => {
    writeFileSync(at('notes.txt'), 'These are notes and no store. '.repeat(100))
    const { code, err } = await call(['stats', '--store', at('notes.txt')])
    expect(code).toBe(3)
    expect(err).not.toContain('fault of Whence')
  })
})

describe('from a document to an answer', () => {
  test('a document is imported, and a second import changes nothing', async () => {
    const first = await json('import', SAMPLE)
    const second = await json('import', SAMPLE)
    expect(first.failed).toEqual([])
    expect(first.items[0]).toMatchObject({ source: 'skerry-point.txt', format: 'compendium', unchanged: false })
    expect(second.items[0]).toMatchObject({ import: first.items[0].import, unchanged: true })
  })

  test('what cannot be read does not keep the others out, and the exit code tells', async () => {
    writeFileSync(at('empty.txt'), '')
    const { code, out, err } = await call(['import', at('missing.txt'), at('empty.txt'), SAMPLE, '--json'])
    const { items, failed } = JSON.parse(out)
    expect(code).toBe(1)
    expect(items).toHaveLength(1)
    expect(failed.map(({ source }: { source: string }) => source)).toEqual([at('missing.txt'), at('empty.txt')])
    expect(err).toContain('There is no file “missing.txt”.')
  })

  test('a claim is found by its words, marked', async () => {
    const { code, out } = await call(['search', 'lamp', 'dark', '--kind', 'Claim'])
    expect(code).toBe(0)
    expect(out).toContain(`Claim  ${LAMP}`)
    expect(out).toContain('THE *LAMP* AT SKERRY POINT WAS *DARK*')
  })

  test('what backs a claim is the same by id and by words, and every quotation has its place', async () => {
    const byId = await json('evidence', LAMP)
    const byWords = await json('evidence', 'the lamp was dark')
    expect(byWords).toEqual(byId)
    expect(byId.claim.node.id).toBe(LAMP)
    expect(byId.items).toHaveLength(byId.total)
    for (const item of byId.items)
      expect(item).toMatchObject({ stance: 'SUPPORTS', place: { title: 'The Skerry Point Papers' } })
  })

  test('what backs a claim is an outline for people', async () => {
    const { code, out } = await call(['evidence', 'the lamp was dark'])
    expect(code).toBe(0)
    expect(out).toMatch(/^Supported by 5 quotations from 5 works by \d+ people\.$/m)
    expect(out).toContain('page 112 · line 15 of The Skerry Point Papers')
  })

  test('claims from which one has to choose are listed, and the exit code tells', async () => {
    const human = await call(['evidence', 'wreck'])
    const program = await call(['evidence', 'wreck', '--json'])
    const { claim, candidates, total } = JSON.parse(program.out)
    expect([human.code, program.code, claim]).toEqual([1, 1, null])
    expect(candidates).toHaveLength(total)
    for (const { id } of candidates) expect(human.out).toContain(id)
  })

  test('a claim that is not there is said, with what to do', async () => {
    const { code, out, err } = await call(['evidence', 'zeppelin'])
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).toContain('whence search')
  })

  test('what is in the graph is counted', async () => {
    const { nodes, documents } = await json('stats')
    expect(nodes).toMatchObject({ Claim: 12 })
    expect(documents).toHaveLength(1)
    expect((await call(['stats'])).out).toContain('The Skerry Point Papers')
  })

  test('what could not be read is listed again by the import', async () => {
    const { items } = await json('imports')
    const { items: problems, total } = await json('imports', '--problems', items[0].id.slice(0, 12))
    expect(total).toBe(items[0].problemCount)
    expect(problems).toHaveLength(total)
    expect((await call(['imports'])).out).toContain(items[0].id)
  })
})

describe('a graph that is exchanged', () => {
  test('comes back from its export byte for byte', async () => {
    await call(['import', SAMPLE])
    const first = await call(['export', '-o', at('first.jsonl')])
    const back = await call(['import', at('first.jsonl'), '--store', at('second.sqlite')])
    const again = await call(['export', '-o', '-', '--store', at('second.sqlite')])
    expect([first.code, back.code, again.code]).toEqual([0, 0, 0])
    expect(again.out).toBe(readFileSync(at('first.jsonl'), 'utf8'))
    expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([])
  })

  test('is the same whether a document is imported or first converted', async () => {
    const converted = await call(['convert', SAMPLE, '-o', '-'])
    const imported = await call(['import', '-', '--store', at('third.sqlite')], { stdin: converted.out })
    expect([converted.code, imported.code]).toEqual([0, 0])
    const [direct, around] = await Promise.all([json('stats'), json('stats', '--store', at('third.sqlite'))])
    expect([around.nodes, around.edges]).toEqual([direct.nodes, direct.edges])
  })

  test('is reported as JSON, with the lines of what could not be read', async () => {
    const report = await json('convert', SAMPLE, '-o', at('converted.jsonl'))
    expect(report).toMatchObject({ source: 'skerry-point.txt', format: 'compendium', nodes: { Claim: 12 } })
    for (const { line, message } of report.problems) expect([line > 0, message]).toEqual([true, expect.any(String)])
    const written = readFileSync(at('converted.jsonl'), 'utf8').trim().split('\n')
    expect(written).toHaveLength(report.records)
  })

  test('leaves no file where the document is none', async () => {
    writeFileSync(at('prose.txt'), 'Only some words without any claim.\n')
    const { code, err } = await call(['convert', at('prose.txt'), '-o', at('none.jsonl')])
    expect(code).toBe(1)
    expect(err).toContain('prose.txt')
    expect(existsSync(at('none.jsonl'))).toBe(false)
  })
})

describe('references', () => {
  const LINES = 'Hale, Ruth. The Harbour. Leith: Quay Press, 1902, p. 14\n\n???\nDunn, E. A Log. 1899\n'
  test('become one CSL item a line that is not blank, in order', async () => {
    const { code, out } = await call(['cite', '-', '--json'], { stdin: LINES })
    const items = JSON.parse(out)
    expect([code, items.length]).toEqual([0, 3])
    expect(items[0]).toMatchObject({ title: 'The Harbour', author: [{ family: 'Hale', given: 'Ruth' }] })
    expect(items[0].confidence.title).toBeGreaterThan(0.5)
  })
  test('are a table for people', async () => {
    const { out } = await call(['cite', '-'], { stdin: LINES })
    expect(out).toContain('  publisher         Quay Press')
    expect(out).toMatch(/3 references, /)
  })
})

describe('removing', () => {
  const prepared = async (name: string) => {
    await call(['import', SAMPLE, '--store', at(name)])
    return (await json('imports', '--store', at(name))).items[0].id as string
  }
  test('takes the import out after a yes', async () => {
    const id = await prepared('yes.sqlite')
    const { code, out, err } = await call(['remove', id, '--store', at('yes.sqlite')], { terminal: true, stdin: 'y\n' })
    expect(code).toBe(0)
    expect(err).toContain('[y/N]')
    expect(out).toContain('Removed skerry-point.txt')
    expect((await json('imports', '--store', at('yes.sqlite'))).items).toEqual([])
  })
  test.each([
    ['a no', 'n\n'],
    ['an empty answer', '\n'],
    ['no answer at all', ''],
  ])('does nothing after %s', async (_, stdin) => {
    const id = await prepared('no.sqlite')
    const { code, err } = await call(['remove', id, '--store', at('no.sqlite')], { terminal: true, stdin })
    expect(code).toBe(1)
    expect(err).toContain('Nothing was removed.')
    expect((await json('imports', '--store', at('no.sqlite'))).items).toHaveLength(1)
  })
  test('needs --yes where nobody can be asked', async () => {
    const id = await prepared('script.sqlite')
    const asked = await call(['remove', id, '--store', at('script.sqlite')], { stdin: 'y\n' })
    const told = await call(['remove', id.slice(0, 11), '--yes', '--json', '--store', at('script.sqlite')])
    expect(asked.code).toBe(2)
    expect(JSON.parse(told.out)).toMatchObject({ import: id, removed: { nodes: expect.any(Number) } })
  })
})

describe('stopping', () => {
  test('an import that is stopped leaves the store as it was, and says so', async () => {
    const stop = new AbortController()
    setImmediate(() => stop.abort())
    const { code, err } = await call(['import', SAMPLE, '--store', at('stopped.sqlite')], { signal: stop.signal })
    expect(code).toBe(130)
    expect(err).toContain('Nothing of this file was written.')
    expect((await json('stats', '--store', at('stopped.sqlite'))).nodes).toMatchObject({ Claim: 0, Work: 0 })
  })
})

describe('on a terminal', () => {
  test('there are a progress bar and emphasis', async () => {
    const { out, err } = await call(['import', SAMPLE, '--store', at('seen.sqlite')], { terminal: true })
    expect(err).toContain('skerry-point.txt')
    expect(err).toContain('░')
    expect(out).toContain('\u001b[1m')
  })
  test('NO_COLOR leaves the emphasis out', async () => {
    const { out } = await call(['search', 'lamp'], { terminal: true, env: { NO_COLOR: '1' } })
    expect(out).toContain('*LAMP*')
    expect(out).not.toContain('\u001b')
  })
})
