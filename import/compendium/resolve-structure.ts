// Hands a structure to resolution and its answers back in the structure's own order.

import type { CslItem } from '../../model/csl.ts'
import { fold } from '../../model/fold.ts'
import type { MakerRole } from '../../model/kind.ts'
import { resolve } from '../resolve/resolve.ts'
import type { Resolution } from './resolution.ts'
import type { Citation, Structure } from './structure.ts'

const ROLES: readonly MakerRole[] = ['AUTHORED', 'EDITED', 'TRANSLATED', 'COMPILED']

const firstFamily = ({ reference }: Citation): string => {
  const { author = [], editor = [] }: Partial<CslItem> = reference.item
  const first = author[0] ?? editor[0]
  return fold(first?.family ?? first?.literal ?? '')
}

/** Has no pages that a later citation could point to. */
const UNPAGED: ReadonlySet<string> = new Set(['interview', 'personal_communication', 'speech', 'webpage'])
const isPointedTo = ({ reference }: Citation) => reference.back === undefined && !UNPAGED.has(reference.item.type)

/**
 * For each citation the one that names its work: itself, or an earlier one where it says only "ibid." or "op. cit."; for the
 * latter, where no earlier one is by the same maker, the first later one.
 * One that has nothing to stand for names its work itself.
 */
const namingCitations = (citations: readonly Citation[]): readonly number[] => {
  const naming: number[] = []
  const lastOf = new Map<string, number>()
  const firstOf = new Map<string, number>()
  citations.forEach((citation, index) => {
    const family = firstFamily(citation)
    if (isPointedTo(citation) && family && !firstOf.has(family)) firstOf.set(family, index)
  })
  citations.forEach((citation, index) => {
    const { back } = citation.reference
    const family = firstFamily(citation)
    const earlier =
      back === 'ibid' ? naming[index - 1] : back === 'op-cit' ? (lastOf.get(family) ?? firstOf.get(family)) : undefined
    naming.push(earlier ?? index)
    if (isPointedTo(citation) && family) lastOf.set(family, index)
  })
  return naming
}

/** Which works and persons a structure names. Problems are those of resolution: doubtful merges, names that fit several. */
export const resolveStructure = (structure: Structure): Resolution => {
  const keyOf = (citation: number) => `c${citation}`
  const behindKey = (citation: number) => `c${citation}+`
  const naming = namingCitations(structure.citations)
  const citations = structure.citations.flatMap(({ line, text, reference }, index) => [
    ...(naming[index] === index ? [{ key: keyOf(index), line, text, item: reference.item }] : []),
    ...(reference.quotedIn ? [{ key: behindKey(index), line, text, item: reference.quotedIn.item }] : []),
  ])
  const keyNaming = (citation: number | undefined) =>
    citation === undefined ? undefined : keyOf(naming[citation] ?? citation)
  const resolved = resolve({
    citations,
    headings: structure.claims.map(({ first, text }) => ({ line: first, text })),
    speakers: structure.quotations.flatMap(({ speakers, citation }) => {
      const key = keyNaming(citation)
      return speakers.map(({ name, line }) => ({ name, line, ...(key !== undefined && { citation: key }) }))
    }),
    prose: structure.quotations.map(({ text }) => text),
  })
  return {
    works: resolved.works,
    people: resolved.persons,
    makings: [...resolved.makers].flatMap(([work, makers]) =>
      [...makers]
        .sort((a, b) => a.order - b.order || ROLES.indexOf(a.role) - ROLES.indexOf(b.role))
        .map(({ person, role, order }) => ({ person, work, role, order })),
    ),
    workOf: naming.map((citation) => resolved.workOf.get(keyOf(citation))),
    behind: structure.citations.map((_, index) => resolved.workOf.get(behindKey(index))),
    mentions: structure.claims.map(({ first }) => resolved.mentions.get(first) ?? []),
    speakers: structure.quotations.map(({ speakers, citation }) => [
      ...new Set(speakers.flatMap(({ name }) => resolved.speakerOf(name, keyNaming(citation)) ?? [])),
    ]),
    problems: resolved.problems,
  }
}
