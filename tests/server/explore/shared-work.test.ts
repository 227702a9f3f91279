// Long work that several wait for: done once, stopped when nobody waits any more.
import { describe, expect, it } from 'vitest'
import { sharedWork } from '../../../server/explore/shared-work.ts'

const open = () => {
  const begun: { readonly signal: AbortSignal; readonly end: (value: string) => void; readonly fail: () => void }[] = []
  const ask = sharedWork((_about: object, signal) => {
    const { promise, resolve, reject } = Promise.withResolvers<string>()
    begun.push({ signal, end: resolve, fail: () => reject(new Error('broken')) })
    return promise
  })
  return { begun, ask, about: {} }
}

describe('long work', () => {
  it('is done once for all who ask, and its outcome kept', async () => {
    const { begun, ask, about } = open()
    const both = Promise.all([ask(about), ask(about, new AbortController().signal)])
    begun[0]?.end('done')
    expect(await both).toEqual(['done', 'done'])
    expect(await ask(about)).toBe('done')
    expect(begun).toHaveLength(1)
  })

  it('goes on while one waits still, and is stopped with the last', async () => {
    const { begun, ask, about } = open()
    const [one, other] = [new AbortController(), new AbortController()]
    const [first, second] = [ask(about, one.signal), ask(about, other.signal)]
    one.abort()
    await expect(first).rejects.toMatchObject({ kind: 'cancelled' })
    expect(begun[0]?.signal.aborted).toBe(false)
    other.abort()
    await expect(second).rejects.toMatchObject({ kind: 'cancelled' })
    expect(begun[0]?.signal.aborted).toBe(true)
  })

  it('is begun anew by who asks after it was stopped or has failed', async () => {
    const { begun, ask, about } = open()
    const gone = new AbortController()
    const left = ask(about, gone.signal)
    gone.abort()
    await expect(left).rejects.toThrow()
    const failing = ask(about)
    begun[1]?.fail()
    await expect(failing).rejects.toThrow('broken')
    const again = ask(about)
    begun[2]?.end('done')
    expect(await again).toBe('done')
    expect(begun).toHaveLength(3)
  })

  it('is not begun for who has gone already', async () => {
    const { begun, ask, about } = open()
    await expect(ask(about, AbortSignal.abort())).rejects.toMatchObject({ kind: 'cancelled' })
    expect(begun).toHaveLength(0)
  })
})
