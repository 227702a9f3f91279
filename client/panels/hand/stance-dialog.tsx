// Says by hand that a quotation, a work or a claim supports, disputes or qualifies a claim.
import { SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import { STANCES, type Stance } from '../../../model/kind.ts'
import { useAnswer } from '../../api/use-answer.ts'
import { Dialog } from '../../parts/dialog.tsx'
import { cutAtWord } from '../../parts/shout.ts'
import type { HandRequest } from '../../state/deed.ts'
import { STANCE_VERBS } from '../../theme/kind-names.ts'
import { PickThing } from '../../views/compare/pick-thing.tsx'
import classes from './hand.module.css'
import { SignedForm } from './signed-form.tsx'

interface StanceDialogProps {
  readonly from: string
  readonly words: string
  readonly onClose: () => void
}

export const StanceDialog = ({ from, words, onClose }: StanceDialogProps) => {
  const [stance, setStance] = useState<Stance>('DISPUTES')
  const [to, setTo] = useState<string | null>(null)
  const { value } = useAnswer('node', to === null ? undefined : { id: to })
  const request =
    to === null
      ? null
      : (signed: { by: string; note?: string }): HandRequest => ({
          route: 'takeStance',
          input: { body: { from, stance, to, ...signed } },
        })
  return (
    <Dialog onClose={onClose} title="Add a stance by hand" size="lg">
      <SignedForm action="Add it" request={request} onDone={onClose}>
        <blockquote className={classes.words}>{cutAtWord(words, 220)}</blockquote>
        <SegmentedControl
          aria-label="What it does"
          value={stance}
          onChange={(next) => setStance(STANCES.find((each) => each === next) ?? 'DISPUTES')}
          data={STANCES.map((each) => ({ value: each, label: STANCE_VERBS[each] }))}
        />
        {value && (
          <p className={classes.target}>
            the claim <strong>{cutAtWord(value.summary.label, 200)}</strong>
          </p>
        )}
        <PickThing label={to === null ? 'Which claim' : 'Another claim'} kind="Claim" onPick={setTo} />
        <p className={classes.hint}>It is shown as yours, apart from what the document says, and can be taken back.</p>
      </SignedForm>
    </Dialog>
  )
}
