// The shape of a list that is on its way, and after a second how far the server is with what takes long on a large graph.
import { useEffect, useState } from 'react'
import type { LongWork, Working as State } from '../../server/api/contract/working.ts'
import { ask } from '../api/ask.ts'
import { figure } from '../theme/kind-names.ts'
import page from './page.module.css'
import { ListSkeleton } from './skeletons.tsx'

/** Milliseconds between two questions how far it is. */
const ASKED_EVERY = 1_000
const WORDS = {
  reading: 'Reading the whole graph',
  striking: 'Working out what remains',
  comparing: 'Comparing the words of quotations, claim by claim',
  locating: 'Looking up the pages of each work',
  ordering: 'Putting claims and sources in order',
  pairing: 'Looking for what claims and works share',
  dating: 'Finding since when each claim has had a source',
  hanging: 'Finding what each claim hangs on',
} as const satisfies Record<LongWork, string>

/** "Reading the whole graph: 1,200 of 4,000", "Working out what remains"; nothing where nothing takes long. */
export const workingWords = ({ what, done, total }: State): string =>
  what === null ? '' : total === 0 ? WORDS[what] : `${WORDS[what]}: ${figure(done)} of ${figure(total)}`

interface WorkingProps {
  readonly rows: number
  readonly label: string
}

export const Working = ({ rows, label }: WorkingProps) => {
  const [words, setWords] = useState('')
  useEffect(() => {
    const gone = new AbortController()
    const timer = setInterval(() => {
      void ask('working', {}, gone.signal).then((reply) => {
        if (reply.ok && !gone.signal.aborted) setWords(workingWords(reply.value))
      })
    }, ASKED_EVERY)
    return () => {
      clearInterval(timer)
      gone.abort()
    }
  }, [])
  return (
    <>
      {words && <p className={page.note}>{words}. Leaving the page stops it.</p>}
      <ListSkeleton rows={rows} label={label} />
    </>
  )
}
