// A failure where its answer would have stood: what happened, why, what to do, and once more.
import { Button } from '@mantine/core'
import type { Failure } from '../api/failure.ts'
import classes from './parts.module.css'

export const FailureNote = ({ failure, retry }: { readonly failure: Failure; readonly retry?: () => void }) => (
  <div className={classes.failure} role="alert">
    <p className={classes.failureTitle}>{failure.title}</p>
    <p>
      {failure.detail}
      {failure.where === undefined ? '' : ` (${failure.where})`}
    </p>
    <p>{failure.remedy}</p>
    {retry && (
      <Button size="compact-sm" variant="default" onClick={retry}>
        Try again
      </Button>
    )}
  </div>
)
