// Who made works and who spoke words: asked for many at once.
import { isMakerRole, MAKER_ROLES } from '../../model/kind.ts'
import type { GraphStore } from '../../store/store.ts'
import type { Maker, NodeRef } from '../api/contract/common.ts'
import { inStretches } from './batch.ts'
import { refsOf } from './named.ts'

/** The makers of each work: authors first, then editors, translators and compilers, each in the order printed. */
export const makersOf = async (
  store: GraphStore,
  works: Iterable<string>,
): Promise<ReadonlyMap<string, readonly Maker[]>> => {
  const edges = await inStretches(works, (some) => store.edgesOf(some, 'in', MAKER_ROLES))
  const people = await refsOf(
    store,
    edges.map((edge) => edge.from),
  )
  const made = new Map<string, { maker: Maker; place: number }[]>()
  for (const { type, from, to, order } of edges) {
    const person = people.get(from)
    if (!person || !isMakerRole(type)) continue
    const place = MAKER_ROLES.indexOf(type) * 1e6 + (order ?? 1e5)
    const entry = { maker: { id: from, name: person.label, role: type }, place }
    made.set(to, [...(made.get(to) ?? []), entry])
  }
  return new Map(
    [...made].map(([work, entries]) => [
      work,
      entries.sort((a, b) => a.place - b.place || (a.maker.name < b.maker.name ? -1 : 1)).map(({ maker }) => maker),
    ]),
  )
}

/** Whose words each quote is. */
export const speakersOf = async (
  store: GraphStore,
  quotes: Iterable<string>,
): Promise<ReadonlyMap<string, readonly NodeRef[]>> => {
  const edges = await inStretches(quotes, (some) => store.edgesOf(some, 'out', ['SPOKEN_BY']))
  const people = await refsOf(
    store,
    edges.map((edge) => edge.to),
  )
  const speakers = new Map<string, NodeRef[]>()
  for (const { from, to } of edges) {
    const person = people.get(to)
    if (person) speakers.set(from, [...(speakers.get(from) ?? []), person])
  }
  return speakers
}
