// The quotations of a claim, a work, a person or a line of the map: ordered, narrowed, honest about how many there are.
import { Button } from '@mantine/core'
import { useEffect, useState } from 'react'
import type { Stance } from '../../../model/kind.ts'
import type { Quotation } from '../../../server/api/contract/evidence.ts'
import { ask } from '../../api/ask.ts'
import { usePages } from '../../api/use-pages.ts'
import { FailureNote } from '../../parts/failure-note.tsx'
import { Nothing } from '../../parts/nothing.tsx'
import { TextSkeleton } from '../../parts/skeletons.tsx'
import { useStandingQuery } from '../../parts/use-strikes.ts'
import { counted, figure } from '../../theme/kind-names.ts'
import classes from './chosen.module.css'
import { QuotationCard } from './quotation.tsx'
import { QuotationsControls } from './quotations-controls.tsx'
import { countWords, holdsWords, isOrdered, type Narrowing, type Subject, WIDE } from './quotations-query.ts'
import { shownOf } from './sentences.ts'
import { Spread } from './spread.tsx'

const STEP = 200

/** Works and claims may take a stance themselves. */
const nounOf = (all: readonly Quotation[]): readonly [one: string, many: string] =>
  all.every(({ kind }) => kind === 'Quote') ? ['quotation', 'quotations'] : ['statement', 'statements']

interface QuotationsProps {
  readonly subject: Subject
  /** Only those that take this stance, where one was chosen outside. */
  readonly stance?: Stance | null
  readonly omit: 'claim' | 'work' | 'person' | 'none'
  /** Shows how the quotations are spread over works. */
  readonly spread?: boolean
}

export const Quotations = ({ subject, stance = null, omit, spread = false }: QuotationsProps) => {
  const [narrowing, setNarrowing] = useState<Narrowing>({ ...WIDE, stance })
  useEffect(() => setNarrowing((before) => ({ ...before, stance })), [stance])
  const strikes = useStandingQuery()
  const query = {
    ...subject,
    ...(narrowing.work === null ? {} : { work: narrowing.work }),
    ...(narrowing.stance === null ? {} : { stances: [narrowing.stance] }),
    sort: narrowing.order,
    ...strikes,
  }
  const pages = usePages(JSON.stringify(query), (offset, signal) =>
    ask('evidence', { query: { ...query, offset, limit: STEP } }, signal),
  )
  const all: readonly Quotation[] = pages.items
  // The whole list before it is narrowed says which works and stances there are to narrow by.
  const [whole, setWhole] = useState<{ readonly items: readonly Quotation[]; readonly total: number }>()
  const wide = narrowing.work === null && narrowing.stance === stance
  const { loading, total } = pages
  const { byHand = 0, statements = total } = pages.first?.totals ?? {}
  // biome-ignore lint/correctness/useExhaustiveDependencies: the number of items says when they change
  useEffect(() => {
    if (wide && !loading) setWhole({ items: all, total })
  }, [wide, loading, total, all.length])

  if (pages.failure && all.length === 0) return <FailureNote failure={pages.failure} retry={pages.retry} />
  if (loading && all.length === 0) return <TextSkeleton paragraphs={4} label="Fetching quotations" />
  if ((whole?.total ?? total) === 0)
    return <p className={classes.quiet}>No quotation in the documents read so far stands here.</p>
  const shown = all.filter((quotation) => holdsWords(quotation, narrowing.words))
  return (
    <section aria-label="Quotations" aria-busy={loading}>
      {spread && whole && nounOf(whole.items)[0] === 'quotation' && (
        <Spread
          quotations={whole.items}
          total={whole.total}
          chosen={narrowing.work}
          onChoose={(work) => setNarrowing({ ...narrowing, work })}
        />
      )}
      <QuotationsControls
        narrowing={narrowing}
        onChange={setNarrowing}
        whole={whole?.items ?? all}
        total={whole?.total ?? total}
        ordered={isOrdered(subject)}
        fixedStance={stance}
      />
      <p className={classes.listingHead} role="status">
        {narrowing.words.trim() === ''
          ? `${countWords(counted(statements, ...nounOf(all)), statements, total)}${byHand > 0 ? `, ${figure(byHand)} of them filed by hand` : ''}${all.length < total ? `, ${shownOf(all.length, total)} here` : ''}`
          : `${figure(shown.length)} of ${shownOf(all.length, total)} with “${narrowing.words.trim()}”`}
      </p>
      {shown.length === 0 && !loading && (
        <Nothing title="No quotation is left">
          <p>None has these words, this work and this stance together.</p>
          <Button size="compact-sm" variant="default" onClick={() => setNarrowing({ ...WIDE, stance })}>
            Show all again
          </Button>
        </Nothing>
      )}
      <div className={classes.quotations} data-stale={loading || undefined}>
        {shown.map((quotation) => (
          <QuotationCard
            key={`${quotation.id} ${quotation.claim?.id ?? ''} ${quotation.stance ?? ''} ${quotation.assertedIn?.id ?? ''}`}
            quotation={quotation}
            omit={omit}
            words={narrowing.words.trim()}
          />
        ))}
      </div>
      {pages.failure && <FailureNote failure={pages.failure} retry={pages.retry} />}
      {all.length < total && (
        <Button variant="default" size="compact-md" loading={pages.loadingMore} onClick={pages.more}>
          {figure(Math.min(STEP, total - all.length))} more of {figure(total)}
        </Button>
      )}
    </section>
  )
}
