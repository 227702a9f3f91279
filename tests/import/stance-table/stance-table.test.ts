import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { FORMATS } from '../../../import/formats.ts'
import { recognise } from '../../../import/recognise.ts'
import { textSource } from '../../../import/source.ts'
import { stanceTable } from '../../../import/stance-table/stance-table-format.ts'
import type { GraphRecord } from '../../../model/record.ts'
import { evidence } from '../../../server/explore/evidence.ts'
import { ingest } from '../../../server/ingest/ingest.ts'
import { openStore } from '../../../store/open.ts'
import type { GraphStore } from '../../../store/store.ts'
import { readAll } from '../collect.ts'

const CLAIMS = [
  '{"id": 1, "claim": "Tar keeps a hull dry.", "evidence": {"71": [{"sentences": [0], "label": "SUPPORT"}, {"sentences": [1, 2], "label": "SUPPORT"}], "72": [{"sentences": [1], "label": "CONTRADICT"}]}, "cited_doc_ids": [71, 72]}',
  '{"id": 2, "claim": "Rope rots in salt.", "evidence": {}, "cited_doc_ids": [73]}',
  '{"id": 3, "claim": "Tar keeps a hull dry.", "evidence": {"72": [{"sentences": [0], "label": "REFUTE"}]}, "cited_doc_ids": [72]}',
].join('\n')
const CORPUS = [
  'doc_id,title,abstract,structured',
  "71,Tar,\"['Hulls were tarred.'",
  " 'They stayed dry.'",
  ' ""It\'s so.""]",False',
  '72,"On hulls, and salt","[\'Nothing helps.\' \'Tar did not.\']",True',
].join('\n')
const IN_ROWS = [
  'id,claim,evidence_doc_id,evidence_label,evidence_sentences,cited_doc_ids',
  '1,Tar keeps a hull dry.,71,SUPPORT,[0],[71 72]',
  '1,Tar keeps a hull dry.,71,SUPPORT,[1 2],[71 72]',
  '1,Tar keeps a hull dry.,72,CONTRADICT,[1],[71 72]',
  '2,Rope rots in salt.,,,[],[73]',
].join('\n')

const read = (text: string, name: string) => readAll(stanceTable, textSource(name, text))
const nodes = (records: readonly GraphRecord[]) => records.flatMap((record) => ('node' in record ? record.node : []))
const edges = (records: readonly GraphRecord[]) => records.flatMap((record) => ('edge' in record ? record.edge : []))
const stances = (records: readonly GraphRecord[]) =>
  edges(records)
    .filter(({ type }) => type === 'SUPPORTS' || type === 'DISPUTES')
    .map(({ type, from, to, rationales }) => [type, from, to, rationales])

describe('a table of claims and evidence', () => {
  test.each([
    ['claims as JSON Lines', CLAIMS, 'claims.jsonl'],
    ['claims as CSV', IN_ROWS, 'claims.csv'],
    ['abstracts as CSV', CORPUS, 'corpus.csv'],
    ['abstracts as JSON Lines', '{"doc_id":71,"title":"Tar","abstract":["A."],"structured":false}', 'corpus.jsonl'],
  ])('is known by its columns: %s', (_, text, name) => {
    expect(recognise(textSource(name, text), FORMATS).id).toBe('stance-table')
  })

  test('gives an edge for each stance of a work on a claim, with its rationales', async () => {
    const { records } = await read(CLAIMS, 'claims.jsonl')
    expect(stances(records)).toEqual([
      ['SUPPORTS', 'work:scifact-71', 'claim:scifact-1', [[0], [1, 2]]],
      ['DISPUTES', 'work:scifact-72', 'claim:scifact-1', [[1]]],
      ['DISPUTES', 'work:scifact-72', 'claim:scifact-3', [[0]]],
    ])
  })

  test('says the same whether rationales stand in one cell or in rows of their own', async () => {
    const [whole, rows] = await Promise.all([read(CLAIMS, 'claims.jsonl'), read(IN_ROWS, 'claims.csv')])
    expect(stances(rows.records)).toEqual(stances(whole.records).slice(0, 2))
  })

  test('keeps a claim that nothing takes a stance on, with what it cites, and says so', async () => {
    const { records, problems } = await read(CLAIMS, 'claims.jsonl')
    expect(nodes(records)).toContainEqual(expect.objectContaining({ id: 'claim:scifact-2', cited_doc_ids: [73] }))
    expect(problems).toEqual([expect.objectContaining({ line: 2, code: 'claim-without-evidence', severity: 'note' })])
  })

  test('names the lines of a row that runs over several', async () => {
    const { records } = await read(CORPUS, 'corpus.csv')
    const lines = nodes(records).flatMap(({ provenance }) => provenance?.map((place) => place.lines) ?? [])
    expect(lines).toEqual([
      [2, 4],
      [5, 5],
    ])
    expect(nodes(records)).toContainEqual(
      expect.objectContaining({ title: 'Tar', abstract: "Hulls were tarred.\nThey stayed dry.\nIt's so." }),
    )
  })

  test.each<[string, string, string, string]>([
    ['a line that is not JSON', `${CLAIMS}\n{"id": 4,`, 'c.jsonl', 'row-unreadable'],
    ['a line that is no object', `${CLAIMS}\n[1]`, 'c.jsonl', 'row-unreadable'],
    ['a claim without words', `${CLAIMS}\n{"id": 4, "claim": " "}`, 'c.jsonl', 'row-without-claim'],
    [
      'a label that is not known',
      `${CLAIMS}\n{"id": 4, "claim": "x", "evidence": {"7": [{"label": "MAYBE"}]}}`,
      'c.jsonl',
      'stance-unknown',
    ],
    [
      'a key that would be no id',
      `${CLAIMS}\n{"id": 4, "claim": "x", "evidence": {"a b": [{"label": "SUPPORT"}]}}`,
      'c.jsonl',
      'stance-unknown',
    ],
    ['a row with too few cells', `${CORPUS}\n73,Short`, 'c.csv', 'row-unreadable'],
    ['a work without a number', `${CORPUS}\n,Short,['A.'],False`, 'c.csv', 'row-without-work'],
    ['an abstract that is no list', `${CORPUS}\n74,Short,plain words,False`, 'c.csv', 'sentences-unknown'],
  ])('reports %s, and reads the rest', async (_, text, name, code) => {
    const { records, problems } = await read(text, name)
    expect(problems.map((problem) => problem.code)).toContain(code)
    expect(problems.find((problem) => problem.code === code)?.line).toBeGreaterThan(3)
    expect(nodes(records).length).toBeGreaterThan(2)
  })

  test('is refused where no row can be read', async () => {
    await expect(read('doc_id,title,abstract,structured\n', 'corpus.csv')).rejects.toMatchObject({
      kind: 'invalid-input',
    })
    await expect(read('id,name\n1,Hale\n', 'list.csv')).rejects.toMatchObject({ kind: 'invalid-input' })
  })
})

describe('claims and abstracts that come in files of their own', () => {
  let folder = ''
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'whence-test-'))
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  const importing = async (name: string, files: readonly (readonly [string, string])[]): Promise<GraphStore> => {
    const store = await openStore(`sqlite:${join(folder, `${name}.sqlite`)}`)
    for (const [file, text] of files) await ingest(store, textSource(file, text))
    return store
  }

  test.each<[string, readonly (readonly [string, string])[]]>([
    [
      'claims first',
      [
        ['claims.jsonl', CLAIMS],
        ['corpus.csv', CORPUS],
      ],
    ],
    [
      'abstracts first',
      [
        ['corpus.csv', CORPUS],
        ['claims.jsonl', CLAIMS],
      ],
    ],
  ])('meet in one graph, whichever comes first: %s', async (name, files) => {
    const store = await importing(name, files)
    // The printed title is shorter than the one that was supplied, and stands all the same.
    expect(await store.node('work:scifact-71')).toMatchObject({ title: 'Tar' })
    const found = await evidence(store, {
      claim: 'claim:scifact-1',
      sort: 'document',
      descending: false,
      offset: 0,
      limit: 10,
    })
    expect(found.items.map(({ id, stance, rationale }) => [id, stance, rationale])).toEqual([
      ['work:scifact-71', 'SUPPORTS', ['Hulls were tarred.', 'They stayed dry.', "It's so."]],
      ['work:scifact-72', 'DISPUTES', ['Tar did not.']],
    ])
    await store.close()
  })

  test('leave a supplied title where only the claims are there', async () => {
    const store = await importing('alone', [['claims.jsonl', CLAIMS]])
    expect(await store.node('work:scifact-71')).toMatchObject({ title: '[S2ORC 71]' })
    await store.close()
  })
})
