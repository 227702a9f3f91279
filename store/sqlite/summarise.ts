// Makes the summaries of some nodes anew from the graph. One statement a kind; each counts distinct things (questions.ts, Summary).
import { KIND, MAKERS_SQL, STANCES_SQL, TYPE } from './codes.ts'
import type { Connection } from './connection.ts'

const { QUOTED_FROM, SPOKEN_BY, SUPPORTS, DISPUTES, QUALIFIES, ASSERTS, ABOUT } = TYPE
const these = (kind: number) => `WHERE node.key IN (SELECT value FROM json_each(?)) AND node.kind = ${kind}`
/** Makers and years of a set of works, as the columns people, first_year, last_year. */
const makersAndYears = (works: string) => `
  people = (SELECT count(DISTINCT source) FROM edge WHERE type IN (${MAKERS_SQL}) AND target IN (${works})),
  (works, first_year, last_year) = (SELECT count(*), min(first_year), max(last_year) FROM node w WHERE w.key IN (${works}))`

const quote = `UPDATE node SET quotations = 1, statements = 1,
  claims = (SELECT count(DISTINCT target) FROM edge WHERE source = node.key AND type IN (${STANCES_SQL})),
  (first_year, last_year) = (SELECT min(w.first_year), max(w.last_year)
    FROM edge f JOIN node w ON w.key = f.target WHERE f.source = node.key AND f.type = ${QUOTED_FROM})
  ${these(KIND.Quote)}`

const worksOfClaim = (claim: string) => `
  SELECT f.target FROM edge s JOIN edge f ON f.source = s.source AND f.type = ${QUOTED_FROM}
    WHERE s.target ${claim} AND s.type IN (${STANCES_SQL})
  UNION SELECT s.source FROM edge s JOIN node x ON x.key = s.source AND x.kind = ${KIND.Work}
    WHERE s.target ${claim} AND s.type IN (${STANCES_SQL})`

const stance = (type: number) => `count(DISTINCT CASE s.type WHEN ${type} THEN s.source END)`
const claim = `UPDATE node SET
  (quotations, statements, supports, disputes, qualifies) = (
    SELECT count(DISTINCT CASE q.kind WHEN ${KIND.Quote} THEN s.source END), count(DISTINCT s.source),
      ${stance(SUPPORTS)}, ${stance(DISPUTES)}, ${stance(QUALIFIES)}
    FROM edge s JOIN node q ON q.key = s.source
    WHERE s.target = node.key AND s.type IN (${STANCES_SQL})),
  ${makersAndYears(worksOfClaim('= node.key'))}
  ${these(KIND.Claim)}`

/** Stances that works and claims take themselves, each once for a claim. */
const ownStances = (where: string) =>
  `(SELECT count(*) FROM (SELECT DISTINCT s.source, s.target FROM edge s WHERE s.type IN (${STANCES_SQL}) AND ${where}))`

const quotedFrom = `(SELECT count(DISTINCT source) FROM edge WHERE target = node.key AND type = ${QUOTED_FROM})`
const work = `UPDATE node SET
  quotations = ${quotedFrom},
  statements = ${quotedFrom} + ${ownStances('s.source = node.key')},
  people = (SELECT count(DISTINCT source) FROM edge WHERE target = node.key AND type IN (${MAKERS_SQL})),
  claims = (SELECT count(*) FROM (
    SELECT s.target FROM edge f JOIN edge s ON s.source = f.source AND s.type IN (${STANCES_SQL})
      WHERE f.target = node.key AND f.type = ${QUOTED_FROM}
    UNION SELECT target FROM edge WHERE source = node.key AND type IN (${STANCES_SQL}, ${ASSERTS})))
  ${these(KIND.Work)}`

const made = `SELECT target FROM edge WHERE source = node.key AND type IN (${MAKERS_SQL})`
const words = `SELECT source FROM edge WHERE target IN (${made}) AND type = ${QUOTED_FROM}
  UNION SELECT source FROM edge WHERE target = node.key AND type = ${SPOKEN_BY}`
const person = `UPDATE node SET
  (works, first_year, last_year) = (SELECT count(*), min(first_year), max(last_year) FROM node w WHERE w.key IN (${made})),
  quotations = (SELECT count(*) FROM (${words})),
  statements = (SELECT count(*) FROM (${words})) + ${ownStances(`s.source IN (${made})`)},
  claims = (SELECT count(*) FROM (
    SELECT target FROM edge WHERE source IN (${words}) AND type IN (${STANCES_SQL})
    UNION SELECT target FROM edge WHERE source IN (${made}) AND type IN (${STANCES_SQL}, ${ASSERTS})
    UNION SELECT target FROM edge WHERE source = node.key AND type = ${ASSERTS}))
  ${these(KIND.Person)}`

const about = `SELECT source FROM edge WHERE target = node.key AND type = ${ABOUT}`
const quotesAbout = `(SELECT count(DISTINCT s.source) FROM edge s JOIN node q ON q.key = s.source AND q.kind = ${KIND.Quote}
  WHERE s.target IN (${about}) AND s.type IN (${STANCES_SQL}))`
const topic = `UPDATE node SET
  claims = (SELECT count(DISTINCT source) FROM edge WHERE target = node.key AND type = ${ABOUT}),
  quotations = ${quotesAbout},
  statements = ${quotesAbout} + ${ownStances(`s.target IN (${about})
    AND (SELECT kind FROM node WHERE key = s.source) <> ${KIND.Quote}`)},
  ${makersAndYears(worksOfClaim(`IN (${about})`))}
  ${these(KIND.Topic)}`

const STATEMENTS = [work, quote, claim, person, topic]

/** @param keys some nodes of any kinds; those that are gone are passed over */
export const summarise = (connection: Connection, keys: readonly number[]): void => {
  const list = JSON.stringify(keys)
  for (const statement of STATEMENTS) connection.command(statement).run(list)
}
