// The references of the annotated compendium, where it is there: how many fields and how many whole references are right.
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { cite } from '../../../import/citation/cite.ts'
import { citationLikelihood } from '../../../import/citation/looks-like-citation.ts'
import type { CslItem, CslName } from '../../../model/csl.ts'
import { realData } from '../../real-data.ts'

interface GoldName {
  readonly family?: string
  readonly given?: string | null
  readonly literal?: string
  readonly particle?: string
}
interface Gold {
  readonly kind: string
  readonly line: number
  readonly authors: readonly GoldName[]
  readonly [field: string]: unknown
}

const goldFile = realData('gold', 'compendium-dev.jsonl')
const document = realData('compendium', '000_ecb1b631fa7bd999.txt')

const plain = (value: unknown): string =>
  String(value ?? '')
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s-]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()

const names = (list: readonly (CslName & GoldName)[]): string =>
  list
    .map(
      (name) =>
        `${plain([name['non-dropping-particle'] ?? name.particle, name.family ?? name.literal].filter(Boolean).join(' '))}|${plain(name.given)}`,
    )
    .sort()
    .join(';')

/** The fields that are compared, for an annotated line and for the item read of it. */
const wanted = (gold: Gold): string[] => [
  names(gold.authors as readonly (CslName & GoldName)[]),
  ...['title', 'place', 'publisher', 'year', 'volume', 'locator'].map((field) => plain(gold[field])),
]
const got = (item: CslItem): string[] => [
  names(
    [item.author, item.editor, item.translator, item.compiler].flatMap(
      (list) => (list ?? []) as (CslName & GoldName)[],
    ),
  ),
  ...[
    item.title,
    item['publisher-place'],
    item.publisher,
    item.issued?.['date-parts']?.[0]?.[0],
    item.volume,
    item.locator ?? item.page,
  ].map(plain),
]

describe.skipIf(goldFile === undefined || document === undefined)('the annotated citation lines', () => {
  const gold = (goldFile === undefined ? '' : readFileSync(goldFile, 'utf8'))
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Gold)
  const lines = (document === undefined ? '' : readFileSync(document, 'utf8')).split('\n')
  const cited = gold.filter(({ kind }) => kind === 'citation')

  it('are read right: micro F1 over fields at least 0.985, whole references at least 0.93', () => {
    const items = cite(cited.map(({ line }) => lines[line - 1]).join('\n'))
    expect(items).toHaveLength(cited.length)
    let right = 0
    let read = 0
    let there = 0
    let exact = 0
    cited.forEach((reference, index) => {
      const want = wanted(reference)
      const have = got(items[index]!)
      right += want.filter((value, field) => value !== '' && value === have[field]).length
      read += have.filter((value) => value !== '').length
      there += want.filter((value) => value !== '').length
      if (want.every((value, field) => value === have[field])) exact++
    })
    expect((2 * right) / (read + there)).toBeGreaterThanOrEqual(0.985)
    expect(exact / cited.length).toBeGreaterThanOrEqual(0.93)
  })

  it('are told from quotations, claims and the rest, line for line', () => {
    const wrong = gold.flatMap((record) => {
      const [first, last] =
        record.kind === 'citation' || record.kind === 'claim'
          ? [record.line, record.line]
          : [Number(record.first_line), Number(record.last_line)]
      return lines
        .slice(first - 1, last)
        .filter((line) => citationLikelihood(line) >= 0.5 !== (record.kind === 'citation'))
    })
    expect(wrong).toEqual([])
  })
})
