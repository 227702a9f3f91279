// What every act by hand asks for: a name, a note, and a button that says what will be done.
import { Button, Textarea, TextInput } from '@mantine/core'
import { type FormEvent, type ReactNode, useState } from 'react'
import type { HandOutcome } from '../../../server/api/contract/hand.ts'
import type { Reply } from '../../api/ask.ts'
import type { Failure } from '../../api/failure.ts'
import { FailureNote } from '../../parts/failure-note.tsx'
import classes from './hand.module.css'
import { keepReaderName, readerName } from './reader-name.ts'
import { tellAdded } from './take-back.tsx'

interface SignedFormProps {
  readonly action: string
  /** Nothing while something is missing. */
  readonly send: ((signed: { by: string; note?: string }) => Promise<Reply<HandOutcome>>) | null
  readonly onDone: () => void
  readonly children: ReactNode
}

export const SignedForm = ({ action, send, onDone, children }: SignedFormProps) => {
  const [by, setBy] = useState(readerName)
  const [note, setNote] = useState('')
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (!send || by.trim() === '') return
    setBusy(true)
    const reply = await send({ by: by.trim(), ...(note.trim() !== '' && { note: note.trim() }) })
    setBusy(false)
    if (!reply.ok) return setFailure(reply.failure)
    keepReaderName(by.trim())
    tellAdded(reply.value)
    onDone()
  }
  return (
    <form className={classes.form} onSubmit={(event) => void submit(event)}>
      {children}
      <TextInput
        label="Your name"
        description="It stands with what you add, and goes with every export."
        required
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
        <Button type="submit" variant="filled" loading={busy} disabled={!send || by.trim() === ''}>
          {action}
        </Button>
      </div>
    </form>
  )
}
