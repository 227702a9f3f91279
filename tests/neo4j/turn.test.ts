// A transaction of a turn that breaks before it is committed, and is done again: what its first try was told is gone with it.
import { Neo4jError } from 'neo4j-driver'
import { describe, expect, it } from 'vitest'
import { type Connection, connect } from '../../store/neo4j/connection.ts'
import { openTurns, type Turn } from '../../store/neo4j/turn.ts'
import { cypher, openEmpty, server, theServer } from './stores.ts'

/** A connection that breaks once, when the work of the `at`th transaction from now on has been answered and nothing is committed. */
const breaking = (connection: Connection) => {
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
          if (left === 0) throw new Neo4jError('broken', 'ServiceUnavailable', '', '')
          return answer
        }),
    },
  }
}
const CREATE = 'CREATE (n:Thing {id: $id, since: $now}) RETURN elementId(n) AS place'

describe.skipIf(!server)('a transaction that breaks when its answers are there, and nothing of it is committed', () => {
  const inTurn = async (work: (turn: Turn, breakAt: (at: number) => void) => Promise<void>) => {
    await (await openEmpty()).close()
    const { address, user, password, database } = theServer()
    const own = connect(address, address, { user, password, ...(database && { database }) })
    const { connection, breakAt } = breaking(own)
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
})
