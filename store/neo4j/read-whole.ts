// The whole graph in stretches, for questions about all of it, and the word that tells whether it is still the same.
import { WhenceError } from '../../model/error.ts'
import { EDGE_TYPES, type EdgeType, type NodeKind } from '../../model/kind.ts'
import type { GraphNode } from '../../model/node.ts'
import type { EdgeEnds } from '../questions.ts'
import { sharedStrings } from '../shared-strings.ts'
import type { Ask, Connection } from './connection.ts'
import { visible } from './cypher.ts'
import { type FoundNode, toNode } from './properties.ts'
import type { Values } from './values.ts'

const STRETCH = 5_000

export const readRevision = async (ask: Ask): Promise<string> => {
  const [row] = await ask<{ revision: number }>(
    "MATCH (store:Store {name: 'whence'}) RETURN store.revision AS revision",
  )
  return String(row?.revision ?? 0)
}

/** Streams of one state of the graph: several statements may be asked, and the end is an error where the graph changed meanwhile. */
export const streaming = async (connection: Connection) => {
  const { now, epoch } = await connection.state()
  const check = async () => {
    if ((await connection.state()).epoch === epoch) return
    throw new WhenceError('conflict', 'The graph was changed while all of it was being read.', {
      where: connection.address,
      remedy: 'Try again.',
    })
  }
  return {
    rows: <Row>(cypher: string, values: Values = {}, size = STRETCH) =>
      connection.stream<Row>(cypher, { ...values, now }, size),
    check,
  }
}

interface EndsRow {
  readonly from: string
  readonly to: string
  readonly assertedIn: string | null
}

export async function* readEdgeEnds(
  connection: Connection,
  types: readonly EdgeType[],
): AsyncGenerator<readonly EdgeEnds[]> {
  const once = sharedStrings()
  const wanted = EDGE_TYPES.filter((type) => types.includes(type))
  const { rows, check } = await streaming(connection)
  for (const type of wanted) {
    const all = rows<EndsRow>(`MATCH (a)-[r:${type}]->(b) WHERE ${visible('r')}
      RETURN a.id AS from, b.id AS to, r.assertedIn AS assertedIn`)
    for await (const stretch of all) {
      yield stretch.map(({ from, to, assertedIn }) => ({
        type,
        from: once(from),
        to: once(to),
        ...(assertedIn !== null && { assertedIn: once(assertedIn) }),
      }))
    }
  }
  await check()
}

export async function* readNodesOfKind(connection: Connection, kind: NodeKind): AsyncGenerator<readonly GraphNode[]> {
  const { rows, check } = await streaming(connection)
  for await (const stretch of rows<{ n: FoundNode }>(`MATCH (n:${kind}) WHERE ${visible('n')} RETURN n`))
    yield stretch.map(({ n }) => toNode(n))
  await check()
}
