// whence stats: what is in the graph.
import { EDGE_RULES, EDGE_TYPES, NODE_KINDS } from '../../model/kind.ts'
import type { NodeSummary } from '../../server/api/contract/common.ts'
import type { Statistics } from '../../server/api/contract/statistics.ts'
import { type Command, JSON_OPTION } from '../command.ts'
import { withStore } from '../open-store.ts'
import { count, number, years } from '../phrase.ts'
import { STORE_SETTINGS } from '../settings.ts'
import type { Style } from '../style.ts'
import { table } from '../table.ts'

const LISTED = 5

/** By statements, which are called quotations where all of them are. */
const counted = (list: readonly NodeSummary[]) => {
  const title = list.every(({ quotations, statements }) => quotations === statements) ? 'Quotations' : 'Statements'
  return [
    { title, align: 'right' },
    { title: '', shrinks: true },
  ] as const
}

const ranking = (title: string, list: readonly NodeSummary[], width: number, style: Style): string[] =>
  list.length === 0
    ? []
    : [
        '',
        style.bold(title),
        ...table(
          counted(list),
          list.slice(0, LISTED).map(({ statements, label }) => [number(statements), label]),
          width,
          style,
        ),
      ]

/** The statistics for a person. */
export const statsLines = (statistics: Statistics, width: number, style: Style): string[] => {
  const { nodes, edges, documents, notice } = statistics
  const kinds = NODE_KINDS.map((kind) => [number(nodes[kind]), kind])
  const types = EDGE_TYPES.filter((type) => (edges?.[type] ?? 0) > 0).map((type) => [
    number(edges?.[type] ?? 0),
    type,
    `${EDGE_RULES[type].from.join(' or ')} ${EDGE_RULES[type].forward} ${EDGE_RULES[type].to.join(' or ')}`,
  ])
  const span = years(statistics.years.first, statistics.years.last)
  return [
    ...(notice ? [notice, ''] : []),
    ...table([{ title: 'Nodes', align: 'right' }, { title: 'Kind' }], kinds, width, style),
    '',
    ...table(
      [{ title: 'Edges', align: 'right' }, { title: 'Type' }, { title: 'Meaning', shrinks: true }],
      types,
      width,
      style,
    ),
    '',
    `${count(documents.length, 'document')}${documents.length > 0 ? ':' : '.'}`,
    ...table(
      [
        { title: 'Lines', align: 'right' },
        { title: 'Title', shrinks: true },
      ],
      documents.map(({ lines, title }) => [number(lines), title]),
      width,
      style,
    ).slice(documents.length > 0 ? 0 : 1),
    ...(span ? [`Works from ${span}.`] : []),
    ...ranking('Claims with most behind them', statistics.claimsMostBacked, width, style),
    ...ranking('Claims with least behind them', statistics.claimsLeastBacked, width, style),
    ...ranking('Works most used', statistics.worksMostUsed, width, style),
    ...ranking('People most quoted', statistics.peopleMostQuoted, width, style),
  ]
}

export const statsCommand: Command = {
  name: 'stats',
  summary: 'what is in the graph: counts, documents, what is used most',
  description: `Counts nodes and edges by kind, lists the imported documents, and the claims, works and people
with most and least behind them.`,
  args: [],
  options: [JSON_OPTION],
  settings: STORE_SETTINGS,
  examples: [
    { call: 'stats', says: 'What is in the default store:' },
    { call: 'stats --store sqlite:harbour.sqlite --json', says: 'The same of another store, for a program:' },
  ],
  run: (input, output) =>
    withStore(input, output, 'read', async (store) => {
      const { statistics } = await import('../../server/explore/statistics.ts')
      const found = await statistics(store, null)
      if (input.value(JSON_OPTION)) output.json(found)
      else output.print(statsLines(found, output.width, output.style))
      return undefined
    }),
}
