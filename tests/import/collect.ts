// What a reader yields, gathered: tests look at the whole.
import type { Format, ReadOptions, Source } from '../../import/format.ts'
import type { Problem } from '../../model/problem.ts'
import type { GraphRecord } from '../../model/record.ts'

export const collect = async <T>(things: AsyncIterable<T>): Promise<readonly T[]> => {
  const all: T[] = []
  for await (const thing of things) all.push(thing)
  return all
}

export interface Reading {
  readonly records: readonly GraphRecord[]
  readonly problems: readonly Problem[]
}

export const readAll = async (format: Format, source: Source, options: ReadOptions = {}): Promise<Reading> => {
  const events = await collect(format.read(source, options))
  return {
    records: events.flatMap((event) => (event.type === 'records' ? event.records : [])),
    problems: events.flatMap((event) => (event.type === 'problem' ? [event.problem] : [])),
  }
}
