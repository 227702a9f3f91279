// Strikes as a person gives them, made ready: ids checked and followed, and every strike said in words.
import { labelOf } from '../../model/label.ts'
import type { GraphStore } from '../../store/store.ts'
import type { StrikesQuery } from '../api/contract/what-if.ts'
import { knownNodes } from './known-nodes.ts'
import type { Strikes } from './measures/what-if.ts'

export interface ReadyStrikes {
  readonly strikes: Strikes
  /** One line for each strike: “without The Harbour (work)”. */
  readonly words: readonly string[]
}

/** @throws WhenceError `not-found`, naming the works and people that are not there */
export const readyStrikes = async (store: GraphStore, asked: StrikesQuery): Promise<ReadyStrikes> => {
  const works = await knownNodes(store, asked.works ?? [], 'Work')
  const people = await knownNodes(store, asked.people ?? [], 'Person')
  const { publishers = [], types = [], onlyBefore, onlyFrom, withoutInterested } = asked
  return {
    strikes: {
      works: works.map(({ id }) => id),
      people: people.map(({ id }) => id),
      publishers,
      types,
      ...(onlyBefore !== undefined && { onlyBefore }),
      ...(onlyFrom !== undefined && { onlyFrom }),
      ...(withoutInterested && { withoutInterested }),
    },
    words: [
      ...works.map((node) => `without “${labelOf(node).slice(0, 300)}”`),
      ...people.map((node) => `without what ${labelOf(node).slice(0, 300)} made or said`),
      ...publishers.map((name) => `without works published by ${name}`),
      ...types.map((type) => `without works of the type ${type}`),
      ...(onlyBefore === undefined ? [] : [`only works printed before ${onlyBefore}`]),
      ...(onlyFrom === undefined ? [] : [`only works printed in ${onlyFrom} or later`]),
      ...(withoutInterested ? ['without what people named in a claim say for or against it'] : []),
    ],
  }
}
