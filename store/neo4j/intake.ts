// Takes in the records of one import, a stretch at a time, in whatever order they come.
import type { GraphEdge } from '../../model/edge.ts'
import { WhenceError } from '../../model/error.ts'
import { mayJoin, type NodeKind } from '../../model/kind.ts'
import type { GraphNode } from '../../model/node.ts'
import type { Problem } from '../../model/problem.ts'
import type { GraphRecord, Import } from '../../model/record.ts'
import { openIncomingImports, type Settled } from '../incoming-imports.ts'
import type { Tally } from '../store.ts'
import { BETWEEN_BREATHS, breathe } from './breathe.ts'
import { type Change, count } from './change.ts'
import { loadDrafts } from './load-drafts.ts'
import { marksOfEdge, marksOfNode } from './marks.ts'
import { EDGES, NODES } from './record-kinds.ts'
import { openSharedRecords } from './shared-records.ts'
import { flush } from './stage.ts'

export interface Intake {
  take(records: readonly GraphRecord[]): Promise<void>
  /** Takes what had to wait for other records, and settles whose records these are. */
  finish(problems: readonly Problem[]): Promise<Settled>
  readonly nodes: Tally
  readonly edges: Tally
  /** Whether any record, or whose it is, is otherwise than before. */
  readonly isNew: boolean
}

type Effect = 'created' | 'changed' | 'left'
type Waiting = Extract<GraphRecord, { edge: unknown }>
type Part = Extract<GraphRecord, { part: unknown }>['part']

/** Edges that may come before their nodes, at most. */
const MOST_WAITING = 200_000
/** Drafts that are written together. */
const MOST_DRAFTS = 5_000

const missing = (edge: GraphEdge, id: string) =>
  new WhenceError('invalid-input', `The edge ${edge.id} (${edge.type}) names ${id}, which is nowhere.`, {
    where: edge.id,
    remedy: 'Every node that an edge names must be in the file or in the store already.',
  })
const partOfNothing = (id: string) =>
  new WhenceError('invalid-input', `There is a part of ${id}, but no such record before it.`, { where: id })
const otherKind = (node: GraphNode, held: NodeKind) =>
  new WhenceError('invalid-input', `${node.id} is a ${node.kind} here, but the store has it as a ${held}.`, {
    where: node.id,
    remedy: 'Give one of them another id.',
  })
const checkJoin = (edge: GraphEdge, from: NodeKind, to: NodeKind): void => {
  if (mayJoin(edge.type, from, to)) return
  throw new WhenceError('invalid-input', `The edge ${edge.id} says ${from} ${edge.type} ${to}, which cannot be.`, {
    where: edge.id,
    remedy: 'See docs/interchange.md for what each type of edge may join.',
  })
}
const checkSame = (held: GraphEdge, edge: GraphEdge): void => {
  if (held.type === edge.type && held.from === edge.from && held.to === edge.to) return
  throw new WhenceError('invalid-input', `The edge ${edge.id} joins other things in the store than here.`, {
    where: edge.id,
    remedy: 'Give one of them another id.',
  })
}

export const openIntake = (change: Change, header: Import): Intake => {
  const imports = openIncomingImports(change.registry, header)
  const shared = openSharedRecords(change)
  const kinds = new Map<string, NodeKind>()
  const waiting: Waiting[] = []
  const nodes: Record<Effect, number> = { created: 0, changed: 0, left: 0 }
  const edges: Record<Effect, number> = { created: 0, changed: 0, left: 0 }
  let textIsNew = false

  const takeNode = ({ node: unsettled, imports: by }: Extract<GraphRecord, { node: unknown }>) => {
    const node = NODES.settle(unsettled)
    const owners = imports.keysOf(by)
    const held = change.nodes.all.get(node.id)
    if (held) {
      if (held.value.kind !== node.kind) throw otherKind(node, held.value.kind)
      nodes[change.nodes.merge(held, node, owners) ? 'changed' : 'left'] += 1
    } else {
      change.nodes.create(node, owners, change.nextNumber())
      change.beside.addMarks(marksOfNode(node))
      for (const alias of node.aliases ?? []) change.beside.addAlias(alias, node.id)
      count(change.totals.nodes, node.kind, 1)
      change.touched.node(node.id, node.kind, true)
      change.outline.node(node)
      nodes.created += 1
    }
    kinds.set(node.id, node.kind)
    shared.expect('nodes', node.id, owners)
  }
  const takeEdge = (record: Waiting, mayWait: boolean) => {
    const edge = EDGES.settle(record.edge)
    const [from, to] = [kinds.get(edge.from), kinds.get(edge.to)]
    if (!from || !to) {
      if (!mayWait || waiting.length >= MOST_WAITING) throw missing(edge, from ? edge.to : edge.from)
      waiting.push(record)
      return
    }
    checkJoin(edge, from, to)
    const owners = imports.keysOf(record.imports)
    const held = change.edges.all.get(edge.id)
    if (held) {
      checkSame(held.value, edge)
      edges[change.edges.merge(held, edge, owners) ? 'changed' : 'left'] += 1
    } else {
      change.edges.create(edge, owners, 0)
      change.beside.addMarks(marksOfEdge(edge))
      count(change.totals.edges, edge.type, 1)
      const ends = { type: edge.type, from: edge.from, fromKind: from, to: edge.to }
      change.touched.edge(ends)
      change.outline.edge(ends)
      edges.created += 1
    }
    shared.expect('edges', edge.id, owners)
  }
  const takePart = (part: Part) => {
    const [number] = imports.keysOf([part.import])
    if (number === undefined) return
    if (part.node) {
      const held = change.nodes.all.get(part.node.id)
      if (!held) throw partOfNothing(part.node.id)
      shared.meet('nodes', part.node.id, number)
      change.nodes.addPart(held, number, part.node)
    }
    if (part.edge) {
      const held = change.edges.all.get(part.edge.id)
      if (!held) throw partOfNothing(part.edge.id)
      checkSame(held.value, part.edge)
      shared.meet('edges', part.edge.id, number)
      change.edges.addPart(held, number, part.edge)
    }
  }
  const makeRoom = async () => {
    for (const drafts of [change.nodes, change.edges]) {
      // What came again and was left as it was need not be kept.
      for (const [id, { origin, dirty }] of drafts.all)
        if (origin === 'held' && !dirty && !drafts.met.has(id)) drafts.all.delete(id)
    }
    if (change.nodes.all.size + change.edges.all.size > MOST_DRAFTS) await flush(change)
  }
  const takeWaiting = async () => {
    const records = waiting.splice(0)
    for (let at = 0; at < records.length; at += MOST_DRAFTS) {
      const some = records.slice(at, at + MOST_DRAFTS)
      await loadDrafts(change, some, kinds)
      for (const record of some) takeEdge(record, false)
      await makeRoom()
    }
  }

  return {
    take: async (records) => {
      await loadDrafts(change, records, kinds)
      for (const [at, record] of records.entries()) {
        if (at % BETWEEN_BREATHS === 0) await breathe()
        if ('node' in record) takeNode(record)
        else if ('edge' in record) takeEdge(record, true)
        else if ('import' in record) imports.describe(record.import)
        else if ('part' in record) takePart(record.part)
        else change.texts.add(record.text, imports.ownerOfText(record.text))
      }
      await makeRoom()
    },
    finish: async (problems) => {
      await takeWaiting()
      await shared.settle()
      const settled = imports.settle(problems)
      textIsNew = await change.texts.settle(change.turn)
      return settled
    },
    nodes,
    edges,
    get isNew() {
      const records = nodes.created + nodes.changed + edges.created + edges.changed
      return textIsNew || records > 0 || change.nodes.gained.size > 0 || change.edges.gained.size > 0
    },
  }
}
