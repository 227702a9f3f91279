// The explorer's state over a small graph: what actions ask for, show and take back.
import { beforeEach, describe, expect, test } from 'vitest'
import { failureOf } from '../../../client/api/failure.ts'
import type { Ask } from '../../../client/state/load.ts'
import { createExplorer, EXPAND_STEP, type ExplorerStore } from '../../../client/state/store.ts'
import type { ViewNode } from '../../../server/api/contract/view.ts'
import { viewEdge, viewNode } from '../graph/any-graph.ts'

const shelf = Array.from({ length: 250 }, (_, at) => viewNode(`work:shelf-${at}`))
const everything: readonly ViewNode[] = [
  ...['claim:pier', 'claim:toll', 'work:tides', 'person:hale', 'quote:one'].map((id) => viewNode(id)),
  ...shelf,
]
const byId = new Map(everything.map((node) => [node.id, node]))
const edges = [
  viewEdge('SUPPORTS', 'work:tides', 'claim:pier', 3),
  ...shelf.map(({ id }) => viewEdge('SUPPORTS', id, 'claim:toll')),
]
const overview = ['claim:pier', 'claim:toll', 'work:tides'].map((id) => byId.get(id)!)

/** A server over the small graph: it keeps what it was asked. */
const smallServer = () => {
  const asked: string[] = []
  const among = (nodes: readonly ViewNode[]) => {
    const ids = new Set(nodes.map(({ id }) => id))
    return edges.filter(({ from, to }) => ids.has(from) && ids.has(to))
  }
  const view = (nodes: readonly ViewNode[], total = nodes.length, aliases = {}) => ({
    nodes,
    edges: among(nodes),
    total,
    missing: [],
    aliases,
  })
  const answers: Readonly<Record<string, (input: never) => unknown>> = {
    overview: () => view(overview),
    view: ({ body }: { body: { ids: string[] } }) =>
      view(
        body.ids.flatMap((id) => byId.get(id === 'claim:old-pier' ? 'claim:pier' : id) ?? []),
        undefined,
        body.ids.includes('claim:old-pier') ? { 'claim:old-pier': 'claim:pier' } : {},
      ),
    expansion: ({ query }: { query: { kind: string; limit: number; offset: number } }) => ({
      items: query.kind === 'Work' ? shelf.slice(query.offset, query.offset + query.limit) : [],
      total: query.kind === 'Work' ? shelf.length : 0,
    }),
    node: () => ({
      expansions: [
        { kind: 'Work', count: 250 },
        { kind: 'Person', count: 1 },
        { kind: 'Quote', count: 900 },
      ],
    }),
    paths: () => ({ paths: [{ nodes: [byId.get('claim:toll'), byId.get('work:shelf-7')], edges: [] }], cut: false }),
  }
  let broken = false
  const ask = (async (name: string, input: never) => {
    asked.push(name)
    return broken ? { ok: false, failure: failureOf('offline', 'gone') } : { ok: true, value: answers[name]?.(input) }
  }) as Ask
  const setBroken = (is: boolean) => {
    broken = is
  }
  return { ask, asked, setBroken }
}

let server: ReturnType<typeof smallServer>
let store: ExplorerStore
const now = () => store.getState()
/** When nothing is being loaded any more. */
const settled = async () => {
  do await new Promise((resolve) => setTimeout(resolve))
  while (now().loading)
}
const open = async (address: string) => {
  store = createExplorer({ ask: server.ask, address })
  now().reload()
  await settled()
}
beforeEach(async () => {
  server = smallServer()
  await open('/')
})
const shown = () => now().shown.nodes.map(({ id }) => id)

describe('the explorer', () => {
  test('opens with the overview, asked for once', () => {
    expect(shown()).toEqual(['claim:pier', 'claim:toll', 'work:tides'])
    expect(server.asked).toEqual(['overview'])
  })

  test('chooses what is there without asking or a step to undo', async () => {
    now().choose('claim:pier')
    await settled()
    expect(now().view.chosen).toEqual({ what: 'node', id: 'claim:pier' })
    expect(server.asked).toEqual(['overview'])
    expect(now().history.past).toHaveLength(0)
  })

  test('brings what is chosen onto the map where it is not, quotations apart', async () => {
    now().choose('person:hale')
    await settled()
    expect(shown()).toContain('person:hale')
    now().choose('quote:one')
    await settled()
    expect(shown()).not.toContain('quote:one')
    expect(shown()).toContain('person:hale')
  })

  test('keeps what an address has chosen when something else is', async () => {
    await open('/person/hale')
    expect(shown()).toContain('person:hale')
    now().choose('claim:pier')
    now().expand('claim:toll', 'Work', 2)
    await settled()
    expect(shown()).toContain('person:hale')
  })

  test('expands step by step and tells of how many', async () => {
    now().expand('claim:toll', 'Work')
    await settled()
    expect(now().loaded.expanded).toEqual([{ node: 'claim:toll', kind: 'Work', shown: EXPAND_STEP, total: 250 }])
    now().expand('claim:toll', 'Work')
    await settled()
    expect(now().loaded.expanded[0]?.shown).toBe(2 * EXPAND_STEP)
    expect(shown()).toHaveLength(3 + 2 * EXPAND_STEP)
    expect(now().loaded.arrival.get('work:shelf-7')).toBe(1)
    expect(now().loaded.anchors).toEqual([null, 'claim:toll'])
  })

  test('expands every kind but quotations as one step, and takes it back', async () => {
    await now().expandAll('claim:toll')
    await settled()
    expect(now().view.expansions.map(({ kind }) => kind)).toEqual(['Work', 'Person'])
    expect(now().said).toContain('Work 100 of 250')
    now().undo()
    await settled()
    expect(shown()).toEqual(['claim:pier', 'claim:toll', 'work:tides'])
    now().redo()
    await settled()
    expect(shown()).toHaveLength(3 + EXPAND_STEP)
  })

  test('hides, filters and focuses without asking', async () => {
    now().hide('work:tides')
    now().setFilter({ kinds: ['Claim'] })
    now().focus('claim:pier')
    await settled()
    expect(shown()).toEqual(['claim:pier'])
    expect(server.asked).toEqual(['overview'])
    now().undo()
    now().undo()
    now().undo()
    expect(shown()).toHaveLength(3)
  })

  test('shows the ways between two things', async () => {
    now().findPaths('claim:toll', 'work:shelf-7')
    await settled()
    expect(shown()).toContain('work:shelf-7')
    expect(now().loaded.paths?.paths).toHaveLength(1)
    now().clearPaths()
    await settled()
    expect(now().loaded.paths).toBeNull()
  })

  test('follows an old id to the thing that took its place', async () => {
    await open('/claim/old-pier')
    expect(now().view.chosen).toEqual({ what: 'node', id: 'claim:pier' })
  })

  test('keeps what is there when the server does not answer, and says why', async () => {
    server.setBroken(true)
    now().expand('claim:toll', 'Work')
    await settled()
    expect(now().failure?.kind).toBe('offline')
    expect(shown()).toHaveLength(3)
    server.setBroken(false)
    now().reload()
    await settled()
    expect(now().failure).toBeNull()
    expect(shown()).toHaveLength(3 + EXPAND_STEP)
  })

  test('goes to an address as one step that can be taken back', async () => {
    now().navigate('/claim/toll?v=1&hide=work%3Atides&as=table')
    await settled()
    expect(shown()).toEqual(['claim:pier', 'claim:toll'])
    expect(now().view.mode).toEqual({ name: 'table' })
    now().undo()
    expect(shown()).toHaveLength(3)
  })
})
