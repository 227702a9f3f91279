// Statements are counted: beside quotations the stances that works and claims take themselves, in all and by stance.
import type { Migration } from './migration.ts'

// Kinds and types are written as the numbers that they had when this was made.
const WORK = 1
const CLAIM = 2
const QUOTE = 3
const STANCES = '6, 7, 8'
const made = 'SELECT target FROM edge WHERE source = node.key AND type IN (0, 1, 2, 3)'
const about = 'SELECT source FROM edge WHERE target = node.key AND type = 13'
const stance = (type: number) => `count(DISTINCT CASE s.type WHEN ${type} THEN s.source END)`
const own = (where: string) => `(SELECT count(*) FROM (SELECT DISTINCT s.source, s.target FROM edge s
  WHERE s.type IN (${STANCES}) AND ${where}))`

export const statementsCounted: Migration = {
  number: 3,
  name: 'statements counted',
  sql: `
  ALTER TABLE node ADD COLUMN statements INTEGER NOT NULL DEFAULT 0;
  UPDATE node SET statements = quotations WHERE kind = ${QUOTE};
  UPDATE node SET (statements, supports, disputes, qualifies) = (
    SELECT count(DISTINCT s.source), ${stance(6)}, ${stance(7)}, ${stance(8)}
    FROM edge s WHERE s.target = node.key AND s.type IN (${STANCES})) WHERE kind = ${CLAIM};
  UPDATE node SET statements = quotations + ${own('s.source = node.key')} WHERE kind = ${WORK};
  UPDATE node SET statements = quotations + ${own(`s.source IN (${made})`)} WHERE kind = 0;
  UPDATE node SET statements = quotations + ${own(`s.target IN (${about})
    AND (SELECT kind FROM node q WHERE q.key = s.source) <> ${QUOTE}`)} WHERE kind = 4;`,
}
