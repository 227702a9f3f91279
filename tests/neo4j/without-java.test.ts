// A machine without Java: the tests of this engine are skipped, which is said loudly; a check that must be whole fails.
import { spawnSync } from 'node:child_process'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'

const ROOT = join(import.meta.dirname, '../..')
const VITEST = join(ROOT, 'node_modules/vitest/vitest.mjs')

/** A run of one file of these tests, with nothing but Node on the path. */
const runWithoutJava = (more: NodeJS.ProcessEnv = {}) => {
  const { WHENCE_TEST_NEO4J: _server, WHENCE_NEO4J_TESTS: _tests, VITEST: _run, ...inherited } = process.env
  const env = { ...inherited, PATH: dirname(process.execPath), ...more }
  const words = [VITEST, 'run', '--project', 'neo4j', 'tests/neo4j/copy.test.ts', '--no-color']
  const { status, stdout, stderr } = spawnSync(process.execPath, words, { cwd: ROOT, env, encoding: 'utf8' })
  return { status, told: stdout + stderr }
}

describe('without Java', () => {
  it('the tests are skipped, and why is said at the start and at the end', () => {
    const { status, told } = runWithoutJava()
    expect([status, told]).toEqual([0, expect.stringMatching(/Tests +1 skipped/)])
    const why = 'NOT TESTED: the engine on Neo4j. There is no Java (17 or later) on this machine.'
    expect(told.split(why)).toHaveLength(3)
  })

  it('a check that must be whole fails', () => {
    const { status, told } = runWithoutJava({ WHENCE_NEO4J_TESTS: 'required' })
    expect([status, told]).toEqual([1, expect.stringContaining('There is no Java (17 or later) on this machine.')])
  })
})
