// What stands with a quotation by hand, each with a way to correct it in place.
import { lazy, Suspense, useState } from 'react'
import type { Check } from '../../../model/check.ts'
import type { Quotation } from '../../../server/api/contract/evidence.ts'
import { CHECK_WORDS } from './check-words.ts'
import classes from './hand.module.css'

const NoteDialog = lazy(() => import('./note-dialog.tsx').then(({ NoteDialog: dialog }) => ({ default: dialog })))
const CheckDialog = lazy(() => import('./check-dialog.tsx').then(({ CheckDialog: dialog }) => ({ default: dialog })))

/** A stance that a person took: whose it is, and its note. */
export const StanceByHand = ({ quotation }: { readonly quotation: Quotation }) => {
  const [open, setOpen] = useState(false)
  const { id, text, stance, claim, assertedBy, note, method } = quotation
  if (method !== 'human') return null
  return (
    <span className={classes.byHand}>
      by hand{assertedBy && `, by ${assertedBy}`}
      {assertedBy && stance && claim && (
        <>
          {' '}
          <button type="button" className={classes.correct} onClick={() => setOpen(true)}>
            {note ? 'correct the note' : 'add a note'}
          </button>
          {open && (
            <Suspense fallback={null}>
              <NoteDialog
                from={id}
                words={text}
                stance={stance}
                to={claim}
                by={assertedBy}
                note={note ?? ''}
                onClose={() => setOpen(false)}
              />
            </Suspense>
          )}
        </>
      )}
    </span>
  )
}

interface CheckByHandProps {
  readonly quote: string
  readonly words: string
  readonly check: Check
}

/** What came of a look into the book, by whom, with its note. */
export const CheckByHand = ({ quote, words, check }: CheckByHandProps) => {
  const [open, setOpen] = useState(false)
  const { result, by, note, when } = check
  return (
    <span className={classes.byHand}>
      {CHECK_WORDS[result]}, says {by}
      {note && `: “${note}”`}
      {when && (
        <>
          {' '}
          <button type="button" className={classes.correct} onClick={() => setOpen(true)}>
            correct
          </button>
        </>
      )}
      {open && (
        <Suspense fallback={null}>
          <CheckDialog quote={quote} words={words} corrects={check} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </span>
  )
}
