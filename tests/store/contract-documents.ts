// Documents: their lines, and what stands on them.
import { describe, expect, it } from 'vitest'
import { NOTES, notes, notesHeader, PAPERS, papersHeader } from './harbour.ts'
import { bring, bringNotes, bringPapers, type OpenEmpty, withStore } from './stores.ts'

export const describeDocuments = (open: OpenEmpty): void => {
  describe('documents', () => {
    it('are listed with title, length and import', () =>
      withStore(open, async (store) => {
        await bringPapers(store)
        await bringNotes(store)
        expect(await store.documents()).toEqual([
          { id: PAPERS, title: 'Harbour Papers', lines: 700, import: 'import:papers' },
          { id: NOTES, title: 'Quay Notes', lines: 3, import: 'import:notes' },
        ])
      }))

    it('give the lines asked for, as far as there are any', () =>
      withStore(open, async (store) => {
        await bringPapers(store)
        expect(await store.lines(PAPERS, 699, 900)).toEqual([
          { number: 699, text: 'line 699 of the papers' },
          { number: 700, text: 'line 700 of the papers' },
        ])
        expect(await store.lines(PAPERS, 10, 9)).toEqual([])
        expect(await store.lines('work:none', 1, 9)).toEqual([])
        await expect(store.lines(PAPERS, 0, 9)).rejects.toMatchObject({ kind: 'invalid-input' })
      }))

    it('keep empty lines, and every sign as it is', () =>
      withStore(open, async (store) => {
        const lines = ['', ' \t', '“ß🜛”\u0000', '\ufeffx', '']
        await bring(store, notesHeader, [{ text: { document: NOTES, first: 1, lines } }])
        expect((await store.lines(NOTES, 1, 9)).map(({ text }) => text)).toEqual(lines)
      }))

    it('show the text of the import whose document it is, where two brought one', () =>
      withStore(open, async (store) => {
        await bring(store, { ...papersHeader, document: NOTES }, [
          { text: { document: PAPERS, first: 1, lines: ['by another'] } },
        ])
        await bring(store, { ...notesHeader, document: PAPERS }, [
          { text: { document: PAPERS, first: 1, lines: ['its own'] } },
        ])
        expect(await store.lines(PAPERS, 1, 1)).toEqual([{ number: 1, text: 'its own' }])
        await store.removeImport('import:notes')
        expect(await store.lines(PAPERS, 1, 1)).toEqual([{ number: 1, text: 'by another' }])
      }))

    it('are marked where nodes and edges stand, in order of the first line', () =>
      withStore(open, async (store) => {
        await bringPapers(store)
        expect(await store.marks(PAPERS, 15, 17)).toEqual([
          { first: 14, last: 15, node: 'quote:gates', kind: 'Quote' },
          {
            first: 15,
            last: 15,
            edge: 'QUOTED_FROM quote:gates work:hale-the-harbour',
            type: 'QUOTED_FROM',
            to: 'work:hale-the-harbour',
          },
          { first: 16, last: 17, node: 'quote:crane', kind: 'Quote' },
        ])
        expect(await store.marks(PAPERS, 600, 700)).toEqual([])
        expect(await store.marks('work:none', 1, 10)).toEqual([])
      }))

    it('are marked by long stretches too, however far up they began', () =>
      withStore(open, async (store) => {
        const place = (first: number, last: number) => ({
          provenance: [{ document: NOTES, lines: [first, last] as [number, number] }],
        })
        await bring(store, notesHeader, [
          ...notes.filter((record) => !('text' in record)),
          { node: { id: 'topic:whole', kind: 'Topic', name: 'Whole', ...place(1, 5_000) } },
          { node: { id: 'topic:half', kind: 'Topic', name: 'Half', ...place(2_000, 2_999) } },
          { node: { id: 'topic:line', kind: 'Topic', name: 'Line', ...place(3_000, 3_000) } },
        ])
        const at = async (first: number, last: number) =>
          (await store.marks(NOTES, first, last)).map(({ node }) => node)
        expect(await at(2_999, 2_999)).toEqual(['topic:whole', 'topic:half'])
        expect(await at(3_000, 3_001)).toEqual(['topic:whole', 'topic:line'])
        expect(await at(5_001, 6_000)).toEqual([])
      }))
  })

  describe('a store', () => {
    it('says that it is well, without secrets, and when it has been closed', async () => {
      const store = await open()
      expect(await store.health()).toMatchObject({ ok: true, engine: store.engine, address: store.address })
      await store.close()
      await store.close()
      expect((await store.health()).ok).toBe(false)
      await expect(store.node('x')).rejects.toMatchObject({ kind: 'unavailable' })
      await expect(bringPapers(store)).rejects.toMatchObject({ kind: 'unavailable' })
    })

    it('has another revision after every change', () =>
      withStore(open, async (store) => {
        const revisions = [await store.revision()]
        await bringPapers(store)
        revisions.push(await store.revision())
        await store.removeImport('import:papers')
        revisions.push(await store.revision())
        expect(new Set(revisions).size).toBe(3)
      }))
  })
}
