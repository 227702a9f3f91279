// The ground of all claims at once, without the words: read once, kept while the store stays as it is.
import { isMakerRole, isStance, MAKER_ROLES, STANCES } from '../../model/kind.ts'
import type { EdgeEnds } from '../../store/questions.ts'
import type { GraphStore } from '../../store/store.ts'
import { givingWay, type Tell } from './long-work.ts'
import type { ClaimBase, EvidenceBase, SourceWork, Statement } from './measures/evidence-base.ts'
import { toRef } from './named.ts'

const READ = [
  ...STANCES,
  ...MAKER_ROLES,
  'QUOTED_FROM',
  'SPOKEN_BY',
  'CITES',
  'RELIES_ON',
  'MENTIONS',
  'ASSERTS',
  'ABOUT',
] as const

/** A claim with what lists and pictures of many claims need of it. */
export interface WholeClaim extends ClaimBase {
  /** Its words, cut at 300 characters. */
  readonly label: string
  readonly topics: readonly string[]
  /** Where it first stands. */
  readonly document: string | null
  readonly line: number | null
}

/** A quotation that is filed under no claim. */
export interface LooseQuote {
  readonly works: readonly string[]
  readonly speakers: readonly string[]
}

/** The ground of all claims. The texts and locators of the statements are left out. */
export interface WholeBase extends EvidenceBase {
  readonly claims: ReadonlyMap<string, WholeClaim>
  /** What is quoted without a claim, by id: it counts for its works and speakers. */
  readonly loose: ReadonlyMap<string, LooseQuote>
}

/** Lists by id, without repeats, shared where empty. */
const lists = () => {
  const all = new Map<string, string[]>()
  const nothing: readonly string[] = []
  return {
    add: (id: string, item: string) => {
      const list = all.get(id)
      if (list) list.push(item)
      else all.set(id, [item])
    },
    of: (id: string): readonly string[] => {
      const list = all.get(id) ?? nothing
      return list.length > 1 ? [...new Set(list)] : list
    },
    ids: (): Iterable<string> => all.keys(),
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
  readonly topics: ReturnType<typeof lists>
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
  else if (edge.type === 'ABOUT') links.topics.add(edge.from, edge.to)
}

/** Hears of every stretch that is read. */
type Count = (read: number) => void

/** Tells how much of all edges, works and claims is read. */
const counting = async (store: GraphStore, tell: Tell): Promise<Count> => {
  const { edges, nodes } = await store.counts()
  const total = READ.reduce((sum, type) => sum + edges[type], nodes.Work + nodes.Claim)
  let done = 0
  return (read) => {
    done += read
    tell('reading', done, total)
  }
}

const readLinks = async (store: GraphStore, count: Count): Promise<Links> => {
  const links: Links = {
    makers: lists(),
    sources: lists(),
    speakers: lists(),
    cites: lists(),
    reliesOn: lists(),
    names: lists(),
    documents: lists(),
    topics: lists(),
    stances: [],
  }
  for await (const stretch of store.edgeEnds(READ)) {
    for (const edge of stretch) file(edge, links)
    count(stretch.length)
  }
  return links
}

const readWorks = async (store: GraphStore, links: Links, count: Count): Promise<ReadonlyMap<string, SourceWork>> => {
  const works = new Map<string, SourceWork>()
  for await (const stretch of store.nodesOfKind('Work')) {
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
    count(stretch.length)
  }
  return works
}

/** A quote taken from two works is two statements; a work that takes a stance is its own source. */
const toStatements = (
  edge: EdgeEnds,
  links: Links,
  works: ReadonlyMap<string, SourceWork>,
  claims: ReadonlyMap<string, WholeClaim>,
): readonly Statement[] => {
  const isWork = works.has(edge.from)
  const sources = links.sources.of(edge.from)
  const from: readonly (string | null)[] = sources.length > 0 ? sources : isWork ? [edge.from] : [null]
  return from.map((work) => ({
    id: edge.from,
    quoted: !isWork && !claims.has(edge.from),
    claim: edge.to,
    stance: isStance(edge.type) ? edge.type : 'SUPPORTS',
    work,
    speakers: links.speakers.of(edge.from),
    text: '',
    locator: null,
    assertedIn: edge.assertedIn ?? null,
  }))
}

const readClaims = async (store: GraphStore, links: Links, count: Count): Promise<ReadonlyMap<string, WholeClaim>> => {
  const claims = new Map<string, WholeClaim>()
  for await (const stretch of store.nodesOfKind('Claim')) {
    for (const node of stretch) {
      const { id, label } = toRef(node)
      const place = node.provenance?.[0]
      claims.set(id, {
        id,
        label,
        names: links.names.of(id),
        putForwardIn: links.documents.of(id),
        topics: links.topics.of(id),
        document: place?.document ?? null,
        line: place?.lines?.[0] ?? null,
      })
    }
    count(stretch.length)
  }
  return claims
}

const looseQuotes = async (links: Links): Promise<ReadonlyMap<string, LooseQuote>> => {
  const giveWay = givingWay()
  const filed = new Set<string>()
  for (const { from } of links.stances) filed.add(from)
  const loose = new Map<string, LooseQuote>()
  for (const ids of [links.sources.ids(), links.speakers.ids()])
    for (const id of ids) {
      if (!filed.has(id)) loose.set(id, { works: links.sources.of(id), speakers: links.speakers.of(id) })
      await giveWay()
    }
  return loose
}

const readWhole = async (store: GraphStore, tell: Tell): Promise<WholeBase> => {
  const count = await counting(store, tell)
  const links = await readLinks(store, count)
  const works = await readWorks(store, links, count)
  const claims = await readClaims(store, links, count)
  const statements: Statement[] = []
  const giveWay = givingWay()
  for (const edge of links.stances) {
    statements.push(...toStatements(edge, links, works, claims))
    await giveWay()
  }
  return { works, claims, statements, loose: await looseQuotes(links) }
}

/**
 * A reader of the whole ground that reads the store again only after something has landed or gone. Questions that come while it
 * reads wait for the one reading.
 * @param tell hears how far a reading is
 */
export const wholeBase = (store: GraphStore, tell: Tell = () => undefined): (() => Promise<WholeBase>) => {
  let kept: { readonly revision: string; readonly base: Promise<WholeBase> } | undefined
  return async () => {
    const revision = await store.revision()
    if (kept?.revision === revision) return kept.base
    const reading = { revision, base: readWhole(store, tell) }
    kept = reading
    reading.base.catch(() => {
      // A failed reading is not kept; who asked hears of it.
      if (kept === reading) kept = undefined
    })
    return reading.base
  }
}

/** What is worked out from the whole ground, once for each state of it. */
export const oncePerBase = <T>(work: (base: WholeBase) => T): ((base: WholeBase) => T) => {
  const kept = new WeakMap<WholeBase, { readonly value: T }>()
  return (base) => {
    const known = kept.get(base)
    if (known) return known.value
    const value = work(base)
    kept.set(base, { value })
    // What failed is tried again.
    if (value instanceof Promise) value.catch(() => kept.delete(base))
    return value
  }
}

/** Whether all statements are quotations: then they are called so. */
export const allQuoted = oncePerBase((base: WholeBase): boolean => base.statements.every(({ quoted }) => quoted))
