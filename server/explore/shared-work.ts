// Long work that several may wait for at once: done once for what it is about, stopped when nobody waits for it any more.
import { WhenceError } from '../../model/error.ts'

interface Running<T> {
  readonly answer: Promise<T>
  readonly stop: AbortController
  waiting: number
  over: boolean
}

const cancelled = () => new WhenceError('cancelled', 'Nobody waited for this any more.')

/**
 * @param work told by its signal when to stop; its outcome is kept as long as the key is, a failure is not
 * @returns asks for the outcome; whoever asks with a signal is answered `cancelled` once that fires, the others go on waiting
 */
export const sharedWork = <K extends object, T>(work: (about: K, signal: AbortSignal) => Promise<T>) => {
  const kept = new WeakMap<K, Running<T>>()
  const begin = (about: K): Running<T> => {
    const stop = new AbortController()
    const running: Running<T> = { answer: work(about, stop.signal), stop, waiting: 0, over: false }
    const end = () => {
      running.over = true
    }
    running.answer.then(end, () => {
      end()
      if (kept.get(about) === running) kept.delete(about)
    })
    kept.set(about, running)
    return running
  }
  return (about: K, signal?: AbortSignal): Promise<T> => {
    if (signal?.aborted) return Promise.reject(cancelled())
    const running = kept.get(about) ?? begin(about)
    running.waiting += 1
    if (!signal) return running.answer
    const { promise, reject } = Promise.withResolvers<never>()
    const leave = () => {
      reject(cancelled())
      running.waiting -= 1
      if (running.waiting > 0 || running.over) return
      // Who asks from now on begins anew.
      if (kept.get(about) === running) kept.delete(about)
      running.stop.abort()
    }
    signal.addEventListener('abort', leave, { once: true })
    const done = () => signal.removeEventListener('abort', leave)
    running.answer.then(done, done)
    return Promise.race([running.answer, promise])
  }
}
