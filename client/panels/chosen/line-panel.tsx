// A line of the map: from what to what, in words, and where it folds quotations, these.
import { EDGE_RULES, type EdgeType, isStance } from '../../../model/kind.ts'
import type { ViewNode } from '../../../server/api/contract/view.ts'
import { useAnswer } from '../../api/use-answer.ts'
import { FailureNote } from '../../parts/failure-note.tsx'
import { NodeLink } from '../../parts/node-link.tsx'
import { ListSkeleton } from '../../parts/skeletons.tsx'
import { useStandingQuery } from '../../parts/use-strikes.ts'
import classes from './chosen.module.css'
import { Heading } from './heading.tsx'
import { Quotations } from './quotations.tsx'
import type { Subject } from './quotations-query.ts'

interface LinePanelProps {
  readonly type: EdgeType
  readonly from: string
  readonly to: string
}

/** Whose quotations stand behind a line; null where none do: it is a statement by itself. */
const subjectOf = (type: EdgeType, start: ViewNode | undefined, end: ViewNode | undefined): Subject | null => {
  if (isStance(type) && end?.kind === 'Claim') {
    if (start?.kind === 'Work') return { work: start.id, claim: end.id }
    if (start?.kind === 'Person') return { person: start.id, claim: end.id }
  }
  if (type === 'SPOKEN_BY' && start?.kind === 'Claim' && end) return { claim: start.id, person: end.id }
  return null
}
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

export const LinePanel = ({ type, from, to }: LinePanelProps) => {
  const { value, failure, retry } = useAnswer('view', { query: useStandingQuery(), body: { ids: [from, to] } })
  if (failure) return <FailureNote failure={failure} retry={retry} />
  if (!value) return <ListSkeleton rows={4} label="Fetching what is behind the line" />
  const [start, end] = [from, to].map((id) => value.nodes.find((node) => node.id === (value.aliases[id] ?? id)))
  const subject = subjectOf(type, start, end)
  return (
    <article className={classes.panel} aria-label="A line of the map">
      <Heading kind={end?.kind ?? 'Claim'} name="Between two" words={capital(EDGE_RULES[type].forward)} />
      <ul className={classes.ends}>
        {[start, end].map((node, at) =>
          node ? (
            <li key={node.id}>
              <span className={classes.endWord}>{at === 0 ? 'from' : 'to'}</span>
              <NodeLink id={node.id} kind={node.kind} label={node.label} marked />
            </li>
          ) : null,
        )}
      </ul>
      {subject ? (
        <section className={classes.section} aria-label="Quotations behind the line">
          <h3 className={classes.sectionTitle}>Quotations</h3>
          {type === 'SPOKEN_BY' && (
            <p className={classes.quiet}>Words that this person spoke, with those from works that this person made.</p>
          )}
          <Quotations
            key={`${from} ${to} ${type}`}
            subject={subject}
            stance={isStance(type) ? type : null}
            omit="claim"
          />
        </section>
      ) : (
        <p className={classes.quiet}>This line folds no quotations: it is a statement by itself.</p>
      )}
    </article>
  )
}
