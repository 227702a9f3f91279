// Corrects the note of a stance that somebody took by hand. The earlier note is kept, and stands again when this is taken back.
import type { Stance } from '../../../model/kind.ts'
import { Dialog } from '../../parts/dialog.tsx'
import { cutAtWord } from '../../parts/shout.ts'
import { STANCE_VERBS } from '../../theme/kind-names.ts'
import classes from './hand.module.css'
import { SignedForm } from './signed-form.tsx'

interface NoteDialogProps {
  readonly from: string
  readonly words: string
  readonly stance: Stance
  readonly to: { readonly id: string; readonly label: string }
  readonly by: string
  readonly note: string
  readonly onClose: () => void
}

export const NoteDialog = ({ from, words, stance, to, by, note, onClose }: NoteDialogProps) => (
  <Dialog onClose={onClose} title="Correct the note" size="lg">
    <SignedForm
      action="Keep it"
      earlier={{ by, note }}
      request={(signed) => ({ route: 'takeStance', input: { body: { from, stance, to: to.id, ...signed } } })}
      onDone={onClose}
    >
      <blockquote className={classes.words}>{cutAtWord(words, 220)}</blockquote>
      <p className={classes.target}>
        {STANCE_VERBS[stance]} the claim <strong>{cutAtWord(to.label, 200)}</strong>
      </p>
    </SignedForm>
  </Dialog>
)
