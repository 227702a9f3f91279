// The explorer's state over a small graph: what actions ask for, show and take back.
import { beforeEach, describe, expect, test } from 'vitest'
import { failureOf } from '../../../client/api/failure.ts'
import { writeAddress } from '../../../client/state/address.ts'
import type { Ask } from '../../../client/state/answers.ts'
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
  const told: unknown[] = []
  const among = (nodes: readonly ViewNode[], beside: readonly string[]) => {
    const ids = new Set(nodes.map(({ id }) => id))
    const all = ids.union(new Set(beside))
    return edges.filter(({ from, to }) => (ids.has(from) && all.has(to)) || (all.has(from) && ids.has(to)))
  }
  const view = (nodes: readonly ViewNode[], beside: readonly string[] = [], aliases = {}) => ({
    nodes,
    edges: among(nodes, beside),
    total: nodes.length,
    missing: [],
    aliases,
  })
  const answers: Readonly<Record<string, (input: never) => unknown>> = {
    overview: () => view(overview),
    view: ({ body }: { body: { ids: string[]; beside: string[] } }) =>
      view(
        body.ids.flatMap((id) => byId.get(id === 'claim:old-pier' ? 'claim:pier' : id) ?? []),
        body.beside,
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
    told.push(input)
    return broken ? { ok: false, failure: failureOf('offline', 'gone') } : { ok: true, value: answers[name]?.(input) }
  }) as Ask
  const setBroken = (is: boolean) => {
    broken = is
  }
  return { ask, asked, told, setBroken }
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

  test('asks of an expansion only for what is new, and of what is taken back for nothing', async () => {
    now().expand('claim:toll', 'Work', 2)
    await settled()
    expect(server.asked).toEqual(['overview', 'expansion', 'view'])
    expect(server.told.at(-1)).toEqual({
      query: {},
      body: { ids: ['work:shelf-0', 'work:shelf-1'], beside: ['claim:pier', 'claim:toll', 'work:tides'] },
    })
    now().expand('claim:toll', 'Work', 3)
    await settled()
    expect(server.told.slice(3)).toEqual([
      { id: 'claim:toll', query: { kind: 'Work', offset: 2, limit: 1 } },
      { query: {}, body: { ids: ['work:shelf-2'], beside: [...shown().filter((id) => id !== 'work:shelf-2')] } },
    ])
    now().collapse('claim:toll')
    await settled()
    expect(server.asked).toHaveLength(5)
  })

  test('shows the same in the same order, whether it came bit by bit or by its address', async () => {
    now().choose('person:hale')
    now().expand('claim:toll', 'Work', 2)
    now().expand('claim:toll', 'Work', 30)
    await settled()
    now().undo()
    await settled()
    now().redo()
    await settled()
    const { nodes, edges: among, lines } = now().loaded
    const address = writeAddress(now().view)
    await open(address)
    expect([...now().loaded.nodes.keys()]).toEqual([...nodes.keys()])
    expect(new Set(now().loaded.edges)).toEqual(new Set(among))
    expect(among).toHaveLength(31)
    expect(new Set(now().loaded.lines.get('claim:toll'))).toEqual(new Set(lines.get('claim:toll')))
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
    await now().expandAll('claim:toll')
    await settled()
    expect(now().said).toContain('Work 200 of 250')
    expect(shown()).toHaveLength(3 + 2 * EXPAND_STEP)
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
