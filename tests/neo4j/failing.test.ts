// What goes wrong with a server is said in words, with what to do; nothing hangs, and what comes back is used again.
import { inspect } from 'node:util'
import { Neo4jError } from 'neo4j-driver'
import { describe, expect, it } from 'vitest'
import { startServer as serve } from '../../server/main.ts'
import { connect } from '../../store/neo4j/connection.ts'
import { inWords } from '../../store/neo4j/errors.ts'
import { openStore } from '../../store/open.ts'
import { NOTES } from '../store/harbour.ts'
import { bringNotes } from '../store/stores.ts'
import { signalServer } from './server.ts'
import { openEmpty, server, theServer } from './stores.ts'

const SECRET = 'a-secret-that-nobody-may-see'
const refusalOf = (opening: Promise<unknown>) => opening.then(() => undefined).catch((error: unknown) => error)

describe.skipIf(!server)('a store on Neo4j that cannot be opened', () => {
  it('for a wrong password says so, and shows neither it nor the user', async () => {
    const refusal = await refusalOf(openStore(theServer().address, { user: 'somebody-else', password: SECRET }))
    expect(refusal).toMatchObject({
      kind: 'refused',
      message: 'Neo4j does not accept this user and password.',
      remedy: expect.stringContaining('WHENCE_NEO4J_PASSWORD'),
      where: theServer().address,
    })
    expect(inspect(refusal, { depth: 9 })).not.toMatch(new RegExp(`${SECRET}|somebody-else`))
  })

  it('for a database that is not there names the setting', async () => {
    const { address, user, password } = theServer()
    expect(await refusalOf(openStore(address, { user, password, database: 'nowhere' }))).toMatchObject({
      kind: 'unavailable',
      message: 'Neo4j has no such database.',
      remedy: expect.stringContaining('WHENCE_NEO4J_DATABASE'),
    })
  })

  it('for a server that is not there says where it looked', async () => {
    const nowhere = 'bolt://127.0.0.1:9'
    expect(await refusalOf(openStore(nowhere, { password: SECRET }))).toMatchObject({
      kind: 'unavailable',
      message: 'Neo4j cannot be reached.',
      where: nowhere,
    })
  })
})

describe.skipIf(!server)('a question that is too large for the server', () => {
  it('is answered with what to give it, and the next one is answered', async () => {
    await (await openEmpty()).close()
    const { address, user, password, database } = theServer()
    const connection = connect(address, address, { user, password, ...(database && { database }) })
    const gather = 'UNWIND range(1, 20000000) AS n WITH collect(n) AS numbers RETURN size(numbers) AS size'
    await expect(connection.read((ask) => ask(gather))).rejects.toMatchObject({
      kind: 'unavailable',
      message: expect.stringContaining('not enough memory'),
      remedy: expect.stringContaining('db.memory.transaction.max'),
    })
    expect(await connection.read((ask) => ask('RETURN 1 AS one'))).toEqual([{ one: 1 }])
    await connection.close()
  })
})

describe.skipIf(!server?.home)('a server that says nothing', () => {
  it('is not well, which the API says; and is well again when it goes on', async () => {
    const store = await openEmpty()
    await bringNotes(store)
    const { address, user, password } = theServer()
    const served = await serve({
      storeAddress: address,
      storeCredentials: { user, password },
      port: 0,
      logLevel: 'silent',
    })
    const health = async () => (await fetch(`${served.url}/api/health`)).json()
    expect(await health()).toMatchObject({ ok: true, store: { ok: true, engine: 'neo4j', address } })
    await signalServer(theServer(), 'SIGSTOP')
    try {
      expect(await health()).toMatchObject({ ok: false, store: { ok: false, detail: 'Neo4j did not answer in time.' } })
    } finally {
      await signalServer(theServer(), 'SIGCONT')
    }
    expect(await health()).toMatchObject({ ok: true })
    expect((await store.node(NOTES))?.id).toBe(NOTES)
    await served.close()
    await store.close()
  })
})

describe('an error of the driver in words', () => {
  it.each([
    ['a read-only replica', 'Neo.ClientError.General.WriteOnReadOnlyAccessDatabase', 'refused', /only reads/],
    ['a follower that was asked to write', 'Neo.ClientError.Cluster.NotALeader', 'refused', /only reads/],
    ['a missing right', 'Neo.ClientError.Security.Forbidden', 'refused', /not allowed/],
    ['too many wrong passwords', 'Neo.ClientError.Security.AuthenticationRateLimit', 'refused', /no more attempts/],
    ['a database that is stopped', 'Neo.TransientError.Database.DatabaseUnavailable', 'unavailable', /not started/],
    ['a question that ran too long', 'Neo.ClientError.Transaction.TransactionTimedOut', 'unavailable', /in the time/],
    ['too little memory', 'Neo.TransientError.General.MemoryPoolOutOfMemoryError', 'unavailable', /memory/],
    ['a connection that broke', 'ServiceUnavailable', 'unavailable', /cannot be reached/],
    ['two that wait for each other', 'Neo.TransientError.Transaction.DeadlockDetected', 'unavailable', /could not/],
  ])('tells %s and what to do', (_what, code, kind, words) => {
    const told = inWords(new Neo4jError('details', code, '', ''), 'neo4j://host')
    expect(told).toMatchObject({ kind, message: expect.stringMatching(words), remedy: expect.stringMatching(/./) })
  })
})
