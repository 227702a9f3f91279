// One line of a document: its number, the brackets in its margin, its words.
import { memo } from 'react'
import type { MarkView } from '../../../server/api/contract/document.ts'
import { shouts } from '../../parts/shout.ts'
import { counted, KIND_NAMES } from '../../theme/kind-names.ts'
import type { Bracket } from './lanes.ts'
import { isCitation } from './margin-marks.ts'
import classes from './reader.module.css'
import type { ReadLine } from './use-stretches.ts'

interface LineProps {
  readonly number: number
  /** Nothing while its stretch is on its way. */
  readonly line: ReadLine | undefined
  readonly isTarget: boolean
  readonly chosen: string | null
  readonly onChoose: (mark: MarkView) => void
}

/** What a bracket is, for whoever does not see it. */
const bracketWords = (mark: MarkView): string => {
  const name = isCitation(mark) ? 'citation of' : KIND_NAMES[mark.kind].one
  return `Choose the ${name} “${mark.label.slice(0, 80)}”`
}

const BracketPart = ({
  bracket,
  chosen,
  onChoose,
}: { readonly bracket: Bracket } & Pick<LineProps, 'chosen' | 'onChoose'>) => {
  const { mark, lane, begins, ends } = bracket
  const shared = {
    className: classes.bracket,
    'data-kind': isCitation(mark) ? 'Work' : mark.kind,
    'data-stance': mark.stance ?? undefined,
    'data-begins': begins || undefined,
    'data-ends': ends || undefined,
    'data-chosen': chosen === mark.node || undefined,
    style: { insetInlineStart: lane * 12 },
  }
  // One way in by keyboard for each mark is enough: where it begins.
  return begins ? (
    <button
      type="button"
      {...shared}
      aria-label={bracketWords(mark)}
      title={mark.label.slice(0, 120)}
      onClick={() => onChoose(mark)}
    />
  ) : (
    <span {...shared} aria-hidden="true" onClick={() => onChoose(mark)} />
  )
}

const Uses = ({ line, onChoose }: { readonly line: ReadLine; readonly onChoose: (mark: MarkView) => void }) => {
  const cited = line.brackets.filter(({ mark, begins }) => begins && isCitation(mark))
  return (
    <span className={classes.uses}>
      {cited.map(({ mark }) => (
        <button
          key={mark.node}
          type="button"
          className={classes.use}
          title={`${mark.label}: ${counted(mark.uses, 'quotation', 'quotations')} in all`}
          onClick={() => onChoose(mark)}
        >
          {counted(mark.uses, 'use', 'uses')}
        </button>
      ))}
    </span>
  )
}

const LineBody = ({ number, line, isTarget, chosen, onChoose }: LineProps) => (
  <>
    <a className={classes.number} id={`L${number}`} href={`#L${number}`} tabIndex={-1}>
      {number}
    </a>
    <span className={classes.margin}>
      {line?.brackets.map((bracket) => (
        <BracketPart
          key={`${bracket.mark.node} ${bracket.mark.edge ?? ''} ${bracket.mark.first}`}
          bracket={bracket}
          chosen={chosen}
          onChoose={onChoose}
        />
      ))}
    </span>
    <span
      className={classes.text}
      data-role={line?.role}
      data-problem={line?.problem?.severity}
      data-target={isTarget || undefined}
    >
      {line === undefined ? (
        <span className={classes.coming} />
      ) : (
        <span className={line.role !== 'quote' && shouts(line.text) ? 'wh-shout' : undefined}>
          {line.text || '\u00a0'}
        </span>
      )}
      {line?.problem && line.problem.line === number && (
        <span className={classes.problem}>
          {line.problem.severity === 'error' ? 'Not understood' : 'Read with doubt'}: {line.problem.message}
        </span>
      )}
    </span>
    {line ? <Uses line={line} onChoose={onChoose} /> : <span />}
  </>
)

export const Line = memo(LineBody)
