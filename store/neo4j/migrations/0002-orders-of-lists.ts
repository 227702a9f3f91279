// What lists are put in order by has an index wherever it differs from node to node, so that the first of a list are read and no others.
import { NODE_KINDS } from '../../../model/kind.ts'
import type { Migration } from './migration.ts'

const ORDERED = {
  Person: ['works', 'claims'],
  Work: ['people', 'claims'],
  Claim: ['works', 'people', 'disputes'],
  Quote: ['claims'],
  Topic: ['works', 'people', 'claims', 'disputes'],
} as const

export const ordersOfLists: Migration = {
  number: 2,
  name: 'orders of lists',
  statements: NODE_KINDS.flatMap((kind) =>
    // A work's first year has an index from the first schema.
    [...ORDERED[kind], 'document', ...(kind === 'Work' ? [] : ['firstYear'])].map(
      (key) => `CREATE INDEX ${kind.toLowerCase()}_${key.toLowerCase()} IF NOT EXISTS FOR (x:${kind}) ON (x.${key})`,
    ),
  ),
}
