// One change of the graph, an import or a removal: its writers, and what is derived from them once they are done.
import type { Connection } from './connection.ts'
import { openPlaces, type Places } from './places.ts'
import { indexNodes } from './search-index.ts'
import { summarise } from './summarise.ts'
import { openTallies, type Tallies } from './tallies.ts'
import { openTouched, type Touched } from './touched.ts'
import { giveWay } from './transaction.ts'
import { type EdgeWriter, openEdgeWriter } from './write-edges.ts'
import { type NodeWriter, openNodeWriter } from './write-nodes.ts'

export interface Change {
  readonly nodes: NodeWriter
  readonly edges: EdgeWriter
  readonly places: Places
  readonly tallies: Tallies
  readonly touched: Touched
  /** Writes counts, summaries and the search index for all that was touched. */
  derive(signal: AbortSignal | undefined): Promise<void>
}

/** How many nodes are derived between two turns of the event loop. */
const AT_ONCE = 1_000

const inSlices = async (keys: ReadonlySet<number>, work: (slice: readonly number[]) => void, signal?: AbortSignal) => {
  const sorted = [...keys].sort((a, b) => a - b)
  for (let at = 0; at < sorted.length; at += AT_ONCE) {
    work(sorted.slice(at, at + AT_ONCE))
    await giveWay(signal)
  }
}

export const openChange = (connection: Connection): Change => {
  const tallies = openTallies(connection)
  const touched = openTouched(connection)
  const places = openPlaces(connection)
  const nodes = openNodeWriter(connection, { tallies, touched, places })
  const edges = openEdgeWriter(connection, { tallies, touched, places })
  return {
    nodes,
    edges,
    places,
    tallies,
    touched,
    derive: async (signal) => {
      places.flush()
      tallies.flush()
      tallies.revise()
      nodes.members.flush()
      edges.members.flush()
      await giveWay(signal)
      await inSlices(touched.summaries, (slice) => summarise(connection, slice), signal)
      await inSlices(touched.texts, (slice) => indexNodes(connection, slice), signal)
    },
  }
}
