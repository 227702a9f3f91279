// One question of a component: loading, answered or failed, asked anew when its input or the graph changes.
import { useCallback, useEffect, useState } from 'react'
import type { Answer, RouteName } from '../../server/api/contract/routes.ts'
import { addressOf, bodyOf, type Input } from './address.ts'
import { ask, remembered } from './ask.ts'
import { useEpoch } from './epoch.ts'
import type { Failure } from './failure.ts'

export interface Asked<T> {
  /** The newest answer; while another is on its way, the one before it. */
  readonly value: T | undefined
  readonly failure: Failure | undefined
  /** Whether `value` is not yet the answer to the input. */
  readonly loading: boolean
  readonly retry: () => void
}

interface Settled<T> {
  readonly key: string
  readonly value?: T | undefined
  readonly failure?: Failure | undefined
}

/** Asks whenever `input` changes; `undefined` asks nothing. An earlier question still on its way is withdrawn. */
export const useAnswer = <N extends RouteName>(name: N, input: Input<N> | undefined): Asked<Answer<N>> => {
  const epoch = useEpoch((state) => state.epoch)
  const [attempt, setAttempt] = useState(0)
  const [settled, setSettled] = useState<Settled<Answer<N>>>({ key: '' })
  const question = input === undefined ? '' : `${name} ${addressOf(name, input)} ${bodyOf(input) ?? ''}`
  const key = question === '' ? '' : `${question} ${epoch} ${attempt}`

  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` says when name or input has changed
  useEffect(() => {
    if (input === undefined) return
    const controller = new AbortController()
    void ask(name, input, controller.signal).then((reply) => {
      if (controller.signal.aborted) return
      setSettled((before) =>
        reply.ok ? { key, value: reply.value } : { key, value: before.value, failure: reply.failure },
      )
    })
    return () => controller.abort()
  }, [key])

  const retry = useCallback(() => setAttempt((count) => count + 1), [])
  if (input === undefined) return { value: undefined, failure: undefined, loading: false, retry }
  if (settled.key === key) return { value: settled.value, failure: settled.failure, loading: false, retry }
  const kept = remembered(name, input)
  return { value: kept ?? settled.value, failure: undefined, loading: kept === undefined, retry }
}
