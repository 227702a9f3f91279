// A bar that shows over how many works a claim's quotations are spread; each part narrows the list to its work.
import type { Quotation } from '../../../server/api/contract/evidence.ts'
import { counted } from '../../theme/kind-names.ts'
import classes from './chosen.module.css'
import { shownOf } from './sentences.ts'
import { spreadOf, spreadSentence } from './spread.ts'

interface SpreadProps {
  readonly quotations: readonly Quotation[]
  readonly total: number
  readonly chosen: string | null
  readonly onChoose: (work: string | null) => void
}

export const Spread = ({ quotations, total, chosen, onChoose }: SpreadProps) => {
  if (quotations.length < 2)
    return quotations.length === 1 ? <p className={classes.quiet}>{spreadSentence(spreadOf(quotations))}</p> : null
  const shares = spreadOf(quotations)
  return (
    <div className={classes.spread}>
      <fieldset className={classes.spreadBar} aria-label="Quotations by work">
        {shares.map(({ work, label, quotations: count, part }) => (
          <button
            key={work}
            type="button"
            className={classes.spreadPart}
            style={{ flexGrow: part }}
            aria-pressed={chosen === work}
            aria-label={`${label}: ${counted(count, 'quotation', 'quotations')}`}
            title={`${label}: ${counted(count, 'quotation', 'quotations')}`}
            disabled={work === ''}
            onClick={() => onChoose(chosen === work ? null : work)}
          />
        ))}
      </fieldset>
      <p className={classes.quiet}>
        {spreadSentence(shares)}
        {quotations.length < total && ` (Of the first ${shownOf(quotations.length, total)}.)`}
      </p>
    </div>
  )
}
