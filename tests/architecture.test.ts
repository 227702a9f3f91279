// The import rules hold, and a planted violation of each makes the check fail.
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '..')
const ROOMS = ['model', 'import', 'store', 'server', 'cli', 'client']
const planted: string[] = []
afterAll(() => {
  for (const folder of planted) rmSync(folder, { recursive: true, force: true })
})

const check = (folder: string, rooms: readonly string[]) =>
  spawnSync(
    process.execPath,
    [
      join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs'),
      '--config',
      '.dependency-cruiser.cjs',
      ...rooms,
    ],
    { cwd: folder, encoding: 'utf8' },
  )

/** A small house with these files, under the same rules. */
const house = (files: Readonly<Record<string, string>>) => {
  const folder = mkdtempSync(join(tmpdir(), 'whence-house-'))
  planted.push(folder)
  for (const name of ['.dependency-cruiser.cjs', 'package.json']) cpSync(join(root, name), join(folder, name))
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  return folder
}

describe('the rooms', () => {
  it('import downwards only', () => {
    const result = check(root, ROOMS)
    expect(result.stdout).toContain('no dependency violations found')
    expect(result.status).toBe(0)
  })

  const value = 'export const value = 1\n'
  const use = (path: string) => `import { value } from '${path}'\nexport const other = value\n`
  it.each([
    ['model-is-pure', { 'model/a.ts': use('../store/b.ts'), 'store/b.ts': value }],
    ['store-knows-model', { 'store/a.ts': use('../import/b.ts'), 'import/b.ts': value }],
    ['import-knows-model', { 'import/a.ts': use('../store/b.ts'), 'store/b.ts': value }],
    ['server-looks-down', { 'server/a.ts': use('../client/b.ts'), 'client/b.ts': value }],
    ['client-knows-contract', { 'client/a.ts': use('../server/explore/b.ts'), 'server/explore/b.ts': value }],
    ['engines-are-named-once', { 'server/a.ts': use('../store/sqlite/b.ts'), 'store/sqlite/b.ts': value }],
    ['program-runs-without-tools', { 'server/a.ts': "import { memo } from 'react'\nexport const m = memo\n" }],
    ['driver-in-its-room', { 'server/a.ts': use('neo4j-driver'), 'store/b.ts': value }],
    ['no-circular', { 'model/a.ts': use('./b.ts'), 'model/b.ts': use('./a.ts').replaceAll('other', 'value2') }],
    [
      'model-is-not-node',
      { 'model/a.ts': "import { readFileSync } from 'node:fs'\nexport const read = readFileSync\n" },
    ],
    ['sigma-in-its-room', { 'client/views/a.ts': "import Sigma from 'sigma'\nexport const s = Sigma\n" }],
  ])('are told apart: %s fails on a planted violation', (rule, files) => {
    const rooms = [...new Set(Object.keys(files).map((path) => path.split('/')[0]!))]
    const result = check(house(files), rooms)
    expect(result.stdout).toContain(rule)
    expect(result.status).not.toBe(0)
  })
})
