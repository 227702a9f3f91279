// Keeps by hand what came of looking a quotation up in the book.
import { Radio, Stack } from '@mantine/core'
import { useState } from 'react'
import type { Check, CheckResult } from '../../../model/check.ts'
import { Dialog } from '../../parts/dialog.tsx'
import { cutAtWord } from '../../parts/shout.ts'
import { CHECK_WORDS } from './check-words.ts'
import classes from './hand.module.css'
import { SignedForm } from './signed-form.tsx'

interface CheckDialogProps {
  readonly quote: string
  readonly words: string
  readonly found?: CheckResult
  /** An earlier check that this one corrects. */
  readonly corrects?: Check
  readonly onClose: () => void
}

const RESULTS = ['verified', 'altered', 'not-found'] as const satisfies readonly CheckResult[]

export const CheckDialog = ({ quote, words, found = 'verified', corrects, onClose }: CheckDialogProps) => {
  const [result, setResult] = useState<CheckResult>(corrects?.result ?? found)
  return (
    <Dialog onClose={onClose} title={corrects ? 'Correct what was checked' : 'Mark as checked'} size="lg">
      <SignedForm
        action="Keep it"
        request={(signed) => ({
          route: 'addCheck',
          input: { id: quote, body: { result, ...signed, ...(corrects?.when && { supersedes: corrects.when }) } },
        })}
        earlier={corrects && { by: corrects.by, note: corrects.note ?? '' }}
        onDone={onClose}
      >
        <blockquote className={classes.words}>{cutAtWord(words, 220)}</blockquote>
        <Radio.Group
          label="Looked up in the work, the quotation"
          value={result}
          onChange={(next) => setResult(RESULTS.find((each) => each === next) ?? 'verified')}
        >
          <Stack gap={4} mt={4}>
            {RESULTS.map((each) => (
              <Radio key={each} value={each} label={CHECK_WORDS[each]} />
            ))}
          </Stack>
        </Radio.Group>
      </SignedForm>
    </Dialog>
  )
}
