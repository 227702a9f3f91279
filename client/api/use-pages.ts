// A long list fetched page by page: what is there so far, how long the whole is, and more on request.
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Reply } from './ask.ts'
import { useEpoch } from './epoch.ts'
import type { Failure } from './failure.ts'

interface Page {
  readonly items: readonly unknown[]
  readonly total: number
}

export interface Pages<P extends Page> {
  readonly items: P['items']
  readonly total: number
  /** The first page, with whatever it says of the whole. */
  readonly first: P | undefined
  /** Whether the first page of what is asked for is still on its way; `items` may be of the question before. */
  readonly loading: boolean
  readonly loadingMore: boolean
  readonly failure: Failure | undefined
  readonly more: () => void
  readonly retry: () => void
}

interface Held<P> {
  readonly key: string
  readonly pages: readonly P[]
  readonly failure?: Failure | undefined
}

/**
 * @param key what is asked for; another key starts anew. Empty asks nothing.
 * @param load fetches the page that starts at `offset`
 */
export const usePages = <P extends Page>(
  key: string,
  load: (offset: number, signal: AbortSignal) => Promise<Reply<P>>,
): Pages<P> => {
  const epoch = useEpoch((state) => state.epoch)
  const [attempt, setAttempt] = useState(0)
  const [held, setHeld] = useState<Held<P>>({ key: '', pages: [] })
  const [busy, setBusy] = useState(false)
  const current = useRef<AbortController>(undefined)
  const whole = key === '' ? '' : `${key} ${epoch} ${attempt}`

  const fetchPage = (offset: number, earlier: readonly P[]) => {
    const controller = new AbortController()
    current.current = controller
    setBusy(true)
    void load(offset, controller.signal).then((reply) => {
      if (controller.signal.aborted) return
      setBusy(false)
      setHeld(
        reply.ok
          ? { key: whole, pages: [...earlier, reply.value] }
          : { key: whole, pages: earlier, failure: reply.failure },
      )
    })
    return () => controller.abort()
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: `whole` says when what is asked for has changed
  useEffect(() => {
    if (whole === '') return
    const stop = fetchPage(0, [])
    return () => {
      stop()
      current.current?.abort()
    }
  }, [whole])

  const items = held.pages.flatMap((page) => page.items) as P['items']
  const total = held.pages.at(-1)?.total ?? 0
  const settled = held.key === whole
  return {
    items,
    total,
    first: held.pages[0],
    loading: !settled,
    loadingMore: settled && busy,
    failure: settled ? held.failure : undefined,
    more: () => {
      if (settled && !busy && items.length < total) fetchPage(items.length, held.pages)
    },
    retry: useCallback(() => setAttempt((count) => count + 1), []),
  }
}
