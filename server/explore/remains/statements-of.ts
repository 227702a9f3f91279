// The statements of a ground by what they hang on: a claim, a work, a speaker, a quotation.
import type { Statement } from '../measures/evidence-base.ts'
import { oncePerBase, type WholeBase } from '../whole-base.ts'

const NOTHING: readonly never[] = []

/** Values by the keys that each of them has. */
const filed = <T>() => {
  const all = new Map<string, T[]>()
  return {
    add: (key: string, value: T) => {
      const list = all.get(key)
      if (list) list.push(value)
      else all.set(key, [value])
    },
    of: (key: string): readonly T[] => all.get(key) ?? NOTHING,
    keys: () => all.keys(),
  }
}

/** Worked out once for a ground; each function answers with an empty list where it knows nothing. */
export const statementsOf = oncePerBase((base: WholeBase) => {
  const [claim, work, spoken, quote] = [filed<Statement>(), filed<Statement>(), filed<Statement>(), filed<Statement>()]
  for (const statement of base.statements) {
    claim.add(statement.claim, statement)
    quote.add(statement.id, statement)
    if (statement.work !== null) work.add(statement.work, statement)
    for (const speaker of statement.speakers) spoken.add(speaker, statement)
  }
  const [madeBy, putForwardBy, under] = [filed<string>(), filed<string>(), filed<string>()]
  for (const { id, makers } of base.works.values()) for (const maker of makers) madeBy.add(maker, id)
  for (const { id, putForwardIn, topics } of base.claims.values()) {
    for (const asserter of putForwardIn) putForwardBy.add(asserter, id)
    for (const topic of topics) under.add(topic, id)
  }
  const [looseFrom, looseBy] = [filed<string>(), filed<string>()]
  for (const [id, { works, speakers }] of base.loose) {
    for (const source of works) looseFrom.add(source, id)
    for (const speaker of speakers) looseBy.add(speaker, id)
  }
  const asserting = [...putForwardBy.keys()].filter((id) => !base.works.has(id))
  return {
    claim: claim.of,
    work: work.of,
    spokenBy: spoken.of,
    /** By the quotation, work or claim that takes the stance. */
    quote: quote.of,
    madeBy: madeBy.of,
    putForwardBy: putForwardBy.of,
    under: under.of,
    looseFrom: looseFrom.of,
    looseBy: looseBy.of,
    /** Everybody who made, said or put forward something. */
    people: new Set([...madeBy.keys(), ...spoken.keys(), ...looseBy.keys(), ...asserting]),
    topics: new Set(under.keys()),
  }
})
