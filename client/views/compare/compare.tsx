// Two claims, two people or two works side by side: what both rest on, and what each has for itself.
import { Button } from '@mantine/core'
import { IconArrowsExchange } from '@tabler/icons-react'
import { useState } from 'react'
import type { Comparison } from '../../../server/api/contract/picture.ts'
import { useAnswer } from '../../api/use-answer.ts'
import { Quotations } from '../../panels/chosen/quotations.tsx'
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
import { subjectOfSide } from './subject.ts'
import { Suggestions } from './suggestions.tsx'

interface CompareProps {
  readonly a: string | null
  readonly b: string | null
}

type SideName = 'a' | 'b'
const ORDINALS = { a: 'first', b: 'second' } as const

interface SideProps {
  readonly side: Comparison['a']
  readonly at: SideName
  readonly opened: boolean
  readonly onOpen: (opened: boolean) => void
}

const Side = ({ side, at, opened, onOpen }: SideProps) => (
  <section className={classes.side} aria-label={`The ${ORDINALS[at]}: ${side.node.label}`}>
    <h3>
      <NodeLink id={side.node.id} kind={side.node.kind} label={side.node.label} marked />
    </h3>
    <p>
      {side.statements === 0 ? (
        countedStatements(side)
      ) : (
        <button type="button" className={page.textButton} aria-expanded={opened} onClick={() => onOpen(!opened)}>
          {countedStatements(side)}
        </button>
      )}
      , <Jump to="compare-works">{counted(side.works, 'work', 'works')}</Jump>
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

/** All statements on a side, under both. */
const Opened = ({ side, at }: Pick<SideProps, 'side' | 'at'>) => {
  const subject = subjectOfSide(side)
  return (
    subject && (
      <section className={page.section} aria-label={`Statements of the ${ORDINALS[at]}`}>
        <h3 className={page.sectionTitle}>All that the {ORDINALS[at]} has</h3>
        <Quotations key={at} subject={subject} omit={side.node.kind === 'Claim' ? 'claim' : 'none'} />
      </section>
    )
  )
}

const Compared = ({ a, b }: { readonly a: string; readonly b: string }) => {
  const query = useStrikesQuery()
  const { value, failure, retry } = useAnswer('compare', { query: { a, b, ...query } })
  const [opened, setOpened] = useState<SideName | null>(null)
  if (failure) return <FailureNote failure={failure} retry={retry} />
  if (!value) return <Working rows={8} label="Comparing" />
  return (
    <>
      <div className={classes.sides}>
        {(['a', 'b'] as const).map((at) => (
          <Side
            key={at}
            side={value[at]}
            at={at}
            opened={opened === at}
            onOpen={(open) => setOpened(open ? at : null)}
          />
        ))}
      </div>
      {opened && <Opened side={value[opened]} at={opened} />}
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
        <Compared key={`${a} ${b}`} a={a} b={b} />
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
