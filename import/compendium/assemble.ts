// From structure and resolution to the graph: who puts what forward, what backs it, and where each stands in the document.

import { type Locator, locatorSchema } from '../../model/csl.ts'
import type { GraphEdge } from '../../model/edge.ts'
import { fold } from '../../model/fold.ts'
import { claimId, quoteId, topicId } from '../../model/id.ts'
import type { GraphNode, Work } from '../../model/node.ts'
import type { Provenance } from '../../model/provenance.ts'
import { documentNode, partNode, personNode } from './document-node.ts'
import { type Gathered, gatherer } from './gathered.ts'
import type { Resolution } from './resolution.ts'
import type { Citation, Structure } from './structure.ts'

export const IMPORTER = 'compendium'

export interface Assembled {
  readonly document: Work
  readonly nodes: readonly GraphNode[]
  readonly edges: readonly GraphEdge[]
}

/** What an assembly writes into and reads from. */
interface Desk {
  readonly structure: Structure
  readonly resolution: Resolution
  readonly document: Work
  readonly graph: Gathered
  /** The place of lines, from the first word of the first to the last of the last where no characters are given. */
  readonly place: (first: number, last?: number, chars?: readonly [number, number]) => Provenance
}

/** Places of a work that its makers get in all: a work with thousands of makers and of citations would have millions. */
const MOST_MAKERS_PLACES = 200_000

/** Place in the cited work, where the citation gives one. */
const locatorOf = ({ reference }: Citation): Locator | undefined => {
  const { locator, page, label } = reference.item as { locator?: string; page?: string; label?: string }
  const read = locatorSchema.safeParse({ label: label ?? 'page', value: locator ?? page })
  return read.success ? read.data : undefined
}

const placeOfCitation = ({ place }: Desk, { line, last, chars }: Citation) => place(line, last, chars)

/** The document, its parts and its topics; for each post and section the id of its node. */
const addParts = ({ structure, document, graph, place }: Desk, compiler: string | undefined) => {
  graph.node(document, [place(1, Math.max(structure.lines.length, 1), [0, structure.starts.at(-1) ?? 0])])
  if (compiler) {
    const person = graph.node(personNode(compiler))
    graph.edge({ type: 'COMPILED', from: person, to: document.id, order: 0 })
  }
  const posts = structure.posts.map(({ line, title, by }) => {
    if (fold(title) === fold(document.title)) return document.id
    const part = graph.node(partNode(document, title), [place(line)])
    graph.edge({ type: 'PART_OF', from: part, to: document.id }, [place(line)])
    if (by)
      graph.edge({ type: 'AUTHORED', from: graph.node(personNode(by), [place(line)]), to: part, order: 0 }, [
        place(line),
      ])
    return part
  })
  const topics = structure.sections.map(({ line, name, post }) => {
    const topic = graph.node({ id: topicId(document.id, name), kind: 'Topic', name }, [place(line)])
    const whole = post === undefined ? document.id : (posts[post] ?? document.id)
    graph.edge({ type: 'PART_OF', from: topic, to: whole }, [place(line)])
    return topic
  })
  return { topics }
}

const addClaims = ({ structure, resolution, document, graph, place }: Desk, topics: readonly string[]) =>
  structure.claims.map(({ first, last, text, section }, index) => {
    const at = place(first, last)
    const claim = graph.node({ id: claimId(text), kind: 'Claim', text }, [at])
    graph.edge({ type: 'ASSERTS', from: document.id, to: claim }, [at])
    const topic = section === undefined ? undefined : topics[section]
    if (topic) graph.edge({ type: 'ABOUT', from: claim, to: topic }, [at])
    for (const person of resolution.mentions[index] ?? [])
      graph.edge({ type: 'MENTIONS', from: claim, to: person }, [at])
    return claim
  })

/** Works and their makers, each at the lines of the citations that name it. */
const addWorks = (desk: Desk) => {
  const { structure, resolution, document, graph } = desk
  const citedAt = new Map<string, Provenance[]>()
  structure.citations.forEach((citation, index) => {
    const at = placeOfCitation(desk, citation)
    for (const work of [resolution.workOf[index], resolution.behind[index]]) {
      if (work === undefined) continue
      const known = citedAt.get(work)
      if (known) known.push(at)
      else citedAt.set(work, [at])
    }
  })
  const placesOf = (work: string) => citedAt.get(work) ?? []
  const people = new Map(resolution.people.map((person) => [person.id, person]))
  for (const person of resolution.people) graph.node(person)
  for (const work of resolution.works) graph.node(work, placesOf(work.id))
  const makersOf = new Map<string, number>()
  for (const { work } of resolution.makings) makersOf.set(work, (makersOf.get(work) ?? 0) + 1)
  for (const { person, work, role, order } of resolution.makings) {
    const places = placesOf(work).slice(0, Math.ceil(MOST_MAKERS_PLACES / (makersOf.get(work) ?? 1)))
    const maker = people.get(person)
    if (maker) graph.node(maker, places)
    graph.edge({ type: role, from: person, to: work, order }, places)
  }
  structure.citations.forEach((citation, index) => {
    const work = resolution.workOf[index]
    const behind = resolution.behind[index]
    const at = placeOfCitation(desk, citation)
    if (work && work !== document.id) graph.edge({ type: 'CITES', from: document.id, to: work }, [at])
    if (work && behind && work !== behind) graph.edge({ type: 'RELIES_ON', from: work, to: behind }, [at])
  })
}

const addQuotations = (desk: Desk, claims: readonly string[]) => {
  const { structure, resolution, document, graph, place } = desk
  structure.quotations.forEach((quotation, index) => {
    const { first, last, chars, text, lead } = quotation
    const at = place(first, last, chars)
    const cited = [quotation.citation, ...(quotation.alsoCited ?? [])].flatMap((number) => {
      const citation = number === undefined ? undefined : structure.citations[number]
      return citation && number !== undefined ? [{ citation, work: resolution.workOf[number] }] : []
    })
    const locator = cited[0] && locatorOf(cited[0].citation)
    const id = quoteId(text, cited[0]?.work ?? '', locator?.value ?? '')
    const quote = graph.node({ id, kind: 'Quote', text, ...(lead && { lead }) }, [at])
    for (const { citation, work } of cited) {
      if (!work) continue
      const place = locatorOf(citation)
      const reference = citation.text
      graph.edge({ type: 'QUOTED_FROM', from: quote, to: work, ...(place && { locator: place }), reference }, [
        placeOfCitation(desk, citation),
      ])
    }
    const claim = quotation.claim === undefined ? undefined : claims[quotation.claim]
    if (claim) graph.edge({ type: 'SUPPORTS', from: quote, to: claim, assertedIn: document.id, method: 'source' }, [at])
    for (const speaker of resolution.speakers[index] ?? [])
      graph.edge({ type: 'SPOKEN_BY', from: quote, to: speaker }, [at])
  })
}

/**
 * @param title and compiler as a person gave them; otherwise as the text has them
 * @returns nodes and edges, each once, with all their places; edges name nodes that are among the nodes
 */
export const assemble = (
  structure: Structure,
  resolution: Resolution,
  given: { readonly title?: string; readonly compiler?: string; readonly fileName: string },
): Assembled => {
  const document = documentNode(given.title ?? structure.title, given.fileName)
  const graph = gatherer()
  const { starts } = structure
  const place: Desk['place'] = (first, last = first, chars) => ({
    document: document.id,
    lines: [first, last],
    chars: chars ? [...chars] : [starts[first - 1] ?? 0, Math.max(starts[first - 1] ?? 0, (starts[last] ?? 1) - 1)],
    importer: IMPORTER,
  })
  const desk: Desk = { structure, resolution, document, graph, place }
  const { topics } = addParts(desk, given.compiler ?? structure.compiler)
  addWorks(desk)
  const claims = addClaims(desk, topics)
  addQuotations(desk, claims)
  return { document, nodes: graph.nodes(), edges: graph.edges() }
}
