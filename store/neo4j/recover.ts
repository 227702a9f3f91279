// What a writer left that broke off: a change that had landed is finished, one that had not is cleared away.
import type { Connection } from './connection.ts'
import { settle, sweep } from './land.ts'
import { renew } from './turn.ts'

const STATE = "MATCH (store:Store {name: 'whence'}) RETURN store.settling AS settling"

/** Twice is as once. @param token of the turn under which it is done */
export const recover = async (connection: Connection, token: string): Promise<void> => {
  const [store] = await connection.write((ask) => ask<{ settling: boolean }>(STATE))
  if (store?.settling) {
    await settle((work) =>
      connection.write(async (ask) => {
        await renew(ask, token, connection.address)
        return work(ask)
      }),
    )
  }
  await sweep((cypher, values) => connection.command(cypher, values))
}
