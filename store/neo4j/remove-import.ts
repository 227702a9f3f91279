// Takes one import out again: the graph is then as if it had never been there. What goes is marked, and gone for readers all at once.
import { WhenceError } from '../../model/error.ts'
import type { EdgeType } from '../../model/kind.ts'
import type { RemovalOutcome } from '../store.ts'
import { type Change, count, openChange } from './change.ts'
import { found, THING, visible } from './cypher.ts'
import { type Draft, type Drafts, mergedParts, type RecordKind } from './drafts.ts'
import { finishChange } from './finish-change.ts'
import { loadEdges, loadNodes } from './load-drafts.ts'
import { marksOfEdge, marksOfNode } from './marks.ts'
import { EDGES, NODES } from './record-kinds.ts'
import type { Turns } from './turn.ts'

const AT_ONCE = 2_000
interface Found {
  readonly id: string
  readonly isOwn: boolean
}
// A removal is rare: it walks everything, for lists of imports have no index.
const NODES_OF = `MATCH (n:${THING}) WHERE $number IN n.imports AND ${visible('n')}
  RETURN n.id AS id, n.parts IS NULL AS isOwn ORDER BY n.number`
const EDGES_OF = `MATCH ()-[r]->() WHERE $number IN r.imports AND ${visible('r')} RETURN r.id AS id, r.parts IS NULL AS isOwn`
const KINDS_FROM = `UNWIND $ids AS id ${found('n', 'id')} RETURN id, n:Quote AS isQuote, n:Work AS isWork`
const HIDE_NODES = `UNWIND $ids AS id ${found('n', 'id')} SET n.until = $now`
const hideEdges = (type: EdgeType) =>
  `UNWIND $ids AS id MATCH ()-[r:${type} {id: id}]->() USING INDEX SEEK r:${type}(id) SET r.until = $now`
const NEEDING = `UNWIND $ids AS id ${found('n', 'id')} MATCH (n)-[r]-() WHERE ${visible('r')}
  UNWIND r.imports AS number RETURN id, collect(DISTINCT number) AS numbers`

const inStretches = async (ids: readonly string[], work: (some: readonly string[]) => Promise<unknown>) => {
  for (let at = 0; at < ids.length; at += AT_ONCE) await work(ids.slice(at, at + AT_ONCE))
}

const takeOutPart = <T extends { readonly id: string }>(
  drafts: Drafts<T>,
  kind: RecordKind<T>,
  draft: Draft<T>,
  number: number,
): void => {
  const parts = new Map([...draft.parts].filter(([each]) => each !== number))
  const whole = mergedParts(kind, parts)
  if (whole === undefined) throw new Error('a shared record has the part of one import only')
  drafts.replace(draft, parts)
  drafts.rewrite(draft, whole)
}

const takeOutShared = async (change: Change, nodes: readonly string[], edges: readonly string[], number: number) => {
  await inStretches(nodes, async (ids) => {
    await loadNodes(change, ids)
    for (const id of ids) {
      const draft = change.nodes.all.get(id)
      if (draft) takeOutPart(change.nodes, NODES, draft, number)
    }
  })
  await inStretches(edges, async (ids) => {
    await loadEdges(change, ids)
    for (const id of ids) {
      const draft = change.edges.all.get(id)
      if (draft) takeOutPart(change.edges, EDGES, draft, number)
    }
  })
}

const removeEdges = async (change: Change, own: readonly string[]) => {
  const byType = new Map<EdgeType, string[]>()
  await inStretches(own, async (ids) => {
    await loadEdges(change, ids)
    const edges = ids.flatMap((id) => change.edges.all.get(id)?.value ?? [])
    const rows = await change.turn.lookBefore((ask) =>
      ask<{ id: string; isQuote: boolean; isWork: boolean }>(KINDS_FROM, {
        ids: [...new Set(edges.map(({ from }) => from))],
      }),
    )
    const kinds = new Map(
      rows.map(({ id, isQuote, isWork }) => [id, isQuote ? 'Quote' : isWork ? 'Work' : 'Claim'] as const),
    )
    for (const edge of edges) {
      change.touched.edge({ type: edge.type, from: edge.from, fromKind: kinds.get(edge.from) ?? 'Claim', to: edge.to })
      change.beside.removeMarks(marksOfEdge(edge))
      count(change.totals.edges, edge.type, -1)
      change.edges.all.delete(edge.id)
      const ofType = byType.get(edge.type) ?? []
      ofType.push(edge.id)
      byType.set(edge.type, ofType)
    }
  })
  // What depends on an edge is found along the edges: before they go.
  await change.touched.follow(change.turn)
  for (const [type, all] of byType)
    await inStretches(all, (ids) => change.turn.write(hideEdges(type), { ids }, ids.length))
}

/** @returns how many went; the others are needed by the edges of other imports, and are theirs from then on */
const removeNodes = async (change: Change, own: readonly string[], number: number): Promise<number> => {
  let removed = 0
  await inStretches(own, async (ids) => {
    await loadNodes(change, ids)
    const rows = await change.turn.look((ask) => ask<{ id: string; numbers: readonly number[] }>(NEEDING, { ids }))
    const needing = new Map(rows.map(({ id, numbers }) => [id, numbers.filter((each) => each !== number)]))
    const gone: string[] = []
    for (const id of ids) {
      const draft = change.nodes.all.get(id)
      if (!draft) continue
      const others = needing.get(id) ?? []
      if (others.length > 0) {
        change.nodes.replace(draft, new Map(others.map((each) => [each, draft.value])))
        for (const each of others) change.nodes.count(each)
        continue
      }
      gone.push(id)
      change.beside.removeMarks(marksOfNode(draft.value))
      for (const alias of draft.value.aliases ?? []) change.beside.removeAlias(alias, id)
      count(change.totals.nodes, draft.value.kind, -1)
      change.nodes.all.delete(id)
    }
    removed += gone.length
    if (gone.length > 0) await change.turn.write(HIDE_NODES, { ids: gone }, gone.length)
  })
  return removed
}

export const removeImport = (turns: Turns, id: string): Promise<RemovalOutcome> =>
  turns.run(async (turn) => {
    const change = await openChange(turn)
    const found = change.registry.byId(id)
    if (!found) {
      throw new WhenceError('not-found', `There is no import ${id}.`, {
        remedy: 'whence imports lists those that are here.',
      })
    }
    const { number } = found
    const [nodes, edges] = await turn.lookBefore((ask) =>
      Promise.all([ask<Found>(NODES_OF, { number }), ask<Found>(EDGES_OF, { number })]),
    )
    const idsOf = (all: readonly Found[], wanted: boolean) =>
      all.flatMap((each) => (each.isOwn === wanted ? [each.id] : []))
    const [ownNodes, sharedNodes] = [idsOf(nodes, true), idsOf(nodes, false)]
    const [ownEdges, sharedEdges] = [idsOf(edges, true), idsOf(edges, false)]
    await takeOutShared(change, sharedNodes, sharedEdges, number)
    await removeEdges(change, ownEdges)
    const removed = await removeNodes(change, ownNodes, number)
    await change.texts.drop(turn, number)
    change.registry.drop(number)
    await finishChange(change, () => undefined)
    turn.discard()
    return {
      import: id,
      removed: { nodes: removed, edges: ownEdges.length },
      kept: { nodes: sharedNodes.length + ownNodes.length - removed, edges: sharedEdges.length },
    }
  })
