// The ways between two things, each as a list of steps that read as sentences.
import { Button } from '@mantine/core'
import { EDGE_RULES } from '../../../model/kind.ts'
import type { PathsView } from '../../../server/api/contract/node.ts'
import { useAnswer } from '../../api/use-answer.ts'
import { FailureNote } from '../../parts/failure-note.tsx'
import { useActions } from '../../parts/go.ts'
import { NodeLink } from '../../parts/node-link.tsx'
import { Nothing } from '../../parts/nothing.tsx'
import { cutAtWord } from '../../parts/shout.ts'
import { ListSkeleton } from '../../parts/skeletons.tsx'
import { useStandingQuery } from '../../parts/use-strikes.ts'
import { counted } from '../../theme/kind-names.ts'
import classes from './chosen.module.css'
import { Heading } from './heading.tsx'

type Way = PathsView['paths'][number]

const WayList = ({ way }: { readonly way: Way }) => (
  <ol className={classes.way}>
    {way.nodes.map((node, at) => {
      const edge = way.edges[at - 1]
      const forward = edge?.to === node.id
      return (
        <li key={node.id}>
          {edge && <span className={classes.step}>{EDGE_RULES[edge.type][forward ? 'forward' : 'backward']}</span>}
          <NodeLink id={node.id} kind={node.kind} label={cutAtWord(node.label, 160)} marked />
        </li>
      )
    })}
  </ol>
)

/** Two of one kind can be laid side by side: what they share, and what each has for itself. */
const CompareBoth = ({ a, b }: { readonly a: string; readonly b: string }) => {
  const { setMode } = useActions()
  const { value } = useAnswer('view', { query: useStandingQuery(), body: { ids: [a, b] } })
  const [one, other] = [a, b].map((id) => value?.nodes.find((node) => node.id === (value.aliases[id] ?? id))?.kind)
  if (!one || one !== other || one === 'Topic' || one === 'Quote') return null
  return (
    <Button size="compact-sm" variant="default" onClick={() => setMode({ name: 'compare', a, b })}>
      Compare
    </Button>
  )
}

export const PairPanel = ({ from, to }: { readonly from: string; readonly to: string }) => {
  const { clearPaths, findPaths } = useActions()
  const { value, failure, retry } = useAnswer('paths', { query: { from, to } })
  if (failure) return <FailureNote failure={failure} retry={retry} />
  if (!value) return <ListSkeleton rows={6} label="Looking for ways" />
  const { paths, cut } = value
  const steps = paths[0]?.edges.length ?? 0
  return (
    <article className={classes.panel} aria-label="Ways between two things">
      <Heading
        kind="Topic"
        name="Ways"
        words={
          paths.length === 0
            ? 'No way was found'
            : `${counted(paths.length, 'way', 'ways')}, the shortest of ${counted(steps, 'step', 'steps')}`
        }
      >
        {cut && <p className={classes.quiet}>The search ended before all was looked at; there may be more.</p>}
      </Heading>
      {paths.length === 0 && (
        <Nothing title="Nothing joins these two within six steps">
          <p>All kinds of line were followed, both ways. Try the ways from one of their works or people.</p>
        </Nothing>
      )}
      {paths.map((way, at) => (
        <section
          key={way.nodes.map((node) => node.id).join(' ')}
          className={classes.section}
          aria-label={`Way ${at + 1}`}
        >
          <h3 className={classes.sectionTitle}>
            {at + 1}. {counted(way.edges.length, 'step', 'steps')}
          </h3>
          <WayList way={way} />
        </section>
      ))}
      <div className={classes.actions}>
        <Button size="compact-sm" variant="default" onClick={() => findPaths(from, to)}>
          Show on the map
        </Button>
        <CompareBoth a={from} b={to} />
        <Button size="compact-sm" variant="default" onClick={clearPaths}>
          Clear
        </Button>
      </div>
    </article>
  )
}
