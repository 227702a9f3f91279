// Works and persons of the real compendium against those that a person grouped by hand (B³, Bagga & Baldwin 1998).
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readStructure } from '../../../import/compendium/read-structure.ts'
import { resolveStructure } from '../../../import/compendium/resolve-structure.ts'
import { fold } from '../../../model/fold.ts'
import { realData } from '../../real-data.ts'

interface GoldWork {
  readonly work: string
  readonly lines: readonly number[]
  readonly people?: readonly { readonly person: string }[]
}
interface GoldPerson {
  readonly person: string
  readonly variants: readonly string[]
  readonly heading_lines?: readonly number[]
}

const folder = realData('compendium')
const gold = realData('gold')
const read = (name: string) => JSON.parse(readFileSync(join(gold ?? '', name), 'utf8')) as unknown

/** Mean over items of the share of each item's group that it rightly shares, both ways, as one figure. */
const bcubed = (items: readonly { readonly want: string; readonly got: string }[]) => {
  const sizeOf = (of: (item: (typeof items)[number]) => string) => {
    const sizes = new Map<string, number>()
    for (const item of items) sizes.set(of(item), (sizes.get(of(item)) ?? 0) + 1)
    return (item: (typeof items)[number]) => sizes.get(of(item)) ?? 0
  }
  const both = sizeOf(({ want, got }) => JSON.stringify([want, got]))
  const wanted = sizeOf(({ want }) => want)
  const gotten = sizeOf(({ got }) => got)
  const mean = (of: (item: (typeof items)[number]) => number) => items.reduce((sum, i) => sum + of(i), 0) / items.length
  const precision = mean((item) => both(item) / gotten(item))
  const recall = mean((item) => both(item) / wanted(item))
  return (2 * precision * recall) / (precision + recall)
}

describe.skipIf(!folder || !gold)('on the real compendium', () => {
  const file = folder && readdirSync(folder).find((name) => name.endsWith('.txt'))
  const structure = readStructure(file && folder ? readFileSync(join(folder, file), 'utf8') : '')
  const resolution = resolveStructure(structure)
  const works = folder && gold ? (read('works-dev.json') as readonly GoldWork[]) : []
  const people = folder && gold ? (read('people-dev.json') as readonly GoldPerson[]) : []
  const personById = new Map(resolution.people.map((person) => [person.id, person]))
  const workAt = new Map(
    structure.citations.flatMap(({ line, last = line }, index) =>
      Array.from({ length: last - line + 1 }, (_, at) => [line + at, resolution.workOf[index] ?? ''] as const),
    ),
  )
  const familyOf = new Map(people.map(({ person, variants }) => [person, fold(variants[0]?.split(',')[0] ?? '')]))

  it('works are grouped as a person would', () => {
    const items = works.flatMap(({ work, lines }) =>
      lines.map((line) => ({ want: work, got: workAt.get(line) ?? `missing ${line}` })),
    )
    expect(bcubed(items)).toBeGreaterThanOrEqual(0.99)
  })

  it('persons are grouped as a person would', () => {
    const makers = Map.groupBy(resolution.makings, ({ work }) => work)
    const items = works.flatMap(({ lines, people: named = [] }) =>
      named.flatMap(({ person }) =>
        lines.map((line) => {
          const hit = (makers.get(workAt.get(line) ?? '') ?? []).find((making) => {
            const { family = '', literal = '', name = '' } = personById.get(making.person) ?? {}
            return fold(`${family} ${literal} ${name}`).includes(familyOf.get(person) ?? '?')
          })
          return { want: person, got: hit?.person ?? `missing ${line} ${person}` }
        }),
      ),
    )
    expect(bcubed(items)).toBeGreaterThanOrEqual(0.97)
  })

  it('headings name whom a person finds named in them', () => {
    let right = 0
    let wrong = 0
    let missed = 0
    for (const { person, heading_lines: lines = [] } of people) {
      const family = familyOf.get(person)
      const want = new Set(lines)
      structure.claims.forEach(({ first }, index) => {
        const named = (resolution.mentions[index] ?? []).some((id) => fold(personById.get(id)?.family ?? '') === family)
        if (named && want.has(first)) right++
        else if (named) wrong++
        else if (want.has(first)) missed++
      })
    }
    expect((2 * right) / (2 * right + wrong + missed)).toBeGreaterThanOrEqual(0.97)
  })
})
