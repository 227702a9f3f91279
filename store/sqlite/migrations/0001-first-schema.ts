// The first schema. Keys are integers; properties are JSON with sorted keys; what is derived is kept beside what was said.
import { NODE_KINDS } from '../../../model/kind.ts'
import type { Migration } from './migration.ts'

/** Bytes of new words that are gathered in memory before they are written as one: half the time of the default of a mebibyte. */
const GATHERED = 32 * 1024 * 1024

const searchTable = (kind: string) => `
  CREATE VIRTUAL TABLE search_${kind.toLowerCase()} USING fts5(
    name, other, content='', contentless_delete=1, tokenize="unicode61 remove_diacritics 2", prefix='1 2'
  );
  INSERT INTO search_${kind.toLowerCase()} (search_${kind.toLowerCase()}, rank) VALUES ('hashsize', ${GATHERED});`

export const firstSchema: Migration = {
  number: 1,
  name: 'first schema',
  sql: `
  CREATE TABLE import (
    key INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, hash TEXT NOT NULL, document TEXT, json TEXT NOT NULL,
    landed TEXT NOT NULL, nodes INTEGER NOT NULL DEFAULT 0, edges INTEGER NOT NULL DEFAULT 0, problems INTEGER NOT NULL DEFAULT 0
  ) STRICT;
  CREATE TABLE problem (
    import INTEGER NOT NULL REFERENCES import ON DELETE CASCADE, number INTEGER NOT NULL, json TEXT NOT NULL,
    PRIMARY KEY (import, number)
  ) STRICT, WITHOUT ROWID;

  -- Every document that some place names, whether or not it is here as a work.
  CREATE TABLE document (key INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE) STRICT;
  CREATE TABLE line (
    document INTEGER NOT NULL REFERENCES document, owner INTEGER NOT NULL REFERENCES import, number INTEGER NOT NULL, text TEXT NOT NULL,
    PRIMARY KEY (document, owner, number)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX line_owner ON line (owner);

  -- Narrow rows, for lists are made by walking them; the properties stand in node_json.
  -- owner: the one import that brought it; null where several did, whose parts then stand in node_part.
  CREATE TABLE node (
    key INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, kind INTEGER NOT NULL, owner INTEGER REFERENCES import,
    quotations INTEGER NOT NULL DEFAULT 0, supports INTEGER NOT NULL DEFAULT 0, disputes INTEGER NOT NULL DEFAULT 0,
    qualifies INTEGER NOT NULL DEFAULT 0, claims INTEGER NOT NULL DEFAULT 0, works INTEGER NOT NULL DEFAULT 0,
    people INTEGER NOT NULL DEFAULT 0, first_year INTEGER, last_year INTEGER, document INTEGER REFERENCES document, line INTEGER
  ) STRICT;
  CREATE INDEX node_owner ON node (owner);
  CREATE TABLE node_json (node INTEGER PRIMARY KEY REFERENCES node ON DELETE CASCADE, json TEXT NOT NULL) STRICT;
  CREATE TABLE node_part (
    node INTEGER NOT NULL REFERENCES node ON DELETE CASCADE, import INTEGER NOT NULL REFERENCES import, json TEXT NOT NULL,
    PRIMARY KEY (node, import)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX node_part_import ON node_part (import);
  CREATE TABLE alias (
    alias TEXT NOT NULL, node INTEGER NOT NULL REFERENCES node ON DELETE CASCADE, PRIMARY KEY (alias, node)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX alias_node ON alias (node);
  -- The first folded words of a label: the order of names, and where an exact name is found.
  CREATE TABLE label (
    kind INTEGER NOT NULL, words TEXT NOT NULL, node INTEGER NOT NULL REFERENCES node ON DELETE CASCADE,
    PRIMARY KEY (kind, words, node)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX label_node ON label (node);

  CREATE TABLE edge (
    key INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, type INTEGER NOT NULL, source INTEGER NOT NULL REFERENCES node,
    target INTEGER NOT NULL REFERENCES node, owner INTEGER REFERENCES import, json TEXT NOT NULL
  ) STRICT;
  CREATE INDEX edge_out ON edge (source, type, target);
  CREATE INDEX edge_in ON edge (target, type, source);
  CREATE INDEX edge_owner ON edge (owner);
  CREATE TABLE edge_part (
    edge INTEGER NOT NULL REFERENCES edge ON DELETE CASCADE, import INTEGER NOT NULL REFERENCES import, json TEXT NOT NULL,
    PRIMARY KEY (edge, import)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX edge_part_import ON edge_part (import);

  -- Derived: edges of a node by what they are from there (codes.ts, slotOf), totals by kind (0…) and
  -- by type (100…), and how often the store has changed (1000).
  CREATE TABLE edge_count (
    node INTEGER NOT NULL, slot INTEGER NOT NULL, count INTEGER NOT NULL, PRIMARY KEY (node, slot)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE total (what INTEGER PRIMARY KEY, count INTEGER NOT NULL) STRICT;

  -- Derived: places in documents. size is the bit length of last - first, so that what touches some lines is found in a few
  -- short ranges of first; item is 2 × key of a node, or 2 × key + 1 of an edge.
  CREATE TABLE mark (
    document INTEGER NOT NULL, size INTEGER NOT NULL, first INTEGER NOT NULL, last INTEGER NOT NULL, item INTEGER NOT NULL,
    PRIMARY KEY (document, size, first, last, item)
  ) STRICT, WITHOUT ROWID;
  ${NODE_KINDS.map(searchTable).join('')}`,
}
