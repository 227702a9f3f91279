// The real SciFact claims and abstracts: what is read, counted against the files themselves. The whole of SciFact has 1,409 claims;
// the folder has those for training, 809, and the corpus.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fileSource } from '../../../import/source.ts'
import { claimMeasures } from '../../../server/explore/claim-measures.ts'
import { evidence } from '../../../server/explore/evidence.ts'
import { matrix } from '../../../server/explore/matrix.ts'
import { whatIfView } from '../../../server/explore/what-if.ts'
import { wholeBase } from '../../../server/explore/whole-base.ts'
import { ingest } from '../../../server/ingest/ingest.ts'
import { openStore } from '../../../store/open.ts'
import type { GraphStore } from '../../../store/store.ts'
import { realData } from '../../real-data.ts'

const folder = realData('scifact')

interface ClaimLine {
  readonly id: number
  readonly evidence: Readonly<
    Record<string, readonly { readonly label: string; readonly sentences: readonly number[] }[]>
  >
}

describe.skipIf(!folder)('SciFact', () => {
  const claims = folder
    ? readFileSync(join(folder, 'claims_train.jsonl'), 'utf8')
        .split('\n')
        .filter(Boolean)
        .map((line): ClaimLine => JSON.parse(line))
    : []
  /** Pairs of a claim and a work with the label, counted here from the file alone. */
  const pairs = claims.flatMap(({ id, evidence: works }) =>
    Object.entries(works).flatMap(([work, rationales]) =>
      [...new Set(rationales.map(({ label }) => label))].map((label) => ({ id, work, label })),
    ),
  )
  const labelled = (...labels: string[]) => pairs.filter(({ label }) => labels.includes(label))

  let home = ''
  let store: GraphStore
  beforeAll(async () => {
    home = mkdtempSync(join(tmpdir(), 'whence-test-'))
    store = await openStore(`sqlite:${join(home, 'graph.sqlite')}`)
    for (const name of ['claims_train.jsonl', 'corpus.csv'])
      await ingest(store, await fileSource(join(folder ?? '', name)))
  })
  afterAll(async () => {
    await store.close()
    rmSync(home, { recursive: true, force: true })
  })

  test('has just the claims and the stances of the file', async () => {
    const { nodes, edges } = await store.counts()
    expect(claims.length).toBe(809)
    expect(nodes.Claim).toBe(claims.length)
    expect(edges.SUPPORTS).toBe(labelled('SUPPORT').length)
    expect(edges.DISPUTES).toBe(labelled('REFUTE', 'CONTRADICT').length)
    expect([edges.SUPPORTS, edges.DISPUTES]).toEqual([370, 194])
  })

  test('counts in brief what each claim has for and against it, though nothing is quoted', async () => {
    const summaries = await store.summaries(claims.map(({ id }) => `claim:scifact-${id}`))
    const sum = (of: 'supports' | 'disputes' | 'statements' | 'quotations') =>
      summaries.reduce((total, summary) => total + summary[of], 0)
    expect([sum('supports'), sum('disputes'), sum('statements'), sum('quotations')]).toEqual([370, 194, 564, 0])
    const most = Math.max(...claims.map(({ evidence: works }) => Object.keys(works).length))
    const { items } = await store.rank({ filter: { kinds: ['Claim'] }, by: 'statements', offset: 0, limit: 1 })
    expect(items[0]?.statements).toBe(most)
  })

  test('has every abstract once, and the two files themselves, as works', async () => {
    expect((await store.counts()).nodes.Work).toBe(5_183 + 2)
    let supplied = 0
    for await (const stretch of store.nodesOfKind('Work'))
      for (const work of stretch) if (work.kind === 'Work' && work.title.startsWith('[S2ORC')) supplied++
    expect(supplied).toBe(0)
  })

  test('opens each stance down to its sentences', async () => {
    for (const { id, evidence: works } of claims.slice(0, 200)) {
      const claim = `claim:scifact-${id}`
      const found = await evidence(store, { claim, sort: 'document', descending: false, offset: 0, limit: 100 })
      expect(found.items.length).toBe(Object.keys(works).length)
      for (const item of found.items) {
        const sentences = works[item.id.replace('work:scifact-', '')]?.flatMap((rationale) => rationale.sentences)
        expect(item.rationale).toHaveLength(new Set(sentences).size)
      }
    }
  })

  test('is measured and struck like a graph of quotations', async () => {
    const base = await wholeBase(store)()
    expect(base.statements.length).toBe(pairs.length)
    const [first] = labelled('SUPPORT')
    const id = `claim:scifact-${first?.id}`
    const measures = await claimMeasures(store, id)
    const own = pairs.filter((pair) => pair.id === first?.id)
    expect(measures.breadth.works.value).toBe(own.length)
    expect(measures.sameWords).toEqual([])
    const works = own.map(({ work }) => `work:scifact-${work}`)
    const struck = await whatIfView(store, base, { works })
    expect(struck.fallen.map(({ claim }) => claim.id)).toContain(id)
    const disputing = labelled('REFUTE', 'CONTRADICT')
    const all = [...new Set(disputing.map(({ work }) => `work:scifact-${work}`))].slice(0, 150)
    const gone = await whatIfView(store, base, { works: all })
    const left = disputing.filter(({ work }) => !all.includes(`work:scifact-${work}`))
    const disputed = new Set(disputing.map((pair) => pair.id))
    expect(gone.undisputedTotal).toBe(disputed.size - new Set(left.map((pair) => pair.id)).size)
  })

  test('fills a matrix with one cell for each stance', async () => {
    const base = await wholeBase(store)()
    const question = { columns: 'works', order: 'similarity', rowLimit: 5_000, columnLimit: 1_000 } as const
    const { cells, rowTotal } = await matrix(store, { base, whole: base, struck: [], people: new Set() }, question)
    const sum = (at: 2 | 3) => cells.reduce((total, cell) => total + cell[at], 0)
    expect([sum(2), sum(3)]).toEqual([370, 194])
    expect(rowTotal).toBe(new Set(pairs.map((pair) => pair.id)).size)
  })
})
