// Lays a quotation against the text of its work: the passage is found, and both are shown word by word.
import { Button, FileButton, Textarea } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import type { CheckResult } from '../../../model/check.ts'
import type { Alignment } from '../../../server/api/contract/hand.ts'
import { ask } from '../../api/ask.ts'
import type { Failure } from '../../api/failure.ts'
import { Dialog } from '../../parts/dialog.tsx'
import { FailureNote } from '../../parts/failure-note.tsx'
import { figure } from '../../theme/kind-names.ts'
import { CheckDialog } from './check-dialog.tsx'
import classes from './hand.module.css'

interface AlignmentDialogProps {
  readonly quote: string
  readonly words: string
  readonly onClose: () => void
}

const VERDICTS: Readonly<Record<Alignment['verdict'], string>> = {
  'as-quoted': 'It stands there word for word.',
  marked: 'It stands there; all that is passed over or put in is marked.',
  altered: 'It stands there, with differences that are not marked.',
  'not-found': 'It was not found in this text.',
}
const RESULTS: Readonly<Record<Alignment['verdict'], CheckResult>> = {
  'as-quoted': 'verified',
  marked: 'verified',
  altered: 'altered',
  'not-found': 'not-found',
}

type Piece = Alignment['pieces'][number]

/** Told by marks as well as by colour: what is struck through is only quoted, what is underlined only in the text. */
const PieceWords = ({ piece }: { readonly piece: Piece }) => {
  const { kind, quoted, original } = piece
  switch (kind) {
    case 'same':
      return <span>{quoted} </span>
    case 'changed':
      return (
        <span>
          <del>{quoted}</del> <ins>{original}</ins>{' '}
        </span>
      )
    case 'omitted':
      return (
        <span className={classes.marked} title="passed over, and marked so">
          … <small>{original}</small>{' '}
        </span>
      )
    case 'left-out':
      return <ins title="left out without a sign">{original} </ins>
    case 'inserted':
      return (
        <span className={classes.marked} title="put in, and marked so">
          {quoted}{' '}
        </span>
      )
    case 'added':
      return <del title="quoted, but not in the text">{quoted} </del>
  }
}

const Answer = ({ alignment }: { readonly alignment: Alignment }) => {
  const { verdict, likeness, line, pieces, places, placesCut } = alignment
  return (
    <section aria-label="What was found" className={classes.answer}>
      <p>
        <strong>{VERDICTS[verdict]}</strong>{' '}
        {pieces.length === 0
          ? 'Not three of its words stand together anywhere, and no passage has half of what they tell.'
          : `${verdict === 'not-found' ? 'Of the nearest passage: ' : ''}${Math.round(likeness * 100)} % of its words stand there in their order${line === null ? '' : `, from line ${figure(line)} of the text`}.`}
        {places > 1 && ` ${placesCut ? 'At least ' : ''}${figure(places)} passages are as like as this one.`}
      </p>
      {pieces.length > 0 && (
        <>
          <p className={classes.aligned}>
            {pieces.map((piece, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: pieces are told apart by their place alone
              <PieceWords key={at} piece={piece} />
            ))}
          </p>
          <p className={classes.hint}>
            <ins>Underlined</ins>: only in the text. <del>Struck through</del>: only in the quotation.{' '}
            <span className={classes.marked}>Boxed</span>: passed over or put in, and marked so.
          </p>
        </>
      )}
    </section>
  )
}

export const AlignmentDialog = ({ quote, words, onClose }: AlignmentDialogProps) => {
  const [text, setText] = useState('')
  const [busy, setBusy] = useState(false)
  const [answer, setAnswer] = useState<Alignment | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  const [keeping, setKeeping] = useState(false)
  const running = useRef<AbortController>(undefined)
  useEffect(() => () => running.current?.abort(), [])
  const lay = async (given: string) => {
    running.current?.abort()
    const controller = new AbortController()
    running.current = controller
    setBusy(true)
    setFailure(null)
    setAnswer(null)
    const reply = await ask('alignment', { id: quote, body: { text: given } }, controller.signal)
    if (running.current !== controller) return
    setBusy(false)
    if (controller.signal.aborted) return
    if (reply.ok) setAnswer(reply.value)
    else setFailure(reply.failure)
  }
  if (keeping && answer)
    return <CheckDialog quote={quote} words={words} found={RESULTS[answer.verdict]} onClose={onClose} />
  return (
    <Dialog onClose={onClose} title="Check against a text" size="xl">
      <div className={classes.form}>
        <blockquote className={classes.words}>{words}</blockquote>
        <Textarea
          label="The text of the work"
          description="The page, the chapter or the whole book as plain text. It is not kept."
          minRows={5}
          maxRows={9}
          autosize
          value={text}
          onChange={({ currentTarget }) => setText(currentTarget.value)}
        />
        <div className={classes.buttons}>
          <Button variant="filled" loading={busy} disabled={text.trim() === ''} onClick={() => void lay(text)}>
            Find it
          </Button>
          <FileButton
            accept="text/plain,.txt"
            onChange={(file) => void file?.text().then((content) => (content.trim() === '' ? undefined : lay(content)))}
          >
            {(props) => (
              <Button {...props} variant="default">
                … in a file
              </Button>
            )}
          </FileButton>
          {busy && (
            <Button variant="default" onClick={() => running.current?.abort()}>
              Stop
            </Button>
          )}
          {answer && (
            <Button variant="default" onClick={() => setKeeping(true)}>
              Mark as checked …
            </Button>
          )}
        </div>
        {failure && <FailureNote failure={failure} />}
        {answer && <Answer alignment={answer} />}
      </div>
    </Dialog>
  )
}
