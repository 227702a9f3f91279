// Strips below the header: what every reader should know, a way that waits for its other end, a server that does not answer.
import { Button } from '@mantine/core'
import { useEffect } from 'react'
import { ask } from '../api/ask.ts'
import { useAnswer } from '../api/use-answer.ts'
import { useActions } from '../parts/go.ts'
import { cutAtWord } from '../parts/shout.ts'
import { useExplorer } from '../state/use-explorer.ts'
import classes from './frame.module.css'
import { startWay, useFrame } from './frame-state.ts'

/** Between two looks whether the server is back, in milliseconds. */
const LOOK_AGAIN = 3_000

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

const FailureStrip = () => {
  const failure = useExplorer((state) => state.failure)
  const { reload } = useActions()
  const offline = failure?.kind === 'offline' || failure?.kind === 'unavailable'
  useEffect(() => {
    if (!offline) return
    const timer = setInterval(() => {
      void ask('health', {}).then((reply) => reply.ok && reply.value.ok && reload())
    }, LOOK_AGAIN)
    return () => clearInterval(timer)
  }, [offline, reload])
  if (!failure || failure.kind === 'cancelled') return null
  return (
    <div className={classes.failureStrip} role="alert">
      <span>
        <strong>{failure.title}.</strong> {failure.detail} {failure.remedy}
        {offline && ' This page looks again every few seconds.'}
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
    <WayStrip />
  </section>
)
