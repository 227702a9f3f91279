// The uploads of this page in a corner, whatever view is open: how far they are, and what came of them.
import { ActionIcon, Button, Progress } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useActions } from '../../parts/go.ts'
import { counted } from '../../theme/kind-names.ts'
import classes from './imports.module.css'
import { dismiss, failureOfUpload, type Upload, useUploads } from './jobs.ts'
import { isUnderWay, progressShare, progressWords } from './progress.ts'

/** Letters of advice that stand in the corner without being unfolded. */
const SHORT = 150

const Outcome = ({ upload }: { readonly upload: Upload }) => {
  const { setMode } = useActions()
  const failure = failureOfUpload(upload)
  if (failure)
    return (
      <div className={classes.trayFailure}>
        {failure.detail}{' '}
        {failure.remedy.length <= SHORT ? (
          failure.remedy
        ) : (
          <details>
            <summary>What to do</summary>
            {failure.remedy}
          </details>
        )}
      </div>
    )
  const { event } = upload
  if (event.state !== 'done') return null
  const { problemCount, nodes, unchanged } = event.report
  return (
    <p className={classes.trayNote}>
      {!unchanged && `${counted(nodes.created, 'new thing', 'new things')}. `}
      <button type="button" className={classes.link} onClick={() => setMode({ name: 'imports' })}>
        {problemCount === 0 ? 'Everything could be read' : `${counted(problemCount, 'note', 'notes')} from the reading`}
      </button>
    </p>
  )
}

export const Tray = () => {
  const uploads = useUploads((state) => state.uploads)
  if (uploads.length === 0) return null
  return (
    <section className={classes.tray} aria-label="Imports under way">
      {uploads.toReversed().map((upload) => {
        const share = progressShare(upload)
        const underWay = isUnderWay(upload)
        return (
          <div key={upload.key} className={classes.trayRow}>
            <div className={classes.trayHead}>
              <strong>{upload.name}</strong>
              {underWay ? (
                <Button size="compact-xs" variant="default" onClick={upload.stop}>
                  Stop
                </Button>
              ) : (
                <ActionIcon
                  size="sm"
                  variant="subtle"
                  color="gray"
                  aria-label={`Close the note on ${upload.name}`}
                  onClick={() => dismiss(upload.key)}
                >
                  <IconX size={14} />
                </ActionIcon>
              )}
            </div>
            <p className={classes.trayNote} role="status">
              {progressWords(upload)}
            </p>
            {underWay && (
              <Progress
                value={share ?? 100}
                animated={share === null}
                size="sm"
                aria-label={`Import of ${upload.name}`}
              />
            )}
            <Outcome upload={upload} />
          </div>
        )
      })}
    </section>
  )
}
