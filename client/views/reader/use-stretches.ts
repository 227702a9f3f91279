// The lines of a document as they come into sight, fetched in stretches and kept while the document is open.
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { Problem } from '../../../model/problem.ts'
import type { MarkView } from '../../../server/api/contract/document.ts'
import type { Answer } from '../../../server/api/contract/routes.ts'
import { ask } from '../../api/ask.ts'
import type { Failure } from '../../api/failure.ts'
import { type Bracket, bracketsByLine } from './lanes.ts'
import { marginMarks, roleOf } from './margin-marks.ts'
import { STRETCH, stretchesFor, stretchOf } from './stretches.ts'

export interface ReadLine {
  readonly number: number
  readonly text: string
  readonly brackets: readonly Bracket[]
  readonly role: ReturnType<typeof roleOf>
  readonly problem: Problem | undefined
}
interface Stretch {
  readonly lines: ReadonlyMap<number, ReadLine>
}

const NO_BRACKETS: readonly Bracket[] = []

const layOut = ({ lines, marks, problems, first, last }: Answer<'lines'>): Stretch => {
  const drawn: readonly MarkView[] = marginMarks(marks)
  const brackets = bracketsByLine(drawn, first, last)
  // A note says that something was passed over on purpose: nothing to judge.
  const doubts = problems.filter(({ severity }) => severity !== 'note')
  return {
    lines: new Map(
      lines.map(({ number, text }) => {
        const here = brackets.get(number) ?? NO_BRACKETS
        const role = roleOf(
          number,
          here.map(({ mark }) => mark),
        )
        const problem = doubts.find(({ line = 0, lastLine = line }) => line <= number && number <= lastLine)
        return [number, { number, text, brackets: here, role, problem }]
      }),
    ),
  }
}

export interface Stretches {
  /** A line, where its stretch is there. */
  readonly lineAt: (line: number) => ReadLine | undefined
  /** Asks for the stretches of these lines. */
  readonly want: (first: number, last: number) => void
  readonly failure: Failure | undefined
  readonly retry: () => void
  /** Changes when a stretch has come. */
  readonly arrived: number
}

export const useStretches = (document: string, total: number): Stretches => {
  const [stretches, setStretches] = useState<ReadonlyMap<number, Stretch>>(new Map())
  const [failure, setFailure] = useState<Failure>()
  const underWay = useRef(new Map<number, AbortController>())

  useEffect(() => {
    const running = underWay.current
    return () => {
      for (const controller of running.values()) controller.abort()
      running.clear()
    }
  }, [])

  const want = useCallback(
    (first: number, last: number) => {
      for (const start of stretchesFor(first, last, total)) {
        if (underWay.current.has(start)) continue
        const controller = new AbortController()
        underWay.current.set(start, controller)
        const query = { first: start, last: Math.min(total, start + STRETCH - 1) }
        void ask('lines', { id: document, query }, controller.signal).then((reply) => {
          if (controller.signal.aborted) return
          if (reply.ok) {
            const stretch = layOut(reply.value)
            setStretches((before) => new Map(before).set(start, stretch))
          } else {
            underWay.current.delete(start)
            setFailure(reply.failure)
          }
        })
      }
    },
    [document, total],
  )
  return useMemo(
    () => ({
      lineAt: (line) => stretches.get(stretchOf(line))?.lines.get(line),
      want,
      failure,
      retry: () => setFailure(undefined),
      arrived: stretches.size,
    }),
    [stretches, want, failure],
  )
}
