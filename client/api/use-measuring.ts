// The measuring of the whole graph as the page follows it: whether it is done, how far it is, how to start and stop it.
import { useCallback, useEffect, useState } from 'react'
import type { NetworkEvent, NetworkView } from '../../server/api/contract/network.ts'
import { useStrikesQuery } from '../parts/use-strikes.ts'
import { ask } from './ask.ts'
import { type Failure, failureFromAnswer } from './failure.ts'
import { followNetwork, isOver } from './job-events.ts'
import { useAnswer } from './use-answer.ts'

/** Stances up to which nobody has to wait: it starts by itself. */
const FEW = 20_000

export interface Measuring {
  readonly network: NetworkView | undefined
  /** What is under way; null where nothing is. */
  readonly event: NetworkEvent | null
  readonly failure: Failure | undefined
  readonly start: () => void
  readonly stop: () => void
  readonly retry: () => void
}

/** @param wanted whether anything is to be asked at all */
export const useMeasuring = (wanted = true): Measuring => {
  const query = useStrikesQuery()
  const { value, failure, loading, retry } = useAnswer('network', wanted ? { query } : undefined)
  const [job, setJob] = useState<string | null>(null)
  const [event, setEvent] = useState<NetworkEvent | null>(null)
  const [refused, setRefused] = useState<Failure | undefined>()
  const known = value?.job?.id ?? null

  const start = useCallback(async () => {
    setRefused(undefined)
    setEvent({ state: 'waiting' })
    const reply = await ask('startNetwork', { query })
    if (reply.ok) return setJob(reply.value.id)
    setEvent(null)
    setRefused(reply.failure)
  }, [query])

  useEffect(() => {
    if (known !== null) setJob(known)
  }, [known])
  useEffect(() => {
    if (job === null) return
    return followNetwork(job, (next) => {
      setEvent(next)
      if (!isOver(next)) return
      setJob(null)
      if (next.state === 'done') retry()
    })
  }, [job, retry])
  // What was said of other strikes is not of these.
  // biome-ignore lint/correctness/useExhaustiveDependencies: `query` says when the strikes have changed
  useEffect(() => {
    setJob(null)
    setEvent(null)
    setRefused(undefined)
  }, [query])
  useEffect(() => {
    const small = value && !value.measured && !value.job && value.size.stances <= FEW
    if (wanted && !loading && small && event === null && !refused) void start()
  }, [wanted, value, loading, event, refused, start])

  return {
    network: value,
    event: event && event.state !== 'done' ? event : null,
    failure: refused ?? (event?.state === 'failed' ? failureFromAnswer(500, event.problem) : failure),
    start: () => void start(),
    stop: () => {
      if (job !== null) void ask('cancelNetwork', { id: job })
    },
    retry,
  }
}
