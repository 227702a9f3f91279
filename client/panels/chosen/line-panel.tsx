// A line of the map: from what to what, in words, and where it folds quotations, these.
import { EDGE_RULES, type EdgeType, isStance } from '../../../model/kind.ts'
import { useAnswer } from '../../api/use-answer.ts'
import { FailureNote } from '../../parts/failure-note.tsx'
import { NodeLink } from '../../parts/node-link.tsx'
import { ListSkeleton } from '../../parts/skeletons.tsx'
import { useStandingQuery } from '../../parts/use-strikes.ts'
import classes from './chosen.module.css'
import { Heading } from './heading.tsx'
import { Quotations } from './quotations.tsx'

interface LinePanelProps {
  readonly type: EdgeType
  readonly from: string
  readonly to: string
}

export const LinePanel = ({ type, from, to }: LinePanelProps) => {
  const { value, failure, retry } = useAnswer('view', { query: useStandingQuery(), body: { ids: [from, to] } })
  if (failure) return <FailureNote failure={failure} retry={retry} />
  if (!value) return <ListSkeleton rows={4} label="Fetching what is behind the line" />
  const [start, end] = [from, to].map((id) => value.nodes.find((node) => node.id === (value.aliases[id] ?? id)))
  const folded = isStance(type) && (start?.kind === 'Work' || start?.kind === 'Person') && end?.kind === 'Claim'
  return (
    <article className={classes.panel} aria-label="A line of the map">
      <Heading kind={end?.kind ?? 'Claim'} name="Between two" words={EDGE_RULES[type].forward} />
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
      {folded && isStance(type) ? (
        <section className={classes.section} aria-label="Quotations behind the line">
          <h3 className={classes.sectionTitle}>Quotations</h3>
          <Quotations
            key={`${from} ${to} ${type}`}
            subject={{ [start?.kind === 'Person' ? 'person' : 'work']: from, claim: to }}
            stance={type}
            omit="claim"
          />
        </section>
      ) : (
        <p className={classes.quiet}>This line folds no quotations: it is a statement by itself.</p>
      )}
    </article>
  )
}
