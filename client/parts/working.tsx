// The shape of a list that is on its way, and after a second how far the server is with what takes long on a large graph.
import { useEffect, useState } from 'react'
import type { Working as State } from '../../server/api/contract/working.ts'
import { ask } from '../api/ask.ts'
import { figure } from '../theme/kind-names.ts'
import page from './page.module.css'
import { ListSkeleton } from './skeletons.tsx'

/** Milliseconds between two questions how far it is. */
const ASKED_EVERY = 1_000
const WORDS = {
  reading: 'Reading the whole graph',
  comparing: 'Comparing the words of quotations, claim by claim',
} as const

/** "Reading the whole graph: 1,200 of 4,000"; nothing where nothing takes long. */
export const workingWords = ({ what, done, total }: State): string =>
  what === null ? '' : `${WORDS[what]}: ${figure(done)} of ${figure(total)}`

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
