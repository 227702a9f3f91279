// A transaction of a turn that breaks before it is committed, and is done again: what its first try was told is gone with it.
import { Neo4jError } from 'neo4j-driver'
import { describe, expect, it } from 'vitest'
import { type Connection, connect } from '../../store/neo4j/connection.ts'
import { openTurns, type Turn } from '../../store/neo4j/turn.ts'
import { FULL } from '../../store/neo4j/write-queue.ts'
import { cypher, openEmpty, server, theServer } from './stores.ts'

const BROKEN = new Neo4jError('broken', 'ServiceUnavailable', '', '')
/** A connection that fails once, when the work of the `at`th transaction from now on has been answered and nothing is committed. */
const breaking = (connection: Connection, error: Error = BROKEN) => {
  let left = Number.POSITIVE_INFINITY
  return {
    breakAt: (at: number) => {
      left = at
    },
    connection: {
      ...connection,
      write: <A>(work: Parameters<typeof connection.write<A>>[0]) =>
        connection.write<A>(async (ask) => {
          const answer = await work(ask)
          left -= 1
          if (left === 0) throw error
          return answer
        }),
    },
  }
}
const CREATE = 'CREATE (n:Thing {id: $id, since: $now}) RETURN elementId(n) AS place'

describe.skipIf(!server)('a transaction that breaks when its answers are there, and nothing of it is committed', () => {
  const inTurn = async (work: (turn: Turn, breakAt: (at: number) => void) => Promise<void>, error?: Error) => {
    await (await openEmpty()).close()
    const { address, user, password, database } = theServer()
    const own = connect(address, address, { user, password, ...(database && { database }) })
    const { connection, breakAt } = breaking(own, error)
    try {
      await openTurns(connection, async () => undefined).run((turn) => work(turn, breakAt))
    } finally {
      await own.close()
    }
  }

  it('is told of once, as it was in the end', async () => {
    const told: unknown[] = []
    await inTurn(async (turn, breakAt) => {
      const take = (rows: readonly unknown[]) => told.push(...rows)
      await turn.write(CREATE, { id: 'work:one' }, 1, { take })
      await turn.write(CREATE, { id: 'work:other' }, 1, { take })
      breakAt(1)
      await turn.look(async () => undefined)
    })
    expect(told).toEqual(await cypher('MATCH (n:Thing) RETURN elementId(n) AS place ORDER BY n.id'))
  })

  it('is told of to nobody before the end, so that nothing is built on it', async () => {
    const told: unknown[] = []
    await inTurn(async (turn) => {
      await turn.write(CREATE, { id: 'work:one' }, 1, { take: (rows) => told.push(...rows) })
      await turn.look(async (ask) => {
        expect(await ask('MATCH (n:Thing) RETURN count(*) AS count')).toEqual([{ count: 1 }])
        expect(told).toEqual([])
      })
      expect(told).toHaveLength(1)
    })
  })

  const MANY = ['work:a', 'work:b', 'work:c', 'work:d', 'work:e']
  /** Several transactions, of which two are worked on at once. */
  const writeAll = async (turn: Turn, told: Map<string, unknown>) => {
    for (const id of MANY)
      await turn.write(CREATE, { id }, FULL, { apart: 'nodes', take: (rows) => told.set(id, rows) })
    await turn.look(async () => undefined)
  }

  it.each([1, 2, 3, 4, 5])(
    'is committed before those that are worked on with it, each once: the %i. of five',
    async (at) => {
      const told = new Map<string, unknown>()
      await inTurn(async (turn, breakAt) => {
        breakAt(at)
        await writeAll(turn, told)
      })
      const found = await cypher('MATCH (n:Thing) RETURN n.id AS id, elementId(n) AS place')
      expect(found.map(({ id }) => id).sort()).toEqual(MANY)
      for (const { id, place } of found) expect(told.get(String(id))).toEqual([{ place }])
      expect([...told.keys()]).toEqual(MANY)
    },
  )

  it.each([1, 2, 3, 4, 5])(
    'and cannot be done at all, is followed by none of those behind it: the %i. of five',
    async (at) => {
      const told = new Map<string, unknown>()
      const refused = new Error('not to be done')
      const working = inTurn(async (turn, breakAt) => {
        breakAt(at)
        await writeAll(turn, told)
      }, refused)
      await expect(working).rejects.toBe(refused)
      const found = await cypher('MATCH (n:Thing) RETURN n.id AS id ORDER BY id')
      expect(found.map(({ id }) => id)).toEqual(MANY.slice(0, at - 1))
      expect([...told.keys()]).toEqual(MANY.slice(0, at - 1))
    },
  )

  it('and what needs those before it waits until they are committed', async () => {
    const found: unknown[] = []
    await inTurn(async (turn, breakAt) => {
      breakAt(3)
      for (const id of MANY) {
        await turn.write(CREATE, { id }, FULL, { apart: 'nodes' })
        const take = (rows: readonly unknown[]) => found.push(...rows)
        await turn.write('MATCH (n:Thing {id: $id}) RETURN n.id AS id', { id }, FULL, { apart: 'edges', take })
      }
      await turn.look(async () => undefined)
    })
    expect(found).toEqual(MANY.map((id) => ({ id })))
  })
})
