// The columns of each table, with the types that the engine's own properties have.
import type { NodeKind } from '../../../model/kind.ts'
import { EDGE_NAMES, nodeNames } from '../properties.ts'
import type { Column } from './csv.ts'

const TYPES: Readonly<Record<string, readonly string[]>> = {
  'string[]': ['variants', 'aliases', 'parts', 'marks', 'lines', 'problems'],
  'long[]': ['imports', 'numbers'],
  double: ['confidence', 'readWith'],
  boolean: ['paraphrase', 'settling', 'staging'],
  long: [
    ...['since', 'number', 'year', 'firstYear', 'lastYear', 'line', 'lastLine', 'firstChar', 'lastChar', 'order'],
    ...['quotations', 'statements', 'supports', 'disputes', 'qualifies', 'claims', 'works', 'people'],
    ...['size', 'block', 'owner', 'first', 'last', 'nodes', 'edges'],
    ...['now', 'epoch', 'attempt', 'revision', 'lastNumber', 'lastImport'],
  ],
}
const typed = (name: string): Column =>
  `${name}:${Object.keys(TYPES).find((type) => TYPES[type]?.includes(name)) ?? 'string'}`

const COUNTED = ['quotations', 'statements', 'supports', 'disputes', 'qualifies', 'claims', 'works', 'people']
const YEARS = ['firstYear', 'lastYear']

export const nodeColumns = (kind: NodeKind): readonly Column[] => [
  'id:ID',
  ...['since', ...new Set([...nodeNames(kind), ...COUNTED, ...YEARS])].map(typed),
]
export const EDGE_COLUMNS: readonly Column[] = [':START_ID', ':END_ID', ...['id', 'since', ...EDGE_NAMES].map(typed)]

/** What stands beside the records, by label. */
export const BESIDE_COLUMNS = {
  Import: ['id', 'number', 'since', 'hash', 'document', 'json', 'landed', 'nodes', 'edges', 'problems'].map(typed),
  Text: ['document', 'owner', 'since', 'first', 'last', 'numbers', 'lines'].map(typed),
  Marks: ['document', 'size', 'block', 'since', 'marks'].map(typed),
  Alias: ['alias', 'node', 'since'].map(typed),
  Store: [
    ...['name', 'now', 'epoch', 'attempt', 'revision', 'settling', 'staging'],
    ...['lastNumber', 'lastImport', 'nodeCounts', 'edgeCounts'],
  ].map(typed),
} as const satisfies Readonly<Record<string, readonly Column[]>>
