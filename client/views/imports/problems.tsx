// What could not be read in an import, by reason, each with its line; a line opens in the reader.
import { useState } from 'react'
import type { Problem } from '../../../model/problem.ts'
import { useAnswer } from '../../api/use-answer.ts'
import { shownOf } from '../../panels/chosen/sentences.ts'
import { FailureNote } from '../../parts/failure-note.tsx'
import { PlaceLink } from '../../parts/place-link.tsx'
import { ListSkeleton } from '../../parts/skeletons.tsx'
import { counted, figure } from '../../theme/kind-names.ts'
import classes from './imports.module.css'
import { groupProblems, type ProblemGroup } from './problem-groups.ts'

/** Rows of one reason that are shown at first. */
const FEW = 20
const SEVERITIES: Readonly<Record<Problem['severity'], string>> = {
  error: 'lost',
  warning: 'read with doubt',
  note: 'passed over on purpose',
}

const Group = ({ group, document }: { readonly group: ProblemGroup; readonly document: string | null }) => {
  const [all, setAll] = useState(false)
  const { problems, severity, message } = group
  const shown = all ? problems : problems.slice(0, FEW)
  return (
    <details className={classes.group}>
      <summary>
        <span data-severity={severity}>{SEVERITIES[severity]}</span> · {figure(problems.length)} · {message}
      </summary>
      <ul>
        {shown.map((problem, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a line may have several problems of one reason
          <li key={at}>
            {problem.line !== undefined && document !== null ? (
              <PlaceLink place={{ document, first: problem.line, last: problem.lastLine ?? problem.line }} />
            ) : problem.line !== undefined ? (
              `line ${figure(problem.line)}`
            ) : null}{' '}
            {problem.message !== message && `${problem.message} `}
            {problem.excerpt && <q>{problem.excerpt}</q>}
          </li>
        ))}
      </ul>
      {problems.length > FEW && (
        <button type="button" className={classes.link} aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? 'fewer' : `all ${figure(problems.length)}`}
        </button>
      )}
    </details>
  )
}

interface ProblemsProps {
  readonly id: string
  readonly document: string | null
}

export const Problems = ({ id, document }: ProblemsProps) => {
  const { value, failure, retry } = useAnswer('problems', { id })
  if (failure) return <FailureNote failure={failure} retry={retry} />
  if (!value) return <ListSkeleton rows={4} label="Fetching the report" />
  return (
    <div className={classes.problems}>
      <p>
        {counted(value.total, 'note', 'notes')} from the reading
        {value.items.length < value.total && `, ${shownOf(value.items.length, value.total)} here`}
      </p>
      {groupProblems(value.items).map((group) => (
        <Group key={`${group.severity} ${group.code}`} group={group} document={document} />
      ))}
    </div>
  )
}
