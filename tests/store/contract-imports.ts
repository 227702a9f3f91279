// Imports land whole or not at all, merge with what is there, and can be taken out again.
import { describe, expect, it } from 'vitest'
import type { GraphRecord } from '../../model/record.ts'
import { edge, inBatches, NOTES, notes, notesHeader, PAPERS, papers, papersHeader } from './harbour.ts'
import { allRecords, bring, bringNotes, bringPapers, derived, dump, type OpenEmpty, withStore } from './stores.ts'

const bad: readonly [sentence: string, records: readonly GraphRecord[], kind: string, words: RegExp][] = [
  [
    'an edge that names a node that is nowhere',
    [edge('ABOUT', 'claim:closed', 'topic:none')],
    'invalid-input',
    /topic:none/,
  ],
  [
    'an edge that joins what it may not',
    [edge('AUTHORED', 'work:ledger', 'person:hale-ruth')],
    'invalid-input',
    /Work AUTHORED Person/,
  ],
  [
    'a node that has another kind in the store',
    [{ node: { id: 'topic:closing', kind: 'Claim', text: 'x' } }],
    'invalid-input',
    /topic:closing/,
  ],
  [
    'an edge whose id belongs to another edge',
    [{ edge: { id: `CITES ${PAPERS} work:hale-the-harbour`, type: 'CITES', from: PAPERS, to: 'work:ledger' } }],
    'invalid-input',
    /CITES/,
  ],
  [
    'records of an import that nobody describes',
    [{ node: { id: 'topic:x', kind: 'Topic', name: 'x' }, imports: ['import:nobody'] }],
    'invalid-input',
    /import:nobody/,
  ],
  [
    'a part of a record that is nowhere',
    [{ part: { import: 'import:papers', node: { id: 'topic:none', kind: 'Topic', name: 'x' } } }],
    'invalid-input',
    /topic:none/,
  ],
]

export const describeImports = (open: OpenEmpty): void => {
  describe('importing', () => {
    it('says how many nodes and edges it created, and lists the import', () =>
      withStore(open, async (store) => {
        const outcome = await bringPapers(store)
        expect(outcome.nodes).toEqual({ created: 11, changed: 0, left: 0 })
        expect(outcome.edges).toEqual({ created: 15, changed: 0, left: 0 })
        expect(outcome.unchanged).toBe(false)
        const [info] = await store.imports()
        expect(info).toMatchObject({ id: 'import:papers', document: PAPERS, nodes: 11, edges: 15, problemCount: 1 })
        expect(Date.parse(info!.landed)).toBeGreaterThan(0)
        expect(await store.problems('import:papers')).toEqual(papersHeader.problems)
      }))

    it('leaves all as it was when the same content comes again, and says so', () =>
      withStore(open, async (store) => {
        await bringPapers(store)
        const [before, revision] = [await dump(store), await store.revision()]
        expect((await bringPapers(store)).unchanged).toBe(true)
        expect(await dump(store)).toBe(before)
        expect(await store.revision()).toBe(revision)
      }))

    it('refuses other content under the same import', () =>
      withStore(open, async (store) => {
        await bringPapers(store)
        await expect(bring(store, { ...papersHeader, hash: 'c'.repeat(64) }, [])).rejects.toMatchObject({
          kind: 'conflict',
        })
      }))

    it('merges what two imports say of one thing, and counts what that changed', () =>
      withStore(open, async (store) => {
        await bringPapers(store)
        const outcome = await bringNotes(store)
        expect(outcome.nodes).toEqual({ created: 2, changed: 4, left: 0 })
        expect(await store.node('person:hale-ruth')).toMatchObject({
          family: 'Hale',
          variants: ['Hale, R.', 'Hale, Ruth M.'],
        })
        expect(await store.node('work:hale-the-harbour')).toMatchObject({ year: 1901, place: 'Leith' })
      }))

    it('gives the same records whichever import came first', async () => {
      const one = await withStore(open, async (store) => {
        await bringPapers(store)
        await bringNotes(store)
        return [await dump(store), await derived(store)]
      })
      const other = await withStore(open, async (store) => {
        await bringNotes(store)
        await bringPapers(store)
        return [await dump(store), await derived(store)]
      })
      expect(other).toEqual(one)
    })

    it('takes edges that come before their nodes', () =>
      withStore(open, async (store) => {
        const outcome = await bring(store, papersHeader, papers.toReversed())
        expect(outcome.edges.created).toBe(15)
      }))

    it('keeps properties that it does not know', () =>
      withStore(open, async (store) => {
        const strange = { id: 'topic:odd', kind: 'Topic' as const, name: 'Odd', mood: { 'x y': [1, null, 'ß'] } }
        await bring(store, notesHeader, [{ node: strange }])
        expect(await store.node('topic:odd')).toEqual(strange)
      }))

    it('takes problems that are known only at the end', () =>
      withStore(open, async (store) => {
        const problem = { severity: 'note' as const, code: 'late', message: 'Found late.' }
        await store.importRecords(notesHeader, inBatches(notes), { problems: () => [problem] })
        expect(await store.problems('import:notes')).toEqual([problem])
      }))

    it.each(bad)('refuses %s, and nothing has changed', (_sentence, records, kind, words) =>
      withStore(open, async (store) => {
        await bringPapers(store)
        const before = await dump(store)
        const failing = bring(store, notesHeader, [
          { node: { id: 'topic:new', kind: 'Topic', name: 'New' } },
          ...records,
        ])
        await expect(failing).rejects.toMatchObject({ kind, message: expect.stringMatching(words) })
        expect(await dump(store)).toBe(before)
        expect(await store.node('topic:new')).toBeUndefined()
        // The store goes on working.
        expect((await bringNotes(store)).nodes.created).toBe(2)
      }),
    )

    it('stops when asked to, and nothing has changed', () =>
      withStore(open, async (store) => {
        const controller = new AbortController()
        const records = (async function* () {
          yield papers
          controller.abort()
          yield notes
        })()
        const failing = store.importRecords(papersHeader, records, { signal: controller.signal })
        await expect(failing).rejects.toMatchObject({ kind: 'cancelled' })
        expect(await allRecords(store)).toEqual([])
      }))

    it('undoes an import whose reader fails, and passes the error on', () =>
      withStore(open, async (store) => {
        const records = (async function* () {
          yield papers
          throw new Error('the reader broke')
        })()
        await expect(store.importRecords(papersHeader, records)).rejects.toThrow('the reader broke')
        expect(await allRecords(store)).toEqual([])
      }))

    it('is read as it was while an import is under way, and lets a second import wait its turn', () =>
      withStore(open, async (store) => {
        let during: unknown
        const slow = (async function* () {
          yield papers
          during = [
            await store.node(PAPERS),
            (await store.counts()).nodes.Work,
            (await store.search({ text: 'harbour', offset: 0, limit: 5 })).total,
          ]
          yield []
        })()
        const [first, second] = await Promise.all([store.importRecords(papersHeader, slow), bringNotes(store)])
        expect(during).toEqual([undefined, 0, 0])
        expect([first.unchanged, second.unchanged]).toEqual([false, false])
        expect((await store.counts()).nodes.Work).toBe(4)
      }))

    it('tells how far it has come', () =>
      withStore(open, async (store) => {
        const told: number[] = []
        await store.importRecords(notesHeader, inBatches(notes, 4), { onProgress: (written) => told.push(written) })
        expect(told.at(-1)).toBe(notes.length)
        expect(told).toEqual(told.toSorted((a, b) => a - b))
      }))
  })

  describe('an export', () => {
    it('brought into an empty store is the same graph byte for byte, imports, texts, parts and problems with it', async () => {
      const [lines, records] = await withStore(open, async (store) => {
        await bringPapers(store)
        await bringNotes(store)
        return [await dump(store), await allRecords(store)] as const
      })
      expect(records.some((record) => 'part' in record)).toBe(true)
      await withStore(open, async (store) => {
        await bring(
          store,
          { id: 'import:copy', format: 'interchange', source: 'graph.jsonl', hash: 'd'.repeat(64) },
          records,
        )
        expect(await dump(store)).toBe(lines)
        await store.removeImport('import:notes')
        const without = await dump(store)
        expect(without).toBe(
          await withStore(open, async (fresh) => {
            await bringPapers(fresh)
            return dump(fresh)
          }),
        )
      })
    })

    it('brought into the store that it came from changes nothing', () =>
      withStore(open, async (store) => {
        await bringPapers(store)
        await bringNotes(store)
        const before = await dump(store)
        const header = { id: 'import:copy', format: 'interchange', source: 'graph.jsonl', hash: 'd'.repeat(64) }
        expect((await bring(store, header, await allRecords(store))).unchanged).toBe(true)
        expect(await dump(store)).toBe(before)
      }))

    it('of one converted document is the import of that document', async () => {
      const direct = await withStore(open, async (store) => {
        await bringPapers(store)
        return dump(store)
      })
      const header = { id: 'import:file', format: 'interchange', source: 'graph.jsonl', hash: 'd'.repeat(64) }
      await withStore(open, async (store) => {
        await bring(store, header, [...papers, { import: papersHeader }])
        expect(await dump(store)).toBe(direct)
        expect((await bring(store, header, [...papers, { import: papersHeader }])).unchanged).toBe(true)
      })
    })

    it('stands in its fixed order: imports, nodes by kind and id, edges by type and id, texts, parts', () =>
      withStore(open, async (store) => {
        await bringNotes(store)
        await bringPapers(store)
        const records = await allRecords(store)
        const steps = records.map((record) => Object.keys(record)[0])
        expect(steps.filter((step, at) => step !== steps[at - 1])).toEqual(['import', 'node', 'edge', 'text', 'part'])
        const texts = records.flatMap((record) => ('text' in record ? [[record.text.document, record.text.first]] : []))
        expect(texts).toEqual([
          [PAPERS, 1],
          [PAPERS, 501],
          [NOTES, 1],
        ])
      }))
  })

  describe('removing an import', () => {
    it('leaves the graph as if it had never been there', async () => {
      const alone = await withStore(open, async (store) => {
        await bringPapers(store)
        return [await dump(store), await derived(store)]
      })
      await withStore(open, async (store) => {
        await bringNotes(store)
        await bringPapers(store)
        const outcome = await store.removeImport('import:notes')
        expect(outcome.removed).toEqual({ nodes: 2, edges: 5 })
        expect(outcome.kept).toEqual({ nodes: 4, edges: 2 })
        expect([await dump(store), await derived(store)]).toEqual(alone)
      })
    })

    it('leaves an empty store when it was the only one', () =>
      withStore(open, async (store) => {
        const empty = [await dump(store), await derived(store)]
        await bringPapers(store)
        await store.removeImport('import:papers')
        expect([await dump(store), await derived(store)]).toEqual(empty)
        expect((await bringPapers(store)).nodes.created).toBe(11)
      }))

    it('keeps a node that the edges of another import need, from then on as that import’s', () =>
      withStore(open, async (store) => {
        await bringPapers(store)
        await bring(store, notesHeader, [
          { node: { id: NOTES, kind: 'Work', title: 'Quay Notes' } },
          edge('CITES', NOTES, 'work:ledger'),
        ])
        const outcome = await store.removeImport('import:papers')
        expect(outcome.kept).toEqual({ nodes: 1, edges: 0 })
        expect(await store.node('work:ledger')).toMatchObject({ title: 'Ledger of the Dredging Company' })
        expect((await store.imports()).map(({ nodes, edges }) => [nodes, edges])).toEqual([[2, 1]])
        await store.removeImport('import:notes')
        expect(await allRecords(store)).toEqual([])
      }))

    it('says when there is no such import', () =>
      withStore(open, async (store) => {
        await expect(store.removeImport('import:none')).rejects.toMatchObject({ kind: 'not-found' })
        await expect(store.problems('import:none')).rejects.toMatchObject({ kind: 'not-found' })
      }))
  })
}
