// A long text is looked through in a thread of its own: the same answer, ended when nobody waits, and never too many at once.
import { describe, expect, it } from 'vitest'
import { openAligning } from '../../../../server/alignment/in-worker.ts'
import { alignQuotation } from '../../../../server/explore/alignment/align-quotation.ts'

const QUOTATION = 'some of them swore that the lamp was dark'
const LONG = `${'Nothing else happened that month in the town or on the water. '.repeat(4_000)}In the evening ${QUOTATION}, and so on.`
const never = new AbortController().signal

describe('a quotation laid against a long text', () => {
  it('is found as it would be in a short one', async () => {
    expect(await openAligning()(QUOTATION, LONG, never)).toEqual(alignQuotation(QUOTATION, LONG))
  })
  it('is looked for no longer once nobody waits', async () => {
    const align = openAligning()
    const [running, gone] = [new AbortController(), new AbortController()]
    const asked = [running, running, gone].map(({ signal }) => align(QUOTATION, LONG, signal))
    gone.abort()
    running.abort()
    for (const answer of await Promise.allSettled(asked))
      expect(answer).toMatchObject({ status: 'rejected', reason: { kind: 'cancelled' } })
    expect((await align(QUOTATION, LONG, never)).verdict).toBe('as-quoted')
  })
  it('waits its turn, and is refused where too many wait', async () => {
    const align = openAligning()
    const stop = new AbortController()
    const asked = Array.from({ length: 11 }, () => align(QUOTATION, LONG, stop.signal))
    const last = await asked.at(-1)?.catch((error: unknown) => error)
    expect(last).toMatchObject({ kind: 'unavailable' })
    stop.abort()
    await Promise.allSettled(asked)
  })
})
