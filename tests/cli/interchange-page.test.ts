// docs/interchange.md says what the schemas say.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { edgeSchema } from '../../model/edge.ts'
import { claimId, edgeId, quoteId, topicId } from '../../model/id.ts'
import { parseRecord } from '../../model/interchange.ts'
import { EDGE_RULES, EDGE_TYPES, mayJoin, NODE_KINDS } from '../../model/kind.ts'
import { claimSchema, editionSchema, personSchema, quoteSchema, topicSchema, workSchema } from '../../model/node.ts'
import { problemSchema } from '../../model/problem.ts'
import { provenanceSchema } from '../../model/provenance.ts'
import { importSchema, textSchema } from '../../model/record.ts'

const page = readFileSync(join(import.meta.dirname, '../../docs/interchange.md'), 'utf8')
const examples = [...page.matchAll(/```jsonl\n([^`]*)```/g)].flatMap(([, block]) => (block ?? '').trim().split('\n'))
const records = examples.map((line, i) => parseRecord(line, i + 1))
const nodes = new Map(records.flatMap((record) => ('node' in record ? [[record.node.id, record.node] as const] : [])))
const edges = records.flatMap((record) => ('edge' in record ? [record.edge] : []))

describe('the page about JSON Lines', () => {
  test.each(NODE_KINDS)('has a row for the kind %s and an example', (kind) => {
    expect(page).toContain(`| \`${kind}\` |`)
    expect([...nodes.values()].map((node) => node.kind)).toContain(kind)
  })

  test.each(EDGE_TYPES)('says how %s reads and what it joins', (type) => {
    const rule = EDGE_RULES[type]
    const ends = rule.sameKind ? 'any → the same kind' : `${rule.from.join(', ')} → ${rule.to.join(', ')}`
    expect(page).toContain(`| \`${type}\` | ${ends} | ${rule.forward} |`)
  })

  test.each([
    ['Person', personSchema],
    ['Work', workSchema],
    ['Edition', editionSchema],
    ['Claim', claimSchema],
    ['Quote', quoteSchema],
    ['Topic', topicSchema],
    ['Edge', edgeSchema],
    ['Provenance', provenanceSchema],
    ['Text', textSchema],
    ['Import', importSchema],
    ['Problem', problemSchema],
  ])('names every property of %s', (_, schema) => {
    const unnamed = Object.keys(schema.shape).filter((key) => !new RegExp(`[\`{ ]${key}[\`},]`).test(page))
    expect(unnamed).toEqual([])
  })

  test('shows every form of line', () => {
    const forms = new Set(records.flatMap((record) => Object.keys(record)))
    expect([...forms].sort()).toEqual(['edge', 'import', 'imports', 'node', 'part', 'text'])
  })

  test('joins in its examples what may be joined, of what is there', () => {
    for (const { type, from, to } of edges)
      expect([type, from, to, mayJoin(type, nodes.get(from)!.kind, nodes.get(to)!.kind)]).toEqual([
        type,
        from,
        to,
        true,
      ])
  })

  test('has the ids in its examples that the program would give', () => {
    for (const edge of edges) expect(edge.id).toBe(edgeId(edge))
    const work = edges.find(({ type }) => type === 'QUOTED_FROM')!.to
    for (const node of nodes.values()) {
      if (node.kind === 'Claim') expect(node.id).toBe(claimId(node.text))
      if (node.kind === 'Quote') expect(node.id).toBe(quoteId(node.text, work, 'page 14-15'))
      if (node.kind === 'Topic') expect(node.id).toBe(topicId('work:the-harbour-papers', node.name))
    }
  })
})
