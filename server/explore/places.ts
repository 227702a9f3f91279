// Places in imported documents, with the titles of the documents.
import { comparePlaces, type Provenance } from '../../model/provenance.ts'
import type { GraphStore } from '../../store/store.ts'
import type { Place } from '../api/contract/common.ts'
import { refsOf } from './named.ts'

type Located = Provenance & { readonly lines: [number, number] }
const isLocated = (place: Provenance): place is Located => place.lines !== undefined

/** Where something stands: the places that name lines, each once, in the order in which a reader meets them. */
export const locatedPlaces = (provenance: readonly Provenance[] | undefined): readonly Located[] => {
  const seen = new Set<string>()
  return [...(provenance ?? [])]
    .filter(isLocated)
    .sort(comparePlaces)
    .filter(({ document, lines }) => {
      const key = `${document} ${lines.join('-')}`
      return !seen.has(key) && seen.add(key)
    })
}

/** Names the documents of places. */
export const titled = async (store: GraphStore, places: readonly Located[]): Promise<Place[]> => {
  const titles = await refsOf(
    store,
    places.map((place) => place.document),
  )
  return places.map(({ document, lines: [first, last] }) => ({
    document,
    title: titles.get(document)?.label ?? document,
    first,
    last,
  }))
}
