// Beginnings of up to four letters are indexed, so that a search answers as quickly while a word is typed as when it is whole.
import { NODE_KINDS } from '../../../model/kind.ts'
import type { Migration } from './migration.ts'

const GATHERED = 32 * 1024 * 1024

/** The old index holds no text that a new one could be made from: it is made from the nodes when the store is opened. */
const searchTable = (kind: string) => `
  DROP TABLE search_${kind.toLowerCase()};
  CREATE VIRTUAL TABLE search_${kind.toLowerCase()} USING fts5(
    name, other, content='', contentless_delete=1, tokenize="unicode61 remove_diacritics 2", prefix='1 2 3 4'
  );
  INSERT INTO search_${kind.toLowerCase()} (search_${kind.toLowerCase()}, rank) VALUES ('hashsize', ${GATHERED});`

export const longerBeginnings: Migration = {
  number: 2,
  name: 'longer beginnings of words',
  sql: `${NODE_KINDS.map(searchTable).join('')}
  -- What is to be made anew at the next opening: 1001 is the search index (remake-index.ts).
  INSERT INTO total (what, count) VALUES (1001, 1);`,
}
