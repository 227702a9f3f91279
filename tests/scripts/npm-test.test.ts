// `npm test` runs its parts side by side: it fails where any of them does, the others are run all the same, and what failed stands last.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import about from '../../package.json' with { type: 'json' }

const root = join(import.meta.dirname, '../..')
const parts = about.scripts.test.match(/(?<=npm:)\S+/g) ?? []
const folder = mkdtempSync(join(tmpdir(), 'whence-parts-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** The same command, with parts that only say that they ran. @param fails what a failing part does instead */
const runWith = (failing: string, fails = 'exit 1') => {
  const stubs = ['build', ...parts].map((part) => [part, `echo ran-${part}.${part === failing ? ` && ${fails}` : ''}`])
  const test = about.scripts.test.replace('scripts/', `${root}/scripts/`)
  const scripts = { ...Object.fromEntries(stubs), test }
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'parts', private: true, scripts }))
  const { npm_execpath: _, ...env } = process.env
  const PATH = `${join(root, 'node_modules/.bin')}${delimiter}${process.env.PATH}`
  const { status, stdout } = spawnSync('npm', ['test'], {
    cwd: folder,
    env: { ...env, PATH },
    encoding: 'utf8',
    shell: process.platform === 'win32',
  })
  return { status, stdout }
}

describe('npm test', () => {
  it('has every part that this project checks', () => {
    expect([...parts].sort()).toEqual([
      'lint',
      'test:browser',
      'test:browser-neo4j',
      'test:neo4j',
      'test:neo4j-restarts',
      'test:unit',
      'types',
    ])
    expect(readFileSync(join(root, '.ci/run'), 'utf8')).toContain('npm test')
  })

  it.each([
    ['none', 0],
    [parts.at(-1) ?? '', 1],
  ])('where %s fails ends with %i, and all have run', (failing, code) => {
    const { status, stdout } = runWith(failing)
    expect(status).toBe(code)
    for (const part of parts) expect(stdout).toContain(`ran-${part}.`)
    const last = stdout.split('##### ').slice(1)
    expect(last).toEqual(code === 0 ? [] : [expect.stringMatching(`${failing} failed[\\s\\S]*ran-${failing}\\.`)])
  })

  it('where the tests of the first part fail has run all, and tells at its end which failed, and how', () => {
    const file = join(folder, 'lamp.test.js')
    writeFileSync(file, `test('the lamp is lit', () => expect('dark').toBe('lit')); test('the ship sails', () => {})`)
    const vitest = join(root, 'node_modules/vitest/vitest.mjs')
    const [first = ''] = parts
    const { status, stdout } = runWith(first, `node ${JSON.stringify(vitest)} run --globals`)
    const [whole = '', last = ''] = stdout.split('##### ')
    expect([status, whole]).toEqual([1, expect.stringContaining('lamp.test.js')])
    for (const part of parts) expect(whole).toContain(`ran-${part}.`)
    expect(last).toMatch(/the lamp is lit[\s\S]*AssertionError: expected 'dark' to be 'lit'[\s\S]*1 failed/)
    expect(last).not.toContain(`ran-${first}.`)
  })
})
