// Nothing that the program says holds the user or the password: no error, no answer, no line of the log, whatever goes wrong.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import neo4j from 'neo4j-driver'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { run } from '../../cli/program.ts'
import { standInIo } from '../cli/stand-in-io.ts'
import { cypher, openEmpty, server, theServer } from './stores.ts'

const ROOT = join(import.meta.dirname, '../..')
const SAMPLE = join(ROOT, 'samples/skerry-point/skerry-point.txt')
const USER = 'nobody-may-see-this-user'
const PASSWORD = 'nobody-may-see-this-password'
/** How a password looks that is sent for HTTP, and how one looks in an address. */
const HIDDEN = [USER, PASSWORD, encodeURIComponent(`${USER}:${PASSWORD}`), btoa(`${USER}:${PASSWORD}`)]
const asEnv = (password: string, database?: string) => ({
  WHENCE_NEO4J_USER: USER,
  WHENCE_NEO4J_PASSWORD: password,
  ...(database && { WHENCE_NEO4J_DATABASE: database }),
})

const administer = async (statement: string, values: Readonly<Record<string, string>>) => {
  const { address, user, password } = theServer()
  const driver = neo4j.driver(address, neo4j.auth.basic(user, password))
  await driver.executeQuery(statement, { ...values }, { database: 'system' })
  await driver.close()
}
const expectNoSecretIn = (said: string) => {
  for (const secret of HIDDEN) expect(said).not.toContain(secret)
}

describe('an address with a user and a password in it', () => {
  const host = 'host.example:7687'
  it.each([
    `neo4j://${USER}:${PASSWORD}@${host}`,
    `neo4j+s://${USER}:${PASSWORD}@${host}`,
    `bolt://${USER}@${host}`,
    `BOLT://:${PASSWORD}@${host}`,
    `neo4j:${USER}:${PASSWORD}@${host}`,
    `neo4j:/${USER}:${PASSWORD}@${host}`,
    `https://${USER}:${PASSWORD}@${host}`,
    `${USER}:${PASSWORD}@${host}`,
    `bolt://${host}/?user=${USER}&password=${PASSWORD}`,
    `bolt://${host}#${PASSWORD}`,
  ])('is refused, and neither is repeated: %s', async (address) => {
    for (const words of [
      ['imports', '--store', address],
      ['copy', address, 'sqlite::memory:'],
    ]) {
      const io = standInIo({ env: { WHENCE_DEBUG: '1' } })
      expect(await run(words, io)).toBeGreaterThan(0)
      expect(io.written.err).not.toBe('')
      expectNoSecretIn(io.written.out + io.written.err)
    }
  })
})

describe.skipIf(!server)('a user with a password', () => {
  beforeAll(async () => {
    await (await openEmpty()).close()
    await administer('CREATE OR REPLACE USER $user SET PASSWORD $password CHANGE NOT REQUIRED', {
      user: USER,
      password: PASSWORD,
    })
  })
  afterAll(() => server && administer('DROP USER $user IF EXISTS', { user: USER }))

  it.each([
    ['that are right', server?.address, asEnv(PASSWORD), ''],
    ['that are wrong', server?.address, asEnv(`${PASSWORD}-`), 'does not accept this user and password'],
    ['for a database that is not there', server?.address, asEnv(PASSWORD, 'nowhere'), 'no such database'],
    ['for a server that is not there', 'bolt://127.0.0.1:9', asEnv(PASSWORD), 'cannot be reached'],
  ])('%s are not told by the command', async (_, address = '', env, says) => {
    const io = standInIo({ env: { ...env, WHENCE_DEBUG: '1' } })
    const code = await run(['imports', '--store', address], io)
    expect([code === 0, io.written.err]).toEqual([says === '', expect.stringContaining(says)])
    expectNoSecretIn(io.written.out + io.written.err)
  })

  it('are not told by the server that knows them, with all that it can log, also when they are no longer right', async () => {
    const words = ['serve', '--json', '--port', '0', '--store', theServer().address, '--log-level', 'debug']
    const child = spawn(process.execPath, [join(ROOT, 'cli/whence.js'), ...words], {
      env: { ...process.env, ...asEnv(PASSWORD), WHENCE_DEBUG: '1' },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const ended = once(child, 'close')
    try {
      const log = text(child.stderr)
      const [started] = (await Promise.race([once(child.stdout, 'data'), ended])) as [Buffer]
      const { url } = JSON.parse(String(started)) as { url: string }
      const said: string[] = [String(started)]
      const ask = async (path: string, options: RequestInit = {}) => {
        const answer = await fetch(url + path, options)
        said.push(JSON.stringify([...answer.headers]), await answer.text())
        return answer.status
      }
      const body = new FormData()
      body.set('file', new Blob([readFileSync(SAMPLE)]), 'skerry-point.txt')
      expect(await ask('/api/imports', { method: 'POST', body })).toBe(202)
      await expect
        .poll(async () => [await ask('/api/imports'), said.at(-1)], { timeout: 60_000, interval: 300 })
        .toEqual([200, expect.stringContaining('skerry')])
      await administer('DROP USER $user', { user: USER })
      await cypher(
        `CALL dbms.listConnections() YIELD connectionId, username WHERE username = $user
         WITH collect(connectionId) AS all CALL dbms.killConnections(all) YIELD message RETURN message`,
        { user: USER },
      )
      await expect.poll(() => ask('/api/statistics'), { timeout: 60_000 }).toBe(403)
      await ask('/api/health')
      expect(said.at(-1)).toContain('Neo4j does not accept this user and password.')
      child.kill('SIGTERM')
      const logged = await log
      expect(logged).toContain('Neo4j does not accept this user and password.')
      expectNoSecretIn(said.join('\n') + logged)
      expect((await ended)[0]).toBe(0)
    } finally {
      child.kill('SIGKILL')
    }
  })
})
