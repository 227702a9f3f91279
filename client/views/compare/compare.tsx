// Two claims, two people or two works side by side: what both rest on, and what each has for itself.
import { Button } from '@mantine/core'
import { IconArrowsExchange } from '@tabler/icons-react'
import type { Comparison } from '../../../server/api/contract/picture.ts'
import { useAnswer } from '../../api/use-answer.ts'
import { showChosen } from '../../frame/frame-state.ts'
import { FailureNote } from '../../parts/failure-note.tsx'
import { useActions } from '../../parts/go.ts'
import { NodeLink } from '../../parts/node-link.tsx'
import page from '../../parts/page.module.css'
import { useStrikesQuery } from '../../parts/use-strikes.ts'
import { Working } from '../../parts/working.tsx'
import { counted, countedStatements } from '../../theme/kind-names.ts'
import { AboutMeasure } from '../judging/about-measure.tsx'
import { Jump } from '../judging/jump.tsx'
import classes from './compare.module.css'
import { Entries } from './entries.tsx'
import { Overlap } from './overlap.tsx'
import { PickThing } from './pick-thing.tsx'
import { Suggestions } from './suggestions.tsx'

interface CompareProps {
  readonly a: string | null
  readonly b: string | null
}

/** Of a claim they are on its page, of a document behind its claims, of anything else in its panel. */
const Quoted = ({ side }: { readonly side: Comparison['a'] }) => {
  const { choose, setMode } = useActions()
  const { id, kind } = side.node
  if (side.statements === 0) return <>{countedStatements(side)}</>
  if (side.isDocument) return <Jump to="compare-claims">{countedStatements(side)}</Jump>
  return (
    <button
      type="button"
      className={page.textButton}
      onClick={() => {
        if (kind === 'Claim') return setMode({ name: 'evidence', claim: id })
        choose(id)
        showChosen()
      }}
    >
      {countedStatements(side)}
    </button>
  )
}

const Side = ({ side, at }: { readonly side: Comparison['a']; readonly at: string }) => (
  <section className={classes.side} aria-label={`${at}: ${side.node.label}`}>
    <h3>
      <NodeLink id={side.node.id} kind={side.node.kind} label={side.node.label} marked />
    </h3>
    <p>
      <Quoted side={side} />, <Jump to="compare-works">{counted(side.works, 'work', 'works')}</Jump>
      {side.people > 0 && (
        <>
          , <Jump to="compare-people">{counted(side.people, 'person', 'people')}</Jump>
        </>
      )}
      {side.claims > 0 && (
        <>
          , <Jump to="compare-claims">{counted(side.claims, 'claim', 'claims')}</Jump>
        </>
      )}
    </p>
  </section>
)

const Compared = ({ a, b }: { readonly a: string; readonly b: string }) => {
  const query = useStrikesQuery()
  const { value, failure, retry } = useAnswer('compare', { query: { a, b, ...query } })
  if (failure) return <FailureNote failure={failure} retry={retry} />
  if (!value) return <Working rows={8} label="Comparing" />
  return (
    <>
      <div className={classes.sides}>
        <Side side={value.a} at="The first" />
        <Side side={value.b} at="The second" />
      </div>
      <Overlap comparison={value} />
      <p className={page.note}>
        {value.coveredArea !== null &&
          `Corrected covered area ${value.coveredArea.toFixed(2)}: 0 where no work is shared, 1 where all are. `}
        Association strength {value.strength.toFixed(3)}: shared works, divided by the works of the one times those of
        the other. People are makers and speakers. In the rows: statements on the first side | on the second.{' '}
        <AboutMeasure section="between-claims">How it is worked out</AboutMeasure>
      </p>
      <Entries id="compare-works" title="Works" entries={value.works} comparison={value} />
      <Entries id="compare-people" title="People" entries={value.people} comparison={value} />
      <Entries id="compare-claims" title="Claims" entries={value.claims} comparison={value} />
    </>
  )
}

export const Compare = ({ a, b }: CompareProps) => {
  const { setMode } = useActions()
  const first = useAnswer('node', a === null ? undefined : { id: a })
  const second = useAnswer('node', b === null ? undefined : { id: b })
  const [one, other] = [first.value?.summary, second.value?.summary]
  const put = (next: Partial<CompareProps>) => setMode({ name: 'compare', a, b, ...next })
  return (
    <section className={`${page.page} ${page.narrow}`} aria-label="Side by side" data-scrolls>
      <h2 className={page.title}>Side by side</h2>
      <p className={page.lead}>
        Two claims, two people or two works (documents too): the sources they share, and those that each has for itself.
      </p>
      <div className={page.controls}>
        <PickThing
          label={a ? 'Another first' : 'The first'}
          kind={other?.kind ?? null}
          onPick={(id) => put({ a: id })}
        />
        <PickThing
          label={b ? 'Another second' : 'The second'}
          kind={one?.kind ?? null}
          onPick={(id) => put({ b: id })}
        />
        {a && b && (
          <Button
            size="sm"
            variant="default"
            leftSection={<IconArrowsExchange size={15} />}
            onClick={() => put({ a: b, b: a })}
          >
            Swap
          </Button>
        )}
        {(a ?? b) && (
          <Button size="sm" variant="subtle" onClick={() => put({ a: null, b: null })}>
            Begin again
          </Button>
        )}
      </div>
      {a && b ? (
        <Compared a={a} b={b} />
      ) : (
        (one ?? other) && (
          <p className={page.note}>
            Chosen so far: {one && <NodeLink id={one.id} kind={one.kind} label={one.label} marked />}
            {other && <NodeLink id={other.id} kind={other.kind} label={other.label} marked />}. Pick the other by its
            words.
          </p>
        )
      )}
      {!a && !b && <Suggestions />}
    </section>
  )
}
