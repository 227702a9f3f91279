// The ground of all claims at once, without the words: read once, kept while the store stays as it is.
import { isMakerRole, isStance, MAKER_ROLES, STANCES } from '../../model/kind.ts'
import type { EdgeEnds, GraphStore } from '../../store/store.ts'
import type { ClaimBase, EvidenceBase, SourceWork, Statement } from './measures/evidence-base.ts'

const READ = [
  ...STANCES,
  ...MAKER_ROLES,
  'QUOTED_FROM',
  'SPOKEN_BY',
  'CITES',
  'RELIES_ON',
  'MENTIONS',
  'ASSERTS',
] as const

/** Lists by id, without repeats, shared where empty. */
const lists = () => {
  const all = new Map<string, string[]>()
  const nothing: readonly string[] = []
  return {
    add: (id: string, item: string) => {
      const list = all.get(id)
      if (!list) all.set(id, [item])
      else if (!list.includes(item)) list.push(item)
    },
    of: (id: string): readonly string[] => all.get(id) ?? nothing,
  }
}

interface Links {
  readonly makers: ReturnType<typeof lists>
  readonly sources: ReturnType<typeof lists>
  readonly speakers: ReturnType<typeof lists>
  readonly cites: ReturnType<typeof lists>
  readonly reliesOn: ReturnType<typeof lists>
  readonly names: ReturnType<typeof lists>
  readonly documents: ReturnType<typeof lists>
  readonly stances: EdgeEnds[]
}

const file = (edge: EdgeEnds, links: Links) => {
  if (isStance(edge.type)) links.stances.push(edge)
  else if (isMakerRole(edge.type)) links.makers.add(edge.to, edge.from)
  else if (edge.type === 'QUOTED_FROM') links.sources.add(edge.from, edge.to)
  else if (edge.type === 'SPOKEN_BY') links.speakers.add(edge.from, edge.to)
  else if (edge.type === 'CITES') links.cites.add(edge.from, edge.to)
  else if (edge.type === 'RELIES_ON') links.reliesOn.add(edge.from, edge.to)
  else if (edge.type === 'MENTIONS') links.names.add(edge.from, edge.to)
  else if (edge.type === 'ASSERTS') links.documents.add(edge.to, edge.from)
}

const readLinks = async (store: GraphStore): Promise<Links> => {
  const links: Links = {
    makers: lists(),
    sources: lists(),
    speakers: lists(),
    cites: lists(),
    reliesOn: lists(),
    names: lists(),
    documents: lists(),
    stances: [],
  }
  for await (const stretch of store.edgeEnds(READ)) for (const edge of stretch) file(edge, links)
  return links
}

const readWorks = async (store: GraphStore, links: Links): Promise<ReadonlyMap<string, SourceWork>> => {
  const works = new Map<string, SourceWork>()
  for await (const stretch of store.nodesOfKind('Work'))
    for (const work of stretch) {
      if (work.kind !== 'Work') continue
      works.set(work.id, {
        id: work.id,
        title: work.title,
        year: work.year ?? null,
        type: work.type ?? null,
        publisher: work.publisher ?? null,
        makers: links.makers.of(work.id),
        cites: links.cites.of(work.id),
        reliesOn: links.reliesOn.of(work.id),
      })
    }
  return works
}

/** A quote taken from two works is two statements; a work that takes a stance is its own source. */
const toStatements = (edge: EdgeEnds, links: Links, works: ReadonlyMap<string, SourceWork>): readonly Statement[] => {
  const sources = links.sources.of(edge.from)
  const from: readonly (string | null)[] = sources.length > 0 ? sources : works.has(edge.from) ? [edge.from] : [null]
  return from.map((work) => ({
    id: edge.from,
    claim: edge.to,
    stance: isStance(edge.type) ? edge.type : 'SUPPORTS',
    work,
    speakers: links.speakers.of(edge.from),
    text: '',
    locator: null,
    assertedIn: edge.assertedIn ?? null,
  }))
}

const readWhole = async (store: GraphStore): Promise<EvidenceBase> => {
  const links = await readLinks(store)
  const works = await readWorks(store, links)
  const claims = new Map<string, ClaimBase>()
  for await (const stretch of store.nodesOfKind('Claim'))
    for (const { id } of stretch)
      claims.set(id, { id, names: links.names.of(id), putForwardIn: links.documents.of(id) })
  return { works, claims, statements: links.stances.flatMap((edge) => toStatements(edge, links, works)) }
}

/**
 * A reader of the whole ground that reads the store again only after something has landed or gone. Questions that come while it
 * reads wait for the one reading.
 */
export const wholeBase = (store: GraphStore): (() => Promise<EvidenceBase>) => {
  let kept: { revision: string; base: Promise<EvidenceBase> } | undefined
  return async () => {
    const revision = await store.revision()
    if (kept?.revision !== revision) {
      const base = readWhole(store)
      kept = { revision, base }
      base.catch(() => {
        // A failed reading is not kept; who asked hears of it.
        kept = undefined
      })
    }
    return kept?.base ?? readWhole(store)
  }
}
