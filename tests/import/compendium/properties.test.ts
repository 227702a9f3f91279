// What holds for every text: nothing is lost, nothing is invented, nothing fails but with a sentence for a person.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compendium } from '../../../import/compendium/compendium-format.ts'
import { isBlank } from '../../../import/compendium/lines.ts'
import { readStructure } from '../../../import/compendium/read-structure.ts'
import { textSource } from '../../../import/source.ts'
import { WhenceError } from '../../../model/error.ts'
import { recordSchema } from '../../../model/record.ts'
import { type Reading, readAll } from '../collect.ts'

/** Lines as a compendium, a hostile one too, may have them. */
const line = fc.oneof(
  { weight: 4, arbitrary: fc.constant('') },
  {
    weight: 8,
    arbitrary: fc.constantFrom(
      'THE HARBOUR WAS CLOSED',
      'TOLLS ROSE IN THE 1880’S',
      'APPENDIX',
      'TO ALL MASTERS OF SHIPS:',
      'The gates were shut for a whole winter, and no ship came in before the thaw.',
      '“The board has met.',
      'MOSS: Were they shut?',
      '[In a letter to Kerr Moss stated] Shut them.',
      'Hale, Ruth. The Harbour. Leith: Quay Press, 1902, p. 14',
      'So it ended. Hale, Ruth. The Harbour. Leith: Quay Press, 1902, p. 14',
      'Moss, Ada. Tides and Tolls of the North, 2001.',
      'Hale, Ruth. The Harbour and the Tolls.',
      'Leith: Quay Press, 1902, p. 14',
      'Ibid., p. 15',
      'Speech by Moss at the Harbour Board, March 16, 1903',
      'The Harbour Series. Part Two: Tolls.',
      'By Ada Moss',
      'old-harbour-1871',
      'Photo by A. Moss',
      '++146',
      '\u00a0',
    ),
  },
  { weight: 2, arbitrary: fc.string({ unit: 'binary' }) },
  { weight: 1, arbitrary: fc.stringMatching(/^[A-Z .:,;0-9“”–()[\]]{0,60}$/) },
)
const document = fc
  .tuple(fc.array(line, { maxLength: 60 }), fc.constantFrom('\n', '\r\n', '\r'))
  .map(([lines, end]) => lines.join(end))

const readOrRefuse = async (text: string): Promise<Reading | undefined> => {
  try {
    return await readAll(compendium, textSource('paper.txt', text))
  } catch (error) {
    if (error instanceof WhenceError) return undefined
    throw error
  }
}

describe('for any text', () => {
  test('every line that is not blank is accounted for once', () => {
    fc.assert(
      fc.property(document, (text) => {
        const { lines, claims, quotations, citations, posts, sections, others } = readStructure(text)
        const uses = new Map<number, number>()
        const use = (first: number, last = first) => {
          for (let number = first; number <= last; number += 1) uses.set(number, (uses.get(number) ?? 0) + 1)
        }
        for (const { first, last } of [...claims, ...quotations, ...others]) use(first, last)
        for (const { line } of [
          ...posts,
          ...sections.filter((section) => !posts.some((post) => post.line === section.line)),
        ])
          use(line)
        // A citation at the end of a quotation's last line shares that line.
        const glued = new Set(quotations.map(({ last }) => last))
        for (const { line, last } of citations) if (!glued.has(line)) use(line, last)
        lines.forEach((words, index) => {
          if (!isBlank(words)) expect([index + 1, uses.get(index + 1)]).toEqual([index + 1, 1])
        })
      }),
      { numRuns: 400 },
    )
  })
  test('a quotation’s words are those of its lines, and characters lead to them', () => {
    fc.assert(
      fc.property(document, (text) => {
        const { quotations, citations, lines } = readStructure(text)
        for (const { chars, text: words, first, last } of quotations) {
          const span = text.slice(...chars)
          expect(span.replace(/[\s\p{Cc}\u200b-\u200f\u2060\ufeff]+/gu, '')).toBe(
            words.replace(/[\s\p{Cc}\u200b-\u200f\u2060\ufeff]+/gu, ''),
          )
          expect(first).toBeLessThanOrEqual(last)
          expect(last).toBeLessThanOrEqual(lines.length)
        }
        for (const { chars, text: words, last } of citations)
          if (last === undefined) expect(text.slice(...chars)).toBe(words)
      }),
      { numRuns: 400 },
    )
  })
  test('reading gives valid records, with edges after the nodes they name, or a clear refusal', async () => {
    await fc.assert(
      fc.asyncProperty(document, async (text) => {
        const reading = await readOrRefuse(text)
        const known = new Set<string>()
        for (const record of reading?.records ?? []) {
          expect(recordSchema.safeParse(record).error).toBeUndefined()
          if ('node' in record) known.add(record.node.id)
          if ('edge' in record) expect([known.has(record.edge.from), known.has(record.edge.to)]).toEqual([true, true])
          const places = 'node' in record ? record.node.provenance : 'edge' in record ? record.edge.provenance : []
          for (const { chars } of places ?? []) expect(chars?.[1]).toBeLessThanOrEqual(text.length)
        }
      }),
      { numRuns: 150 },
    )
  })
  test('the same text gives the same records', async () => {
    await fc.assert(
      fc.asyncProperty(document, async (text) => {
        expect(await readOrRefuse(text)).toEqual(await readOrRefuse(text))
      }),
      { numRuns: 60 },
    )
  })
})
