// Taking an import out again: asked twice, told what went, and how it comes back.
import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import type { ImportInfoView } from '../../../server/api/contract/import.ts'
import { ask, graphChanged } from '../../api/ask.ts'
import type { Failure } from '../../api/failure.ts'
import { FailureNote } from '../../parts/failure-note.tsx'
import classes from './imports.module.css'
import { removalWords } from './progress.ts'

export const Removal = ({ info }: { readonly info: ImportInfoView }) => {
  const [asking, setAsking] = useState(false)
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  const remove = async () => {
    setBusy(true)
    const reply = await ask('removeImport', { id: info.id })
    setBusy(false)
    if (!reply.ok) return setFailure(reply.failure)
    const { removed, kept } = reply.value
    notifications.show({
      title: `${info.source} was taken out`,
      message: removalWords(removed.nodes, kept.nodes),
      autoClose: 12_000,
    })
    graphChanged()
  }
  if (!asking)
    return (
      <Button size="compact-sm" variant="default" onClick={() => setAsking(true)}>
        Remove …
      </Button>
    )
  return (
    <div className={classes.removal} role="alertdialog" aria-label={`Remove ${info.source}?`}>
      <p>
        Take {info.source} out? What it alone brought goes; what other imports brought too stays. Importing the file
        again brings it back the same.
      </p>
      <Button
        size="compact-sm"
        variant="filled"
        className={classes.danger ?? ''}
        loading={busy}
        onClick={() => void remove()}
      >
        Remove
      </Button>{' '}
      <Button size="compact-sm" variant="default" autoFocus onClick={() => setAsking(false)}>
        Keep
      </Button>
      {failure && <FailureNote failure={failure} />}
    </div>
  )
}
