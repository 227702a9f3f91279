// What every act by hand asks for: a name, a note, and a button that says what will be done.
import { Button, Textarea, TextInput } from '@mantine/core'
import { type FormEvent, type ReactNode, useState } from 'react'
import { ask } from '../../api/ask.ts'
import type { Failure } from '../../api/failure.ts'
import { FailureNote } from '../../parts/failure-note.tsx'
import { type HandRequest, perform } from '../../state/deed.ts'
import { useExplorerStore } from '../../state/use-explorer.ts'
import classes from './hand.module.css'
import { keepReaderName, readerName } from './reader-name.ts'
import { tellAdded } from './take-back.tsx'

export interface Earlier {
  readonly by: string
  readonly note: string
}
interface SignedFormProps {
  readonly action: string
  /** Nothing while something is missing. */
  readonly request: ((signed: { by: string; note?: string }) => HandRequest) | null
  /** What is corrected: whose it is stays, and its note is there to begin with. */
  readonly earlier?: Earlier | undefined
  readonly onDone: () => void
  readonly children: ReactNode
}

export const SignedForm = ({ action, request, earlier, onDone, children }: SignedFormProps) => {
  const store = useExplorerStore()
  const [by, setBy] = useState(() => earlier?.by ?? readerName())
  const [note, setNote] = useState(earlier?.note ?? '')
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (!request || by.trim() === '') return
    setBusy(true)
    // An empty note takes away the one that is corrected.
    const noted = note.trim() !== '' || earlier ? { note: note.trim() } : {}
    const asked = request({ by: by.trim(), ...noted })
    const reply = await perform(ask, asked)
    setBusy(false)
    if (!reply.ok) return setFailure(reply.failure)
    if (!earlier) keepReaderName(by.trim())
    tellAdded(store, reply.value, asked)
    onDone()
  }
  return (
    <form className={classes.form} onSubmit={(event) => void submit(event)}>
      {children}
      <TextInput
        label="Your name"
        description="It stands with what you add, and goes with every export."
        required
        readOnly={earlier !== undefined}
        maxLength={100}
        value={by}
        onChange={({ currentTarget }) => setBy(currentTarget.value)}
      />
      <Textarea
        label="Note"
        placeholder="why, which printing, which page …"
        autosize
        minRows={2}
        maxLength={2_000}
        value={note}
        onChange={({ currentTarget }) => setNote(currentTarget.value)}
      />
      {failure && <FailureNote failure={failure} />}
      <div>
        <Button type="submit" variant="filled" loading={busy} disabled={!request || by.trim() === ''}>
          {action}
        </Button>
      </div>
    </form>
  )
}
