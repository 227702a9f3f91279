// The columns of the table, and how rows are put in order by them.
import { NODE_KINDS } from '../../../model/kind.ts'
import type { ViewNode } from '../../../server/api/contract/view.ts'
import { yearsRange } from '../../panels/chosen/sentences.ts'
import { figure, KIND_NAMES, statementsWord } from '../../theme/kind-names.ts'

export type ColumnKey = 'kind' | 'words' | 'statements' | 'works' | 'people' | 'claims' | 'years' | 'disputes'
export interface Column {
  readonly key: ColumnKey
  readonly title: string
  /** For where there is little room. */
  readonly short: string
  readonly numeric: boolean
  readonly show: (node: ViewNode) => string
  /** Orders upwards; what has no value stands last, whichever way. */
  readonly value: (node: ViewNode) => number | string | null
}

const number = (key: ColumnKey, title: string, short: string, of: (node: ViewNode) => number): Column => ({
  key,
  title,
  short,
  numeric: true,
  show: (node) => (of(node) === 0 ? '' : figure(of(node))),
  value: of,
})

export const COLUMNS: readonly Column[] = [
  {
    key: 'kind',
    title: 'Kind',
    short: '',
    numeric: false,
    show: (node) => KIND_NAMES[node.kind].one,
    value: (node) => NODE_KINDS.indexOf(node.kind),
  },
  {
    key: 'words',
    title: 'Words',
    short: 'Words',
    numeric: false,
    show: (node) => node.label,
    value: (node) => node.label.toLowerCase(),
  },
  number('statements', 'Statements', 'Stat.', (node) => node.statements),
  number('disputes', 'Disputing', 'Disp.', (node) => node.disputes),
  number('claims', 'Claims', 'Claims', (node) => node.claims),
  number('works', 'Works', 'Works', (node) => node.works),
  number('people', 'People', 'People', (node) => node.people),
  {
    key: 'years',
    title: 'Years',
    short: 'Years',
    numeric: true,
    show: ({ firstYear, lastYear }) => yearsRange(firstYear, lastYear),
    value: (node) => node.firstYear,
  },
]

/** The columns, of which one says “Quotations” where all statements are that. */
export const columnsFor = (nodes: readonly ViewNode[]): readonly Column[] =>
  statementsWord(nodes) === 'Statements'
    ? COLUMNS
    : COLUMNS.map((column) =>
        column.key === 'statements' ? { ...column, title: 'Quotations', short: 'Quot.' } : column,
      )

export interface Order {
  readonly by: ColumnKey
  readonly descending: boolean
}

const compare = (a: number | string, b: number | string): number => {
  if (typeof a === 'string' && typeof b === 'string') return a < b ? -1 : a > b ? 1 : 0
  return Number(a) - Number(b)
}

/** The rows in an order; equals keep theirs. */
export const inOrder = (nodes: readonly ViewNode[], { by, descending }: Order): readonly ViewNode[] => {
  const column = COLUMNS.find(({ key }) => key === by)
  if (!column) return nodes
  return nodes.toSorted((one, other) => {
    const [a, b] = [column.value(one), column.value(other)]
    if (a === null || b === null) return Number(a === null) - Number(b === null)
    return descending ? compare(b, a) : compare(a, b)
  })
}

/** The order after a press on a column's head: numbers begin with the greatest, words with the first; again turns it round. */
export const nextOrder = (order: Order, by: ColumnKey): Order => {
  if (order.by === by) return { by, descending: !order.descending }
  return { by, descending: COLUMNS.find(({ key }) => key === by)?.numeric ?? false }
}
