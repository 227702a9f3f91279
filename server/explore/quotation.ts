// From quotations as they stand in the graph to quotations as they are shown: names for ids, in a fixed number of reads.
import { standingChecks } from '../../model/check.ts'
import { labelOf } from '../../model/label.ts'
import { noteOf } from '../../model/note.ts'
import type { GraphStore } from '../../store/store.ts'
import type { Maker, NodeRef, Place } from '../api/contract/common.ts'
import type { Quotation } from '../api/contract/evidence.ts'
import { inStretches } from './batch.ts'
import { speakersOf } from './makers.ts'
import type { MatchedQuotation } from './matching-quotations.ts'
import { refsOf, toRef } from './named.ts'
import { locatedPlaces, titled } from './places.ts'
import { rationaleOf } from './rationale.ts'

/** Where the words stand: in the document that takes the stance, if they stand there. */
const placeIn = ({ statement, source, stanceEdge }: MatchedQuotation) => {
  const places = locatedPlaces(statement.provenance ?? stanceEdge?.provenance ?? source?.provenance)
  return places.find((place) => place.document === stanceEdge?.assertedIn) ?? places[0]
}

const kindOf = (item: MatchedQuotation): Quotation['kind'] =>
  item.statement.kind === 'Work' || item.statement.kind === 'Claim' ? item.statement.kind : 'Quote'

const toQuotation = (
  item: MatchedQuotation,
  known: {
    readonly refs: ReadonlyMap<string, NodeRef>
    readonly works: ReadonlyMap<string, Quotation['work']>
    readonly makers: ReadonlyMap<string, readonly Maker[]>
    readonly speakers: ReadonlyMap<string, readonly NodeRef[]>
    readonly place: Place | undefined
  },
): Quotation => {
  const { statement, stance, stanceEdge, claim, source, work } = item
  const rationale = rationaleOf(item)
  return {
    id: statement.id,
    kind: kindOf(item),
    text: labelOf(statement),
    paraphrase: statement.kind === 'Quote' && statement.paraphrase === true,
    stance: stance ?? null,
    method: stanceEdge?.method ?? null,
    assertedBy: stanceEdge?.assertedBy ?? null,
    note: (stanceEdge && noteOf(stanceEdge)) ?? null,
    checks: statement.kind === 'Quote' ? [...standingChecks(statement.checks ?? [])] : [],
    assertedIn: known.refs.get(stanceEdge?.assertedIn ?? '') ?? null,
    claim: claim ? toRef(claim) : null,
    work: known.works.get(work?.id ?? '') ?? null,
    makers: [...(known.makers.get(work?.id ?? '') ?? [])],
    speakers: [...(known.speakers.get(statement.id) ?? [])],
    locator: source?.locator ?? null,
    reference: source?.reference ?? null,
    place: known.place ?? null,
    ...(rationale.length > 0 && { rationale }),
  }
}

/** @param makers of all the works concerned, by the work's id */
export const toQuotations = async (
  store: GraphStore,
  items: readonly MatchedQuotation[],
  makers: ReadonlyMap<string, readonly Maker[]>,
): Promise<Quotation[]> => {
  const [refs, summaries, speakers, places] = await Promise.all([
    refsOf(
      store,
      items.flatMap((item) => item.stanceEdge?.assertedIn ?? []),
    ),
    inStretches(
      items.flatMap((item) => item.work?.id ?? []),
      (some) => store.summaries(some),
    ),
    speakersOf(
      store,
      items.map((item) => item.statement.id),
    ),
    titled(
      store,
      items.flatMap((item) => placeIn(item) ?? []),
    ),
  ])
  const works = new Map(summaries.map((summary) => [summary.id, summary]))
  const placeKey = (document: string, first: number) => `${first} ${document}`
  const placeByKey = new Map(places.map((place) => [placeKey(place.document, place.first), place]))
  return items.map((item) => {
    const at = placeIn(item)
    const titledPlace = at && placeByKey.get(placeKey(at.document, at.lines[0]))
    const place = at && titledPlace && { ...titledPlace, last: at.lines[1] }
    return toQuotation(item, { refs, works, makers, speakers, place })
  })
}
