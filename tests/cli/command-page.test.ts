// docs/command.md names every command, option, setting and exit code, and what it tells to type works.
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { COMMANDS } from '../../cli/commands.ts'
import { EXIT_CODES } from '../../cli/exit-code.ts'
import { run } from '../../cli/program.ts'
import { ENVIRONMENT, SETTINGS } from '../../cli/settings.ts'
import { standInIo } from './stand-in-io.ts'

const root = join(import.meta.dirname, '../..')
const page = readFileSync(join(root, 'docs/command.md'), 'utf8')
const SAMPLE = 'samples/skerry-point/skerry-point.txt'

/** The words of a line as a shell would take them, up to where another program begins. */
const wordsOf = (line: string): string[] =>
  [...(line.split(/ [|>] /)[0] ?? '').matchAll(/'([^']*)'|"([^"]*)"|(\S+)/g)].map(([, a, b, c]) => a ?? b ?? c ?? '')

describe('the page about the command', () => {
  test.each(COMMANDS.map(({ name }) => name))('has a row and an example for %s', (name) => {
    expect(page).toContain(`| \`${name}\` |`)
    expect(page).toMatch(new RegExp(`^whence ${name}( |$)`, 'm'))
  })

  test.each(Object.values(SETTINGS))(
    'has $variable with its option and its default',
    ({ variable, flags, defaultText }) => {
      const row = page.split('\n').find((line) => line.startsWith(`| \`${variable}\` |`))
      expect(row).toContain(` ${defaultText} |`)
      if (flags) expect(row).toContain(`\`${flags.split(' ')[0]}\``)
    },
  )

  test.each(Object.entries(ENVIRONMENT))('has %s', (variable, help) => {
    expect(page).toContain(`| \`${variable}\` | | | ${help} |`)
  })

  test.each(Object.values(EXIT_CODES))('has exit code $code', ({ code, meaning }) => {
    expect(page).toContain(`| ${code} | ${meaning} |`)
  })

  test.each(COMMANDS.flatMap(({ name, options }) => options.map(({ flags }) => [name, flags] as const)))(
    'names the option of %s: %s',
    (_, flags) => {
      const long = /--[a-z-]+/.exec(flags)?.[0]
      expect(page).toContain(long)
    },
  )
})

describe('what the page tells to type works', () => {
  const lines = [...page.matchAll(/```sh\n([^`]*)```/g)].flatMap(([, block]) => (block ?? '').trim().split('\n'))
  let folder = ''
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'whence-page-'))
    writeFileSync(join(folder, 'references.txt'), 'Hale, Ruth. The Harbour. Leith: Quay Press, 1902, p. 14\n')
    copyFileSync(join(root, SAMPLE), join(folder, 'sample.txt'))
    expect(await call(`whence convert ${SAMPLE} -o graph.jsonl`)).toMatchObject({ code: 0 })
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  const inFolder = (word: string): string =>
    word
      .replace(SAMPLE, join(folder, 'sample.txt'))
      .replace(
        /^(sqlite:)?([\w-]+\.(?:jsonl|sqlite|txt)|graph-files)$/,
        (_, scheme = '', name) => scheme + join(folder, name),
      )
  const call = async (line: string) => {
    const fromFile = / < /.test(line)
    const io = standInIo({
      env: { XDG_DATA_HOME: folder },
      home: folder,
      ...(fromFile && { stdin: readFileSync(join(folder, 'sample.txt'), 'utf8') }),
    })
    const code = await run(
      wordsOf(line.split(' < ')[0] ?? '')
        .slice(1)
        .map(inFolder),
      io,
    )
    return { code, ...io.written }
  }
  /** Ids of imports are made from the content of the file: the page has that of today's sample. */
  const withImport = async (line: string): Promise<string> => {
    if (!/import:[0-9a-f]/.test(line)) return line
    const { out } = await call('whence imports --json')
    return line.replace(/import:[0-9a-f]+/, JSON.parse(out).items[0].id.slice(0, 14))
  }

  test.each(lines.filter((line) => !line.startsWith('whence serve')))('%s', async (line) => {
    expect(line).toMatch(/^whence /)
    const result = await call(await withImport(line))
    expect(result).toMatchObject({ code: 0 })
    if (line.includes('--json')) expect(() => JSON.parse(result.out)).not.toThrow()
  })
})

describe('the examples in the help', () => {
  test.each(COMMANDS.flatMap((command) => command.examples.map(({ call }) => [call, command] as const)))(
    'whence %s: names the command, and options that it has',
    (call, command) => {
      const [name, ...words] = wordsOf(call)
      expect(name).toBe(command.name)
      const known = [
        ...command.options.map(({ flags }) => flags),
        ...command.settings.map((setting) => SETTINGS[setting].flags ?? ''),
      ].flatMap((flags) => flags.match(/--?[a-z][a-z-]*/g) ?? [])
      expect(known).toEqual(expect.arrayContaining(words.filter((word) => /^--?[a-z]/.test(word))))
    },
  )
})
