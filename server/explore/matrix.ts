// Claims against works, people or topics: how many statements of which stance stand where they meet.
import { STANCES, type Stance } from '../../model/kind.ts'
import type { GraphStore } from '../../store/store.ts'
import type { NodeRef } from '../api/contract/common.ts'
import type { MatrixView } from '../api/contract/picture.ts'
import { knownNodes } from './known-nodes.ts'
import type { Statement } from './measures/evidence-base.ts'
import { seriation } from './measures/seriation.ts'
import { refsOf } from './named.ts'
import type { StruckGround } from './struck-ground.ts'
import { allQuoted, type WholeBase } from './whole-base.ts'

export interface MatrixQuestion {
  readonly columns: 'works' | 'people' | 'topics'
  readonly topics?: readonly string[] | undefined
  readonly order: 'similarity' | 'weight' | 'document' | 'name'
  readonly rowLimit: number
  readonly columnLimit: number
}

type Counts = Record<Stance, number>
const weightOf = (counts: Counts): number => STANCES.reduce((sum, stance) => sum + counts[stance], 0)

const columnsOf = (base: WholeBase, columns: MatrixQuestion['columns']) => (statement: Statement) => {
  if (columns === 'topics') return base.claims.get(statement.claim)?.topics ?? []
  if (statement.work === null) return []
  return columns === 'works' ? [statement.work] : (base.works.get(statement.work)?.makers ?? [])
}

/** Row → column → counts. A quotation filed by two documents under one claim with one stance counts once. */
const countCells = (base: WholeBase, question: MatrixQuestion, topics: ReadonlySet<string> | undefined) => {
  const columns = columnsOf(base, question.columns)
  const seen = new Set<string>()
  const rows = new Map<string, Map<string, Counts>>()
  for (const statement of base.statements) {
    const { claim, stance, id } = statement
    if (topics && !base.claims.get(claim)?.topics.some((topic) => topics.has(topic))) continue
    for (const column of columns(statement)) {
      const key = `${id} ${stance} ${claim} ${column}`
      if (seen.has(key)) continue
      seen.add(key)
      const row = rows.get(claim) ?? new Map<string, Counts>()
      const counts = row.get(column) ?? { SUPPORTS: 0, DISPUTES: 0, QUALIFIES: 0 }
      counts[stance]++
      rows.set(claim, row.set(column, counts))
    }
  }
  return rows
}

const byCodeUnit = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** The heaviest `most` of them, the heaviest first. */
const heaviest = (weights: ReadonlyMap<string, number>, most: number): string[] =>
  [...weights]
    .sort(([a, x], [b, y]) => y - x || byCodeUnit(a, b))
    .slice(0, most)
    .map(([id]) => id)

const weigh = (rows: ReadonlyMap<string, ReadonlyMap<string, Counts>>) => {
  const byRow = new Map<string, number>()
  const byColumn = new Map<string, number>()
  for (const [row, cells] of rows)
    for (const [column, counts] of cells) {
      byRow.set(row, (byRow.get(row) ?? 0) + weightOf(counts))
      byColumn.set(column, (byColumn.get(column) ?? 0) + weightOf(counts))
    }
  return { byRow, byColumn }
}

interface Cell {
  readonly row: string
  readonly column: string
  readonly counts: Counts
}

const bySimilarity = (rows: readonly string[], columns: readonly string[], cells: readonly Cell[]) => {
  // Numbered by id, so that the order depends on what is in the graph and not on how it was read.
  const [rowIds, columnIds] = [rows.toSorted(byCodeUnit), columns.toSorted(byCodeUnit)]
  const rowAt = new Map(rowIds.map((id, i) => [id, i]))
  const columnAt = new Map(columnIds.map((id, i) => [id, i]))
  const numbered = cells
    .map(({ row, column, counts }) => [rowAt.get(row) ?? 0, columnAt.get(column) ?? 0, weightOf(counts)] as const)
    .sort((a, b) => a[0] - b[0] || a[1] - b[1])
  const order = seriation(rowIds.length, columnIds.length, numbered)
  return {
    rows: order.rows.map((i) => rowIds[i] ?? ''),
    columns: order.columns.map((i) => columnIds[i] ?? ''),
  }
}

const inDocument = (base: WholeBase) => (a: string, b: string) => {
  const [x, y] = [base.claims.get(a), base.claims.get(b)]
  return (
    byCodeUnit(x?.document ?? '\uffff', y?.document ?? '\uffff') || (x?.line ?? 0) - (y?.line ?? 0) || byCodeUnit(a, b)
  )
}

const arranged = (
  base: WholeBase,
  order: MatrixQuestion['order'],
  rows: readonly string[],
  columns: readonly string[],
  cells: readonly Cell[],
  labelOf: (id: string) => string,
): { readonly rows: readonly string[]; readonly columns: readonly string[] } => {
  const byName = (a: string, b: string) => byCodeUnit(labelOf(a), labelOf(b)) || byCodeUnit(a, b)
  if (order === 'similarity') return bySimilarity(rows, columns, cells)
  if (order === 'document') return { rows: rows.toSorted(inDocument(base)), columns }
  if (order === 'name') return { rows: rows.toSorted(byName), columns: columns.toSorted(byName) }
  return { rows, columns }
}

/**
 * The heaviest claims and columns, as many as fit; the totals count all. Ordered by `document`, columns stand by weight.
 * @throws WhenceError `not-found` where a topic is not there
 */
export const matrix = async (
  store: GraphStore,
  { base, struck }: StruckGround,
  question: MatrixQuestion,
): Promise<MatrixView> => {
  const topics = question.topics && (await knownNodes(store, question.topics, 'Topic'))
  const counted = countCells(base, question, topics && new Set(topics.map(({ id }) => id)))
  const { byRow, byColumn } = weigh(counted)
  const rows = heaviest(byRow, question.rowLimit)
  const columns = heaviest(byColumn, question.columnLimit)
  const columnSet = new Set(columns)
  const cells = rows.flatMap((row) =>
    [...(counted.get(row) ?? [])].flatMap(([column, counts]) => (columnSet.has(column) ? { row, column, counts } : [])),
  )
  const refs = await refsOf(
    store,
    columns.flatMap((id) => [id, ...(base.works.get(id)?.makers.slice(0, 1) ?? [])]),
  )
  const refOf = (id: string): NodeRef | undefined => {
    const claim = base.claims.get(id)
    if (claim) return { id, kind: 'Claim', label: claim.label }
    const [ref, work] = [refs.get(id), base.works.get(id)]
    if (!ref || !work) return ref
    // Several works may have one title: who made it and when tells them apart.
    const maker = refs.get(work.makers[0] ?? '')?.label
    return {
      ...ref,
      label: [ref.label, maker, work.year].filter((part) => part !== undefined && part !== null).join(', '),
    }
  }
  const order = arranged(base, question.order, rows, columns, cells, (id) => refOf(id)?.label ?? '')
  const shown = {
    rows: order.rows.filter((id) => refOf(id)),
    columns: order.columns.filter((id) => refOf(id)),
  }
  const rowAt = new Map(shown.rows.map((id, i) => [id, i]))
  const columnAt = new Map(shown.columns.map((id, i) => [id, i]))
  return {
    struck: [...struck],
    rows: shown.rows.flatMap((id) => refOf(id) ?? []),
    columns: shown.columns.flatMap((id) => refOf(id) ?? []),
    rowTotal: byRow.size,
    columnTotal: byColumn.size,
    cells: cells
      .flatMap(({ row, column, counts }): [number, number, number, number, number][] => {
        const [r, c] = [rowAt.get(row), columnAt.get(column)]
        if (r === undefined || c === undefined) return []
        return [[r, c, counts.SUPPORTS, counts.DISPUTES, counts.QUALIFIES]]
      })
      .sort((a, b) => a[0] - b[0] || a[1] - b[1]),
    allQuoted: allQuoted(base),
    order: question.order,
  }
}
