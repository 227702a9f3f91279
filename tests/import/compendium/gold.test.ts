// The real document against answers made by hand, where both are at hand.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readStructure } from '../../../import/compendium/read-structure.ts'
import { realData } from '../../real-data.ts'

interface Answer {
  readonly kind: 'claim' | 'quote' | 'citation' | 'other'
  readonly line: number
  readonly text: string
  readonly first_line: number
  readonly last_line: number
  readonly claim_line: number | null
  readonly citation_line: number | null
  readonly speakers: readonly string[]
}

const folder = realData('compendium')
const gold = realData('gold', 'compendium-dev.jsonl')

const f1 = (got: ReadonlySet<string>, want: ReadonlySet<string>): number =>
  (2 * got.intersection(want).size) / (got.size + want.size)

describe.skipIf(!folder || !gold)('the annotated stretches of the real compendium', () => {
  const name = folder ? readdirSync(folder).find((file) => file.endsWith('.txt')) : undefined
  const text = folder && name ? readFileSync(join(folder, name), 'utf8') : ''
  const answers = gold
    ? readFileSync(gold, 'utf8')
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line) as Answer)
    : []
  const { claims, quotations, citations } = readStructure(text)
  const annotated = new Set(
    answers.flatMap(({ line, first_line, last_line }) =>
      line ? [line] : Array.from({ length: last_line - first_line + 1 }, (_, index) => first_line + index),
    ),
  )
  const inside = quotations.filter(({ first, last }) => annotated.has(first) && annotated.has(last))
  const wanted = answers.filter(({ kind }) => kind === 'quote')
  const span = ({ first, last }: { first: number; last: number }) => `${first}-${last}`
  const bySpan = new Map(inside.map((quotation) => [span(quotation), quotation]))
  const found = (answer: Answer) => bySpan.get(`${answer.first_line}-${answer.last_line}`)

  test('claims are found, and nothing else is one', () => {
    const got = new Set(
      claims.filter(({ first }) => annotated.has(first)).map((claim) => `${claim.first} ${claim.text}`),
    )
    const want = new Set(answers.filter(({ kind }) => kind === 'claim').map((claim) => `${claim.line} ${claim.text}`))
    expect(f1(got, want)).toBeGreaterThanOrEqual(0.99)
  })
  test('quotations begin and end where a person says', () => {
    const want = new Set(wanted.map(({ first_line, last_line }) => `${first_line}-${last_line}`))
    expect(f1(new Set(bySpan.keys()), want)).toBeGreaterThanOrEqual(0.97)
  })
  test('quotations are filed under the right claim', () => {
    const right = wanted.filter((answer) => {
      const claim = found(answer)?.claim
      return (claim === undefined ? null : claims[claim]?.first) === answer.claim_line
    })
    expect(right.length / wanted.length).toBeGreaterThanOrEqual(0.97)
  })
  test('quotations rest on the right citation', () => {
    const right = wanted.filter((answer) => {
      const citation = found(answer)?.citation
      return citation !== undefined && citations[citation]?.line === answer.citation_line
    })
    expect(right.length / wanted.length).toBeGreaterThanOrEqual(0.97)
  })
  test('speakers are those whom the leads name', () => {
    const right = wanted.filter((answer) => {
      const names = found(answer)?.speakers.map((speaker) => speaker.name) ?? []
      return names.join() === answer.speakers.join()
    })
    expect(right.length / wanted.length).toBeGreaterThanOrEqual(0.97)
  })
})
