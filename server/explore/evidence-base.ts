// From the graph to what the measures are worked out from: one claim's statements, their works, and the works those rest on.
import type { GraphEdge } from '../../model/edge.ts'
import { MAKER_ROLES } from '../../model/kind.ts'
import type { GraphNode, Work } from '../../model/node.ts'
import type { EvidenceLink } from '../../store/questions.ts'
import type { GraphStore } from '../../store/store.ts'
import { inStretches } from './batch.ts'
import { cslYear } from './csl-year.ts'
import type { EvidenceBase, SourceWork, Statement } from './measures/evidence-base.ts'

/** Statements of one claim, and works behind it, that the measures take in. */
const MOST_STATEMENTS = 2_000
const MOST_WORKS = 2_000

const targets = (edges: readonly GraphEdge[], end: 'from' | 'to'): ReadonlyMap<string, readonly string[]> => {
  const other = end === 'from' ? 'to' : 'from'
  const lists = new Map<string, Set<string>>()
  for (const edge of edges) {
    const list = lists.get(edge[end])
    if (list) list.add(edge[other])
    else lists.set(edge[end], new Set([edge[other]]))
  }
  return new Map([...lists].map(([id, list]) => [id, [...list]]))
}

const statementsOf = async (store: GraphStore, claim: string): Promise<Page> => {
  const links: EvidenceLink[] = []
  for (;;) {
    const page = await store.evidence({ claim, offset: links.length, limit: 1_000 })
    links.push(...page.items)
    if (page.items.length === 0 || links.length >= page.total) return { links, cut: false }
    if (links.length >= MOST_STATEMENTS) return { links: links.slice(0, MOST_STATEMENTS), cut: true }
  }
}
interface Page {
  readonly links: readonly EvidenceLink[]
  readonly cut: boolean
}

/** The works, and those that they rest on or cite, to the end of what they rest on. */
const worksBehind = async (store: GraphStore, first: Iterable<string>) => {
  const relies: GraphEdge[] = []
  const all = new Set(first)
  for (let layer = [...all]; layer.length > 0 && all.size < MOST_WORKS; ) {
    const edges = await inStretches(layer, (some) => store.edgesOf(some, 'out', ['RELIES_ON', 'CITES']))
    relies.push(...edges)
    layer = [...new Set(edges.filter((edge) => edge.type === 'RELIES_ON').map((edge) => edge.to))].filter(
      (id) => !all.has(id),
    )
    for (const id of layer) all.add(id)
  }
  return { ids: [...all], relies, cut: all.size >= MOST_WORKS }
}

const toSource = (
  node: Work,
  links: Record<'makers' | 'cites' | 'reliesOn', ReadonlyMap<string, readonly string[]>>,
): SourceWork => ({
  id: node.id,
  title: node.title,
  year: node.year ?? null,
  type: node.type ?? null,
  publisher: node.publisher ?? null,
  makers: links.makers.get(node.id) ?? [],
  cites: links.cites.get(node.id) ?? [],
  reliesOn: links.reliesOn.get(node.id) ?? [],
  eventYear: cslYear(node['event-date']),
  writtenYear: cslYear(node['original-date']),
})

const isWork = (node: GraphNode): node is Work => node.kind === 'Work'

export interface ClaimEvidence {
  readonly base: EvidenceBase
  /** Whether there was more than is taken in. */
  readonly cut: boolean
}

/** @param claim the id of a Claim, no alias; reads are as many as the works rest on each other deep, not as there are works */
export const claimEvidence = async (store: GraphStore, claim: string): Promise<ClaimEvidence> => {
  const { links, cut } = await statementsOf(store, claim)
  const documents = links.flatMap((link) => link.stanceEdge.assertedIn ?? [])
  const quoted = links.flatMap((link) => link.work?.id ?? [])
  const [behind, named, spoken, asserted] = await Promise.all([
    worksBehind(store, quoted),
    store.edgesOf([claim], 'out', ['MENTIONS']),
    inStretches(
      links.map((link) => link.statement.id),
      (some) => store.edgesOf(some, 'out', ['SPOKEN_BY']),
    ),
    store.edgesOf([claim], 'in', ['ASSERTS']),
  ])
  const ids = new Set([...behind.ids, ...documents])
  const [nodes, made] = await Promise.all([
    inStretches(ids, (some) => store.nodes(some)),
    inStretches(ids, (some) => store.edgesOf(some, 'in', MAKER_ROLES)),
  ])
  const of = (type: GraphEdge['type']) =>
    targets(
      behind.relies.filter((edge) => edge.type === type),
      'from',
    )
  const known = { makers: targets(made, 'to'), cites: of('CITES'), reliesOn: of('RELIES_ON') }
  const speakers = targets(spoken, 'from')
  const statements = links.map(
    (link): Statement => ({
      id: link.statement.id,
      quoted: link.statement.kind === 'Quote',
      claim,
      stance: link.stance,
      work: link.work?.id ?? null,
      speakers: speakers.get(link.statement.id) ?? [],
      // A work or a claim that takes a stance has a title, no passage.
      text: link.statement.kind === 'Quote' ? link.statement.text : '',
      locator: link.source?.locator ? `${link.source.locator.label} ${link.source.locator.value}` : null,
      assertedIn: link.stanceEdge.assertedIn ?? null,
    }),
  )
  const about = {
    id: claim,
    names: named.map((edge) => edge.to),
    putForwardIn: asserted.map((edge) => edge.from),
  }
  return {
    base: {
      statements,
      works: new Map(nodes.filter(isWork).map((node) => [node.id, toSource(node, known)])),
      claims: new Map([[claim, about]]),
    },
    cut: cut || behind.cut,
  }
}
