// The measured graph for a person: what it is made of, then nodes by a measure, or communities.
import type { CommunitiesView, NETWORK_MEASURES, NetworkRank, NetworkView } from '../server/api/contract/network.ts'
import { count, listed, number } from './phrase.ts'
import { struckLines } from './strike-options.ts'
import type { Style } from './style.ts'
import { table } from './table.ts'
import { oneLine } from './visible.ts'
import { cut, wrap } from './width.ts'

type Measure = (typeof NETWORK_MEASURES)[number]

export interface NetworkOutcome {
  readonly whole: NetworkView['measured']
  readonly measure?: Measure
  readonly nodes?: NetworkRank
  readonly communities?: CommunitiesView
}

const MEASURE_WORDS: Readonly<Record<Measure, string>> = {
  degree: 'By how many claims, works and people each is joined to',
  pagerank: 'By how often one comes to it when following sources (PageRank)',
  authority: 'Works by authority: quoted on claims that are quoted on much',
  hub: 'Claims by how much authority is quoted on them',
}
const LONGEST_NAME = 60

const shownValue = (measure: Measure, value: number): string =>
  measure === 'degree' ? number(value) : `${(100 * value).toFixed(3)} %`

const wholeLine = ({
  claims,
  works,
  people,
  lines,
  communities,
  modularity,
  settled,
}: NonNullable<NetworkView['measured']>) =>
  `${listed([count(claims, 'claim'), count(works, 'work'), count(people, 'person')])}, ${count(lines, 'line')} between them; ${count(communities, 'community')}${
    modularity === null ? '' : ` (modularity ${modularity.toFixed(2)})`
  }.${settled ? '' : ' Hubs and authorities did not settle, or nothing joins a claim and a work.'}`

const communityLines = ({ items, total, offset }: CommunitiesView, width: number, style: Style): string[] => [
  ...items.flatMap(({ number: at, claims, works, people, leading, topics }) => [
    ...wrap(`${at + 1}. ${listed([count(claims, 'claim'), count(works, 'work'), count(people, 'person')])}`, width).map(
      style.bold,
    ),
    ...leading.map(({ label, id }) => cut(`  ${oneLine(label)} (${id})`, width)),
    ...topics.map(({ node, inside, all }) =>
      style.dim(cut(`  ${oneLine(node.label)}: ${number(inside)} of its ${count(all, 'claim')}`, width)),
    ),
  ]),
  style.dim(`${number(total)} in all; shown: ${number(items.length)}, from number ${number(offset + 1)}.`),
]

export const networkLines = (outcome: NetworkOutcome, width: number, style: Style): string[] => {
  const { whole, measure = 'pagerank', nodes, communities } = outcome
  const head = [
    ...struckLines((nodes ?? communities)?.struck ?? [], style),
    ...(whole ? wrap(wholeLine(whole), width) : []),
    '',
  ]
  if (communities) return [...head, ...communityLines(communities, width, style)]
  if (!nodes || nodes.total === 0) return [...head, 'There are none.']
  return [
    ...head,
    style.bold(MEASURE_WORDS[measure]),
    ...table(
      [
        { title: 'Value', align: 'right' },
        { title: 'Kind' },
        { title: 'Community', align: 'right' },
        { title: 'Id' },
        { title: 'Name', shrinks: true },
      ],
      nodes.items.map(({ node, value, community }) => [
        shownValue(measure, value),
        node.kind,
        community === null ? '' : number(community + 1),
        node.id,
        cut(oneLine(node.label), LONGEST_NAME),
      ]),
      width,
      style,
    ),
    style.dim(`${number(nodes.total)} in all; shown: ${number(nodes.items.length)}.`),
  ]
}
