// All that one document says for or against claims: the same as asking claim by claim, cut into pages wherever they fall.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Served, serveHarbour } from '../serving.ts'

let served: Served
beforeAll(async () => {
  served = await serveHarbour()
})
afterAll(() => served.close())

interface Row {
  readonly id: string
  readonly stance: string
  readonly claim: { readonly id: string }
  readonly work: { readonly id: string } | null
  readonly assertedIn: { readonly id: string } | null
}
const ask = async (query: string) => {
  const response = await fetch(`${served.url}/api/evidence?${query}`)
  return { status: response.status, body: await response.json() }
}
const nameOf = ({ id, stance, claim, work }: Row) => [id, stance, claim.id, work?.id].join(' ')
const CLAIMS = ['claim:closed', 'claim:warned', 'claim:opened', 'claim:bare']

const byClaims = async (document: string, more: string): Promise<readonly string[]> => {
  const answers = await Promise.all(CLAIMS.map((claim) => ask(`claim=${claim}${more}`)))
  const rows: Row[] = answers.flatMap(({ body }) => body.items)
  return rows.filter(({ assertedIn }) => assertedIn?.id === document).map(nameOf)
}

describe('the evidence of one document', () => {
  const strikes = ['', '&withoutWorks=work:letters', '&withoutPeople=person:hale', '&onlyBefore=1900']
  const narrowed = ['', '&stances=DISPUTES', '&stances=SUPPORTS,QUALIFIES']
  const asked = ['work:papers', 'work:replies', 'work:harbour'].flatMap((document) =>
    [...strikes, ...narrowed].map((more) => [document, more] as const),
  )
  it.each(asked)('of %s%s is what is said of claim after claim, in pages of any size', async (document, more) => {
    const expected = await byClaims(document, more)
    for (const limit of [1, 2, 3, 500]) {
      const rows: string[] = []
      for (let offset = 0; offset === 0 || offset < expected.length; offset += limit) {
        const { body } = await ask(`document=${document}&offset=${offset}&limit=${limit}${more}`)
        expect(body.total).toBe(expected.length)
        rows.push(...body.items.map(nameOf))
      }
      expect(rows).toEqual(expected)
    }
  })

  it('is counted whole, whatever the page', async () => {
    const { body } = await ask('document=work:papers&limit=1')
    const all = (await ask('document=work:papers')).body
    expect(body.totals).toEqual(all.totals)
    // Two quotations on one claim, one on the next, one from two works on the last, which a survey disputes itself.
    expect(all.totals).toMatchObject({ quotations: 4, statements: 5, supports: 4, disputes: 1, qualifies: 0 })
    expect(all.total).toBe(6)
  })

  it.each([
    ['in another order', 'document=work:papers&sort=year', 400, 'invalid-input'],
    ['the other way round', 'document=work:papers&descending=true', 400, 'invalid-input'],
    ['of a work that is not there', 'document=work:nowhere', 404, 'not-found'],
    ['of nothing', 'stances=DISPUTES', 400, 'invalid-input'],
  ] as const)('%s is refused in words', async (_, query, status, kind) => {
    const answer = await ask(query)
    expect([answer.status, answer.body.kind]).toEqual([status, kind])
    expect(answer.body.detail).toMatch(/\w/)
  })
})
