// Values of statements: JavaScript knows one kind of number, Neo4j two.
import neo4j, { type Integer } from 'neo4j-driver'

/** Values of a statement. Whole numbers become integers of Neo4j. */
export type Values = Readonly<Record<string, unknown>>

const ready = new WeakSet<object>()

/** Says that nothing in these needs to be converted any more: walking through thousands of rows takes time. */
export const asTheyAre = <T extends object>(rows: T): T => {
  ready.add(rows)
  return rows
}

/** Whether it is a number that becomes an integer. */
export const isWhole = (value: unknown): value is number => Number.isSafeInteger(value) && !Object.is(value, -0)

/** A number as Neo4j should have it; anything else as it is. */
export const integer = <T>(value: T): T | Integer => (isWhole(value) ? neo4j.int(value) : value)

export const integers = (value: unknown): unknown => {
  if (value === null || typeof value !== 'object') return integer(value)
  if (ready.has(value) || neo4j.isInt(value)) return value
  if (Array.isArray(value)) return value.map(integers)
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, integers(each)]))
}
