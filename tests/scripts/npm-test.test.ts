// `npm test` runs its parts side by side: it fails where any of them does, and the others are run all the same.
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

/** The same command, with parts that only say that they ran. */
const runWith = (failing: string) => {
  const stubs = ['build', ...parts].map((part) => [part, `echo ran-${part}. && exit ${part === failing ? 1 : 0}`])
  const scripts = { ...Object.fromEntries(stubs), test: about.scripts.test }
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
    expect([...parts].sort()).toEqual(['lint', 'test:browser', 'test:neo4j', 'test:unit', 'types'])
    expect(readFileSync(join(root, '.ci/run'), 'utf8')).toContain('npm test')
  })

  it.each([
    ['none', 0],
    [parts[0] ?? '', 1],
    [parts.at(-1) ?? '', 1],
  ])('where %s fails ends with %i, and all have run', (failing, code) => {
    const { status, stdout } = runWith(failing)
    expect(status).toBe(code)
    for (const part of parts) expect(stdout).toContain(`ran-${part}.`)
  })
})
