// Strips below the header: what every reader should know, a way that waits for its other end, a server that does not answer.
import { Button } from '@mantine/core'
import { useEffect } from 'react'
import { ask, graphChanged } from '../api/ask.ts'
import { useConnection } from '../api/connection.ts'
import { failureOf } from '../api/failure.ts'
import { useAnswer } from '../api/use-answer.ts'
import { useActions } from '../parts/go.ts'
import { cutAtWord } from '../parts/shout.ts'
import { useExplorer } from '../state/use-explorer.ts'
import classes from './frame.module.css'
import { startWay, useFrame } from './frame-state.ts'
import { StrikesStrip } from './strikes-strip.tsx'

/** Between two looks whether the server is back, in milliseconds. */
const LOOK_AGAIN = 3_000
const OFFLINE = failureOf('offline', 'The program that holds the graph could not be reached.')

const NoticeStrip = () => {
  const { value } = useAnswer('statistics', {})
  if (!value?.notice) return null
  return (
    <p className={classes.notice} role="note">
      {value.notice}
    </p>
  )
}

const WayStrip = () => {
  const way = useFrame((state) => state.way)
  if (!way) return null
  return (
    <div className={classes.wayStrip} role="status">
      <span>
        Ways from <strong>{cutAtWord(way.label, 70)}</strong>: choose the other end, on the map, in a list or by search.
      </span>
      <Button size="compact-xs" variant="default" onClick={() => startWay(null)}>
        Cancel
      </Button>
    </div>
  )
}

/** Looks again until the server is back; then everything on the page is asked for anew. */
const OfflineStrip = () => {
  useEffect(() => {
    const timer = setInterval(() => {
      void ask('health', {}).then((reply) => reply.ok && graphChanged())
    }, LOOK_AGAIN)
    return () => clearInterval(timer)
  }, [])
  const { title, detail, remedy } = OFFLINE
  return (
    <div className={classes.failureStrip} role="alert">
      <span>
        <strong>{title}.</strong> {detail} {remedy} This page looks again every few seconds.
      </span>
    </div>
  )
}

const FailureStrip = () => {
  const offline = useConnection((state) => state.offline)
  const failure = useExplorer((state) => state.failure)
  const { reload } = useActions()
  if (offline) return <OfflineStrip />
  if (!failure || failure.kind === 'cancelled') return null
  return (
    <div className={classes.failureStrip} role="alert">
      <span>
        <strong>{failure.title}.</strong> {failure.detail} {failure.remedy}
      </span>
      <Button size="compact-xs" variant="default" onClick={reload}>
        Try again
      </Button>
    </div>
  )
}

export const Strips = () => (
  <section aria-label="Notices">
    <NoticeStrip />
    <FailureStrip />
    <StrikesStrip />
    <WayStrip />
  </section>
)
