// The first schema: what is unique, and what is found by an index. docs/stores.md shows it whole.
import { EDGE_TYPES, NODE_KINDS } from '../../../model/kind.ts'
import { THING } from '../cypher.ts'
import { searchIndex } from '../search-words.ts'
import type { Migration } from './migration.ts'

const unique = (name: string, label: string, key: string) =>
  `CREATE CONSTRAINT ${name} IF NOT EXISTS FOR (x:${label}) REQUIRE x.${key} IS UNIQUE`
const index = (name: string, label: string, ...keys: readonly string[]) =>
  `CREATE INDEX ${name} IF NOT EXISTS FOR (x:${label}) ON (${keys.map((key) => `x.${key}`).join(', ')})`

export const firstSchema: Migration = {
  number: 1,
  name: 'first schema',
  statements: [
    unique('store_name', 'Store', 'name'),
    unique('thing_id', THING, 'id'),
    ...EDGE_TYPES.map(
      (type) => `CREATE CONSTRAINT ${type.toLowerCase()}_id IF NOT EXISTS FOR ()-[x:${type}]-() REQUIRE x.id IS UNIQUE`,
    ),
    ...NODE_KINDS.flatMap((kind) => [
      // The order of names, and where an exact name is found; the order in which lists mostly stand.
      index(`${kind.toLowerCase()}_words`, kind, 'sortWords'),
      index(`${kind.toLowerCase()}_quotations`, kind, 'quotations'),
      `CREATE FULLTEXT INDEX ${searchIndex(kind)} IF NOT EXISTS FOR (x:${kind}) ON EACH [x.searchName, x.searchOther]
      OPTIONS {indexConfig: {\`fulltext.analyzer\`: 'whitespace'}}`,
    ]),
    index('work_year', 'Work', 'firstYear'),
    index('alias_alias', 'Alias', 'alias'),
    index('import_id', 'Import', 'id'),
    index('text_document', 'Text', 'document'),
    index('marks_place', 'Marks', 'document', 'size', 'block'),
  ],
}
