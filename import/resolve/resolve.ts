// One node for one work and one for one person, however spelt: citations, labels and headings brought together.

import { fold } from '../../model/fold.ts'
import type { MakerRole } from '../../model/kind.ts'
import type { Person, Work } from '../../model/node.ts'
import type { Problem } from '../../model/problem.ts'
import { type CitedItem, citedForms } from './cited-form.ts'
import { describeDoubts } from './doubts.ts'
import { COMMON_FIRST_NAMES, givenTokens } from './given-name.ts'
import { findMentions, type Heading, headingWords, speakingIn } from './mention.ts'
import { surnamesAmong, usualSpelling } from './named-persons.ts'
import { gatherPeople, groupSpoken, meant, type People } from './people.ts'
import { clusterPersons } from './person-cluster.ts'
import { personIds } from './person-node.ts'
import { printedName, spokenName } from './printed-name.ts'
import { uniqueIds } from './unique-id.ts'
import { tallyWords, type WordUse } from './word-tally.ts'
import { clusterWorks } from './work-cluster.ts'
import { type Maker, makersOf, workIds, workOf } from './work-node.ts'

/** A person whose words a quotation is, as the document names them: `HALE`, `Ruth Hale`. */
export interface SpeakerName {
  readonly name: string
  readonly line: number
  /** Key of the citation that closes the quotation. */
  readonly citation?: string
}

export interface ResolveInput {
  readonly citations: readonly CitedItem[]
  readonly headings?: readonly Heading[]
  readonly speakers?: readonly SpeakerName[]
  /** Running text that shows how the words of headings are used: the quotations. */
  readonly prose?: readonly string[]
}

export interface Resolution {
  /** Without provenance, in the order of their ids. */
  readonly works: readonly Work[]
  readonly persons: readonly Person[]
  /** Who made each work, by its id, in the order of the title page. */
  readonly makers: ReadonlyMap<string, readonly Maker[]>
  /** Id of the work that a citation names, by the citation's key. Every citation has exactly one. */
  readonly workOf: ReadonlyMap<string, string>
  /** Ids of the persons named in a heading, by its line. */
  readonly mentions: ReadonlyMap<number, readonly string[]>
  /** Id of the person meant by a speaker's name. @param citation key of the citation that closes the quotation */
  speakerOf(name: string, citation?: string): string | undefined
  /** Merges that are not certain, and names that could not be told apart. */
  readonly problems: readonly Problem[]
}

/**
 * Brings all citations of a document together into works and persons.
 * The outcome does not depend on the order of the input, nor on how often it is run.
 */
export const resolve = ({ citations, headings = [], speakers = [], prose = [] }: ResolveInput): Resolution => {
  const forms = citedForms(citations)
  const workClusters = clusterWorks(forms)
  const personClusters = clusterPersons(forms, workClusters.clusters)
  const people = gatherPeople()
  for (const spellings of personClusters.persons)
    people.add(
      spellings,
      spellings.reduce((sum, { weight }) => sum + weight, 0),
    )

  const makersAt = (cluster: readonly number[]) =>
    new Set(
      cluster.flatMap((form) => forms[form]?.makers.map((_, maker) => personClusters.personOf(form, maker)) ?? []),
    )
  const nearOf = new Map<string, ReadonlySet<number>>()
  for (const cluster of workClusters.clusters) {
    const near = makersAt(cluster)
    for (const form of cluster) for (const { key } of forms[form]?.citations ?? []) nearOf.set(key, near)
  }
  const speaking = addSpeakers(speakers, people, nearOf)
  const uses = addNamed(headings, prose, people)
  const inTitles = tallyWords([...new Set(citations.map(({ item }) => item.title ?? ''))], wordsOf(headings))
  const found = findMentions(headings, people, uses, inTitles)

  const personIdList = uniqueIds(people.persons.map(({ draft }) => personIds(draft)))
  const idOf = (index: number) => personIdList[index] ?? ''
  const drafts = workClusters.clusters.map((cluster) => workOf(cluster.flatMap((form) => forms[form] ?? [])))
  const makerLists = workClusters.clusters.map((cluster) =>
    makersOf(
      cluster.flatMap((index) => {
        const form = forms[index]
        return form ? [{ form, personIdOf: (maker: number) => idOf(personClusters.personOf(index, maker)) }] : []
      }),
    ),
  )
  const personById = new Map(people.persons.map(({ draft, index }) => [idOf(index), draft]))
  const workIdList = uniqueIds(
    drafts.map((draft, index) => {
      const first = personById.get(chiefOf(makerLists[index] ?? [])?.person ?? '')
      return workIds(draft, first && { family: first.literal ?? first.family ?? '', given: first.given ?? '' })
    }),
  )
  const workOfCitation = new Map(
    workClusters.clusters.flatMap((cluster, index) =>
      cluster.flatMap((form) =>
        (forms[form]?.citations ?? []).map(({ key }) => [key, workIdList[index] ?? ''] as const),
      ),
    ),
  )
  return {
    works: drafts.map((draft, index) => ({ id: workIdList[index] ?? '', ...draft })).sort(byId),
    persons: people.persons.map(({ draft, index }) => ({ id: idOf(index), ...draft })).sort(byId),
    makers: new Map(makerLists.map((list, index) => [workIdList[index] ?? '', list])),
    workOf: workOfCitation,
    mentions: new Map([...found.byLine].map(([line, all]) => [line, all.map(({ index }) => idOf(index))])),
    speakerOf: (name, citation) => {
      const index = speaking(name, citation)
      return index === undefined ? undefined : idOf(index)
    },
    problems: describeDoubts(forms, workClusters, personClusters, found),
  }
}

const byId = (a: { readonly id: string }, b: { readonly id: string }) => (a.id < b.id ? -1 : 1)

/** The maker that a work is called by: the first who wrote it, or else the first who made it in another way. */
const chiefOf = (makers: readonly Maker[]): Maker | undefined => {
  const rank: readonly MakerRole[] = ['AUTHORED', 'EDITED', 'COMPILED', 'TRANSLATED']
  return [...makers].sort((a, b) => rank.indexOf(a.role) - rank.indexOf(b.role) || a.order - b.order)[0]
}

/** Adds the speakers whom nobody cites. @returns whom a label means, by place in `people` */
const addSpeakers = (
  speakers: readonly SpeakerName[],
  people: People,
  nearOf: ReadonlyMap<string, ReadonlySet<number>>,
) => {
  const find = (name: string, citation: string | undefined) => {
    const printed = spokenName(name)
    const bearers = people.bearing(printed).filter(({ draft }) => !draft.literal)
    const near = citation === undefined ? undefined : nearOf.get(citation)
    // Of several none of whom stands out, the words are rather a cited person's than a stranger's.
    return (
      meant(bearers, printed.givens, near) ??
      (bearers.length > 1 && !printed.givens.length ? weightiest(bearers) : undefined)
    )
  }
  const strangers = new Map<string, number>()
  for (const { name, citation } of speakers)
    if (!find(name, citation) && fold(name)) strangers.set(name, (strangers.get(name) ?? 0) + 1)
  const spellings = [...strangers].map(([name, weight]) => ({ name: spokenName(name), weight }))
  for (const group of groupSpoken(spellings))
    people.add(
      group,
      group.reduce((sum, { weight }) => sum + weight, 0),
    )
  return (name: string, citation?: string): number | undefined => find(name, citation)?.index
}

const weightiest = <T extends { readonly weight: number }>(all: readonly T[]): T | undefined =>
  [...all].sort((a, b) => b.weight - a.weight)[0]

const wordsOf = (headings: readonly Heading[]): Set<string> =>
  new Set(headings.flatMap(({ text }) => headingWords(text).map(({ word }) => word)))

/** Adds the persons whom headings name and running text shows to be persons. @returns how it uses the words */
const addNamed = (
  headings: readonly Heading[],
  prose: readonly string[],
  people: People,
): ReadonlyMap<string, WordUse> => {
  const words = wordsOf(headings)
  const families = people.persons.flatMap(({ letters, draft }) => (draft.literal ? [] : [...letters]))
  const givens = people.persons.flatMap(({ draft }) =>
    givenTokens(draft.given ?? '').filter(({ length }) => length > 3),
  )
  const uses = tallyWords(prose, new Set([...words, ...families]), new Set([...COMMON_FIRST_NAMES, ...givens]))
  for (const word of surnamesAmong(words, uses, new Set(families), speakingIn(headings))) {
    const use = uses.get(word)
    const spelling = use && usualSpelling(use)
    if (spelling && !people.bearing(spokenName(word)).length && !people.called(word))
      people.add([{ name: printedName({ family: spelling }), weight: 1 }], 0)
  }
  return uses
}
