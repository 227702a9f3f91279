// What the measures of the whole graph are called, and what a value of each means.
import type { NETWORK_MEASURES, NetworkEvent } from '../../../server/api/contract/network.ts'
import { figure } from '../../theme/kind-names.ts'

export type Measure = (typeof NETWORK_MEASURES)[number]

interface MeasureWords {
  readonly name: string
  readonly note: string
}

export const MEASURE_WORDS: Readonly<Record<Measure, MeasureWords>> = {
  pagerank: {
    name: 'PageRank',
    note: 'The share of time that somebody spends at each who follows sources at random: from a claim to the works quoted on it, from a work to its makers and to what it cites.',
  },
  authority: {
    name: 'Authority',
    note: 'Works that are quoted on claims which are good hubs, that is on claims on which such works are quoted. What shares nothing with the heaviest part of the graph has none.',
  },
  hub: {
    name: 'Hubs',
    note: 'Claims on which works of authority are quoted, for or against.',
  },
  degree: {
    name: 'Degree',
    note: 'How many different claims, works and people each is joined to.',
  },
}

/** Shares as percentages with three figures; counts as they are. */
export const valueWords = (measure: Measure, value: number): string =>
  measure === 'degree' ? figure(value) : `${(100 * value).toPrecision(3)} %`

const STAGE_WORDS: Readonly<Record<string, string>> = {
  reading: 'Reading the graph',
  joining: 'Joining claims, works and people',
  PageRank: 'PageRank',
  hubs: 'Hubs and authorities',
  communities: 'Communities',
  ordering: 'Putting all in order',
}

type Running = Extract<NetworkEvent, { readonly state: 'running' }>

/** "Reading the graph: 1,200 of 4,000 (1 of 6)". */
export const stageWords = ({ stage, done, total, within }: Running): string => {
  const part = within ? `: ${figure(within.done)} of ${figure(within.total)}` : ''
  return `${STAGE_WORDS[stage] ?? stage}${part} (${figure(done + 1)} of ${figure(total)})`
}

/** From 0 to 1, each stage counted alike. */
export const shareDone = ({ done, total, within }: Running): number =>
  (done + (within ? within.done / within.total : 0)) / total
