// What backs one claim, and how well: a page of its own, with a permanent address, that prints.
import { Button, SegmentedControl } from '@mantine/core'
import { IconPrinter, IconTopologyStar3 } from '@tabler/icons-react'
import { useState } from 'react'
import { STANCES, type Stance } from '../../../model/kind.ts'
import type { Chain } from '../../../server/api/contract/chain.ts'
import type { ClaimMeasures } from '../../../server/api/contract/measures.ts'
import type { NodeDetail } from '../../../server/api/contract/node.ts'
import { useAnswer } from '../../api/use-answer.ts'
import { backingOf } from '../../panels/chosen/backing-of.ts'
import { backingSentence, type Piece } from '../../panels/chosen/sentences.ts'
import { FailureNote } from '../../parts/failure-note.tsx'
import { useActions } from '../../parts/go.ts'
import { NodeLink } from '../../parts/node-link.tsx'
import page from '../../parts/page.module.css'
import { PlaceLink } from '../../parts/place-link.tsx'
import { Sentence } from '../../parts/sentence.tsx'
import { ListSkeleton, TextSkeleton } from '../../parts/skeletons.tsx'
import { usePaper } from '../../parts/use-paper.ts'
import { useStrikesQuery } from '../../parts/use-strikes.ts'
import { Words } from '../../parts/words.tsx'
import { goToSection, type Tile, Tiles } from '../judging/tiles.tsx'
import { AmongOthers } from './among-others.tsx'
import { Breadth } from './breadth.tsx'
import { ChainDrawing } from './chain-drawing.tsx'
import { ChainOutline } from './chain-outline.tsx'
import { Concentration } from './concentration.tsx'
import { Circularity, Interested, Keystones, Testimony } from './doubts.tsx'
import classes from './evidence.module.css'
import { Independence } from './independence.tsx'
import { collapsed, SameWords } from './same-words.tsx'

interface HeadProps {
  readonly detail: NodeDetail
  /** Not there until they are worked out. */
  readonly measures: ClaimMeasures | undefined
}

const Head = ({ detail, measures }: HeadProps) => {
  const { choose, setMode } = useActions()
  const { node, summary, putForwardIn } = detail
  const struck = measures?.struck ?? []
  return (
    <header>
      <p className={classes.kind}>A claim, and what backs it</p>
      <h2 className={classes.claim}>
        <Words text={node.kind === 'Claim' ? node.text : summary.label} />
      </h2>
      <p className={page.lead}>
        {putForwardIn.length === 0
          ? 'No document here is recorded as putting it forward.'
          : putForwardIn.map((place) => (
              <span key={`${place.document} ${place.first}`}>
                Put forward in <NodeLink id={place.document} kind="Work" label={place.title} />,{' '}
                <PlaceLink place={place} />.{' '}
              </span>
            ))}
        {measures && (
          <>
            <Sentence
              pieces={backingSentence(backingOf(measures), false)}
              opened={null}
              onOpen={(what) => goToSection(sectionOf(what, measures))}
            />{' '}
          </>
        )}
        {struck.length > 0 && <strong>Every figure below is of what remains: {struck.join('; ')}.</strong>}
      </p>
      <div className={classes.headTools}>
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconTopologyStar3 size={15} />}
          onClick={() => {
            choose(node.id)
            setMode({ name: 'map' })
          }}
        >
          Show on the map
        </Button>
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconPrinter size={15} />}
          onClick={() => window.print()}
        >
          Print
        </Button>
      </div>
    </header>
  )
}

/** Where a figure of the sentence is listed: all quotations take one stance where the sentence names none. */
const sectionOf = (what: NonNullable<Piece['opens']>, { breadth }: ClaimMeasures): string => {
  if (what !== 'quotations') return what.toLowerCase()
  return STANCES.find((stance) => (breadth.byStance[stance]?.value ?? 0) > 0)?.toLowerCase() ?? 'breadth'
}

const Figures = ({ measures }: { readonly measures: ClaimMeasures }) => {
  const { breadth, independence } = measures
  const passages = collapsed(measures)
  const stance = (of: Stance, name: string): Tile => ({
    number: breadth.byStance[of]?.value ?? 0,
    name,
    to: of.toLowerCase(),
  })
  const tiles: readonly Tile[] = [
    stance('SUPPORTS', 'support it'),
    stance('DISPUTES', 'dispute it'),
    stance('QUALIFIES', 'qualify it'),
    { number: breadth.works.value, name: 'works', to: 'works' },
    { number: breadth.people.value, name: 'people', to: 'people' },
    ...(independence.works > 0
      ? [{ number: independence.effectiveWorks.toFixed(1), name: 'independent works', to: 'independence' }]
      : []),
    { number: independence.separateChains, name: 'separate ways to a source', to: 'chains' },
    ...(passages < breadth.quotations.value
      ? [{ number: passages, name: 'different passages', to: 'same-words' }]
      : []),
  ]
  // Nothing has no list to open to.
  return <Tiles label="In figures" tiles={tiles.filter(({ number }) => number !== 0)} />
}

const ChainSection = ({ chain }: { readonly chain: Chain }) => {
  const [as, setAs] = useState<'drawing' | 'outline'>('drawing')
  if (chain.edges.length === 0)
    return <p className={page.note}>Nothing here takes a stance on it: no quotation, no work, no other claim.</p>
  return (
    <section id="chain" className={page.section} aria-label="The chain">
      <div className={page.head}>
        <h3 className={page.sectionTitle}>The chain</h3>
        <SegmentedControl
          className={classes.onScreen}
          size="xs"
          aria-label="The chain as"
          value={as}
          onChange={(next) => setAs(next === 'outline' ? 'outline' : 'drawing')}
          data={[
            { value: 'drawing', label: 'Drawing' },
            { value: 'outline', label: 'Outline' },
          ]}
        />
      </div>
      <div className={as === 'drawing' ? undefined : classes.onPaper}>
        <ChainDrawing chain={chain} />
      </div>
      <div className={as === 'outline' ? undefined : classes.onPaper}>
        <ChainOutline chain={chain} />
      </div>
      {chain.cut && (
        <p className={page.note}>
          There is more than a chain takes in (500 statements, 2,000 works); the rest is left out.
        </p>
      )}
    </section>
  )
}

/** On paper a link cannot be followed: where this page is found again, strikes and all. */
const Address = () => (usePaper() ? <p className={page.note}>This page: {window.location.href}</p> : null)

export const EvidencePage = ({ claim }: { readonly claim: string }) => {
  const query = useStrikesQuery()
  const detail = useAnswer('node', { id: claim })
  const measures = useAnswer('claimMeasures', { id: claim, query })
  const chain = useAnswer('chain', { id: claim, query })
  const failed = detail.failure ?? measures.failure ?? chain.failure
  return (
    <div className={classes.holder}>
      {' '}
      <article
        className={`${page.page} ${page.narrow} ${classes.sheet}`}
        aria-label="What backs the claim"
        data-scrolls
      >
        {failed && <FailureNote failure={failed} retry={detail.retry} />}
        {detail.value ? (
          <Head detail={detail.value} measures={measures.value} />
        ) : (
          !failed && <TextSkeleton paragraphs={1} label="Fetching the claim" />
        )}
        {measures.value && <Figures measures={measures.value} />}
        {chain.value ? (
          <ChainSection chain={chain.value} />
        ) : (
          !failed && <ListSkeleton rows={6} label="Following the chain" />
        )}
        {measures.value && (
          <>
            <Breadth measures={measures.value} />
            <Concentration measures={measures.value} />
            <Independence measures={measures.value} />
            <Keystones measures={measures.value} />
            <Interested measures={measures.value} />
            <Testimony measures={measures.value} />
            <SameWords measures={measures.value} />
            <Circularity measures={measures.value} />
            <AmongOthers claim={claim} />
            {measures.value.cut && (
              <p className={page.note}>
                There is more than the measures take in (2,000 statements, 2,000 works): they are of a part.
              </p>
            )}
            <p className={page.note}>
              Whence counts what was written down in the documents that were imported. It does not say whether the claim
              is true.
            </p>
            <Address />
          </>
        )}
      </article>
    </div>
  )
}
