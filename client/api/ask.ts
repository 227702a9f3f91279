// Asking the server: a route by name, typed in and out, withdrawn by a signal, answered by a value that is either the answer
// or a failure. Answers to reading questions are kept for a while.
import type { Answer, RouteName } from '../../server/api/contract/routes.ts'
import { addressOf, bodyOf, type Input } from './address.ts'
import { tellConnection } from './connection.ts'
import { useEpoch } from './epoch.ts'
import { type Failure, failureFromAnswer, failureFromThrown, failureOf } from './failure.ts'
import { ENDPOINTS } from './paths.ts'
import { createRecent } from './recent.ts'
import { tokenHeader } from './token.ts'

export type Reply<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: Failure }

const answers = createRecent<unknown>(300)
/** What changes while one looks on is asked every time. */
const NEVER_KEPT: ReadonlySet<RouteName> = new Set([
  'health',
  'working',
  'imports',
  'problems',
  'job',
  'takeStance',
  'addCheck',
  'alignment',
  'network',
  'startNetwork',
  'networkJob',
])

const isKept = (name: RouteName): boolean => ENDPOINTS[name].method !== 'delete' && !NEVER_KEPT.has(name)

/** What changes the graph needs the token where one is asked for. */
const changes = (name: RouteName): boolean =>
  ENDPOINTS[name].method === 'delete' || name === 'takeStance' || name === 'addCheck'

const keyOf = <N extends RouteName>(name: N, input: Input<N>): string =>
  `${name} ${addressOf(name, input)} ${bodyOf(input) ?? ''}`

/** The kept answer, if there is one: for showing it without a skeleton. */
export const remembered = <N extends RouteName>(name: N, input: Input<N>): Answer<N> | undefined =>
  answers.get(keyOf(name, input)) as Answer<N> | undefined

/** Forgets all answers and tells everybody to ask again: after an import or a removal. */
export const graphChanged = (): void => {
  answers.clear()
  useEpoch.setState(({ epoch }) => ({ epoch: epoch + 1 }))
}

const readJson = async (response: Response): Promise<{ readonly body: unknown } | undefined> => {
  try {
    return { body: await response.json() }
  } catch {
    return undefined
  }
}

/**
 * Asks one question.
 * @returns the answer, or a failure that can be shown; `cancelled` where the signal fired. Never throws.
 */
export const ask = async <N extends RouteName>(
  name: N,
  input: Input<N>,
  signal?: AbortSignal,
): Promise<Reply<Answer<N>>> => {
  const kept = isKept(name) ? remembered(name, input) : undefined
  if (kept !== undefined) return { ok: true, value: kept }
  const { epoch } = useEpoch.getState()
  const body = bodyOf(input)
  try {
    const response = await fetch(addressOf(name, input), {
      method: ENDPOINTS[name].method.toUpperCase(),
      headers: {
        Accept: 'application/json',
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
        ...(changes(name) ? tokenHeader() : {}),
      },
      ...(body === undefined ? {} : { body }),
      ...(signal ? { signal } : {}),
    })
    tellConnection(false)
    const read = await readJson(response)
    if (!response.ok) return { ok: false, failure: failureFromAnswer(response.status, read?.body) }
    if (!read) return { ok: false, failure: failureOf('unreadable', 'It was not JSON.') }
    // An answer that was on its way while an import landed speaks of the graph before it.
    if (isKept(name) && useEpoch.getState().epoch === epoch) answers.set(keyOf(name, input), read.body)
    return { ok: true, value: read.body as Answer<N> }
  } catch (error) {
    const failure = failureFromThrown(error)
    if (failure.kind === 'offline') tellConnection(true)
    return { ok: false, failure }
  }
}
