// Two things side by side: every count of a row opens to just the statements that it counts.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Subject } from '../../../client/panels/chosen/quotations-query.ts'
import { subjectOf, subjectOfSide } from '../../../client/views/compare/subject.ts'
import type { EvidenceView } from '../../../server/api/contract/evidence.ts'
import type { Comparison } from '../../../server/api/contract/picture.ts'
import { isOfDocumentAlone } from '../../../server/api/routes/evidence.ts'
import { compare } from '../../../server/explore/compare.ts'
import { documentEvidence } from '../../../server/explore/document-evidence.ts'
import { evidence } from '../../../server/explore/evidence.ts'
import { wholeBase } from '../../../server/explore/whole-base.ts'
import { HARBOUR_NODES, type Harbour, openHarbour } from '../../server/harbour.ts'

let harbour: Harbour
beforeAll(async () => {
  harbour = await openHarbour()
})
afterAll(() => harbour.close())

const compared = async (a: string, b: string): Promise<Comparison> => {
  const base = await wholeBase(harbour.store)()
  return compare(harbour.store, { base, whole: base, struck: [], people: new Set() }, { a, b })
}
const LIST = { sort: 'document', descending: false, offset: 0, limit: 500 } as const
/** A quotation once, what takes a stance itself once for each claim. */
const distinct = (items: EvidenceView['items']) =>
  new Set(items.map(({ id, kind, claim }) => (kind === 'Quote' ? id : `${id} ${claim?.id}`))).size

/** As the route does: what one document says is found in the ground. */
const listed = async (subject: Subject) => {
  if (!isOfDocumentAlone(subject)) return evidence(harbour.store, { ...LIST, ...subject })
  return documentEvidence(harbour.store, await wholeBase(harbour.store)(), { ...LIST, ...subject })
}

const pairs = (['Work', 'Person', 'Claim'] as const).flatMap((kind) => {
  const ids = HARBOUR_NODES.filter((node) => node.kind === kind).map(({ id }) => id)
  return ids.flatMap((a, at) => ids.slice(at + 1).map((b) => [a, b] as const))
})

describe('the count of a side', () => {
  test.each(pairs)('of %s beside %s opens to its statements', async (a, b) => {
    const view = await compared(a, b)
    for (const side of [view.a, view.b]) {
      const subject = subjectOfSide(side)
      const { items, total, totals } = await listed(subject ?? {})
      expect([distinct(items), totals.statements, totals.quotations, items.length]).toEqual([
        side.statements,
        side.statements,
        side.quotations,
        total,
      ])
    }
  })
})

describe('each count of a row', () => {
  test.each(pairs)('of %s beside %s opens to its statements', async (a, b) => {
    const view = await compared(a, b)
    for (const entry of [...view.works, ...view.people, ...view.claims])
      for (const side of ['a', 'b'] as const) {
        const subject = subjectOf(view[side], entry)
        if (subject === null) {
          expect(entry[side]).toBe(0)
          continue
        }
        const { items } = await listed(subject)
        const disputing = items.filter(({ stance }) => stance === 'DISPUTES')
        expect([distinct(items), distinct(disputing)]).toEqual([
          entry[side],
          side === 'a' ? entry.aDisputes : entry.bDisputes,
        ])
      }
  })

  test('of two documents tells what the one says from what the other says, of one claim', async () => {
    const { claims } = await compared('work:papers', 'work:replies')
    const row = claims.find(({ node }) => node.id === 'claim:closed')
    expect(row).toMatchObject({ of: 'both', a: 2, aDisputes: 0, b: 2, bDisputes: 2 })
  })
})

test('every row stands on a side, though nothing is said there', async () => {
  const { a, claims } = await compared('work:papers', 'work:replies')
  expect(claims.filter(({ of }) => of !== 'b')).toHaveLength(a.claims)
  expect(claims.find(({ node }) => node.id === 'claim:bare')).toMatchObject({ of: 'a', a: 0, b: 0 })
})
