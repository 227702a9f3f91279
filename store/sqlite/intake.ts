// Takes in the records of one import, one after the other, in whatever order they come.
import type { GraphEdge } from '../../model/edge.ts'
import { WhenceError } from '../../model/error.ts'
import type { Problem } from '../../model/problem.ts'
import type { GraphRecord, Import } from '../../model/record.ts'
import { openIncomingImports, type Settled } from '../incoming-imports.ts'
import type { Tally } from '../store.ts'
import type { Change } from './change.ts'
import type { Connection } from './connection.ts'
import { openSharedRecords } from './shared-records.ts'
import type { End } from './write-edges.ts'
import { openImportLedger, writeText } from './write-imports.ts'
import type { Effect } from './write-nodes.ts'

export interface Intake {
  take(record: GraphRecord): void
  /** Takes what had to wait for other records, and settles whose records these are. */
  finish(problems: readonly Problem[]): Settled
  readonly nodes: Tally
  readonly edges: Tally
  /** Whether any record, or whose it is, is otherwise than before. */
  readonly isNew: boolean
}

/** Edges that may come before their nodes, and ids that are remembered, at most. */
const MOST_WAITING = 200_000
const MOST_REMEMBERED = 2_000_000

type EdgeRecord = Extract<GraphRecord, { edge: unknown }>
type PartRecord = Extract<GraphRecord, { part: unknown }>['part']

const missing = (edge: GraphEdge, id: string) =>
  new WhenceError('invalid-input', `The edge ${edge.id} (${edge.type}) names ${id}, which is nowhere.`, {
    where: edge.id,
    remedy: 'Every node that an edge names must be in the file or in the store already.',
  })
const partOfNothing = (id: string) =>
  new WhenceError('invalid-input', `There is a part of ${id}, but no such record before it.`, { where: id })

export const openIntake = (connection: Connection, change: Change, header: Import, landed: string): Intake => {
  const imports = openIncomingImports(openImportLedger(connection, landed), header)
  const shared = openSharedRecords(change)
  const ends = new Map<string, End>()
  const waiting: EdgeRecord[] = []
  const nodes: Record<Effect, number> = { created: 0, changed: 0, left: 0 }
  const edges: Record<Effect, number> = { created: 0, changed: 0, left: 0 }
  let textIsNew = false

  const remember = (id: string, end: End): End => {
    if (ends.size < MOST_REMEMBERED) ends.set(id, end)
    return end
  }
  const endOf = (id: string): End | undefined => {
    const known = ends.get(id)
    if (known) return known
    const held = change.nodes.find(id)
    return held && remember(id, { key: held.key, kind: held.kind })
  }
  const takeNode = ({ node, imports: by }: Extract<GraphRecord, { node: unknown }>) => {
    const owners = imports.keysOf(by)
    const { key, kind, effect } = change.nodes.write(node, owners)
    remember(node.id, { key, kind })
    shared.expect('nodes', key, owners)
    nodes[effect] += 1
  }
  const takeEdge = (record: EdgeRecord, mayWait: boolean) => {
    const { edge, imports: by } = record
    const source = endOf(edge.from)
    const target = endOf(edge.to)
    if (source && target) {
      const owners = imports.keysOf(by)
      const { key, effect } = change.edges.write(edge, source, target, owners)
      shared.expect('edges', key, owners)
      edges[effect] += 1
    } else if (mayWait && waiting.length < MOST_WAITING) waiting.push(record)
    else throw missing(edge, source ? edge.to : edge.from)
  }
  const takePart = (part: PartRecord) => {
    const [importKey] = imports.keysOf([part.import])
    if (importKey === undefined) return
    if (part.node) {
      const held = change.nodes.find(part.node.id)
      if (!held) throw partOfNothing(part.node.id)
      shared.meet('nodes', held.key, importKey)
      change.nodes.addPart(held, importKey, part.node)
    }
    if (part.edge) {
      const held = change.edges.find(part.edge.id)
      if (!held) throw partOfNothing(part.edge.id)
      shared.meet('edges', held.key, importKey)
      change.edges.addPart(held, importKey, part.edge)
    }
  }

  return {
    take: (record) => {
      if ('node' in record) takeNode(record)
      else if ('edge' in record) takeEdge(record, true)
      else if ('import' in record) imports.describe(record.import)
      else if ('part' in record) takePart(record.part)
      else if (writeText(connection, change.places, imports.ownerOfText(record.text), record.text)) textIsNew = true
    },
    finish: (problems) => {
      for (const record of waiting) takeEdge(record, false)
      shared.settle()
      return imports.settle(problems)
    },
    nodes,
    edges,
    get isNew() {
      const { created, changed } = { created: nodes.created + edges.created, changed: nodes.changed + edges.changed }
      return textIsNew || created + changed > 0 || change.nodes.members.grown || change.edges.members.grown
    },
  }
}
