// One quotation with all that one needs to judge it: words, stance, who wrote and spoke them, where they stand.
import { useState } from 'react'
import type { Quotation } from '../../../server/api/contract/evidence.ts'
import { NodeLink } from '../../parts/node-link.tsx'
import { PlaceLink } from '../../parts/place-link.tsx'
import { segmentsOf } from '../../parts/segments.ts'
import { cutAtWord } from '../../parts/shout.ts'
import { MarkedWords } from '../../parts/words.tsx'
import { figure, ROLE_NAMES, STANCE_VERBS } from '../../theme/kind-names.ts'
import { CheckByHand, StanceByHand } from '../hand/corrections.tsx'
import { HandMenu } from '../hand/hand-menu.tsx'
import classes from './chosen.module.css'
import { locatorPhrase } from './locator.ts'

/** Characters that are shown before "more" is offered. */
const FOLDED = 420

interface QuotationCardProps {
  readonly quotation: Quotation
  /** What need not be said again, since it is what is chosen. */
  readonly omit: 'claim' | 'work' | 'person' | 'none'
  /** Words to mark. */
  readonly words: string
}

const Text = ({ quotation, words }: Pick<QuotationCardProps, 'quotation' | 'words'>) => {
  const [open, setOpen] = useState(false)
  const { text, paraphrase } = quotation
  const long = text.length > FOLDED * 1.2
  const shown = long && !open && words === '' ? cutAtWord(text, FOLDED) : text
  return (
    <>
      <blockquote className={classes.quoteText} data-paraphrase={paraphrase || undefined}>
        <MarkedWords pieces={segmentsOf(shown, words)} />
      </blockquote>
      {long && words === '' && (
        <button type="button" className={classes.more} aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? 'less' : 'more'}
        </button>
      )}
    </>
  )
}

const Source = ({ quotation, omit }: Pick<QuotationCardProps, 'quotation' | 'omit'>) => {
  const { work, makers, speakers, locator } = quotation
  return (
    <p className={classes.source}>
      {speakers.length > 0 && (
        <>
          words of{' '}
          {speakers.map((speaker, at) => (
            <span key={speaker.id}>
              {at > 0 && ', '}
              <NodeLink id={speaker.id} kind={speaker.kind} label={speaker.label} />
            </span>
          ))}
          {' · '}
        </>
      )}
      {omit !== 'work' &&
        makers.map((maker, at) => (
          <span key={`${maker.id} ${maker.role}`}>
            {at > 0 && ', '}
            <NodeLink id={maker.id} kind="Person" label={maker.name} />
            {maker.role !== 'AUTHORED' && ` (${ROLE_NAMES[maker.role]})`}
          </span>
        ))}
      {omit !== 'work' && makers.length > 0 && work && ', '}
      {omit !== 'work' && work && (
        <>
          <cite>
            <NodeLink id={work.id} kind="Work" label={work.label} />
          </cite>
          {work.firstYear !== null && ` (${work.firstYear})`}
        </>
      )}
      {!work && 'no work named'}
      {locator && `${omit === 'work' ? '' : ', '}${locatorPhrase(locator)}`}
    </p>
  )
}

export const QuotationCard = ({ quotation, omit, words }: QuotationCardProps) => {
  const { id, kind, stance, claim, place, paraphrase, method, note, checks } = quotation
  return (
    <article className={classes.quotation} data-stance={stance ?? 'none'}>
      <Text quotation={quotation} words={words} />
      <Source quotation={quotation} omit={omit} />
      {omit !== 'claim' && claim && (
        <p className={classes.source}>
          {stance ? STANCE_VERBS[stance] : 'filed under'}{' '}
          <NodeLink id={claim.id} kind="Claim" label={cutAtWord(claim.label, 140)} />
        </p>
      )}
      {note && <p className={classes.source}>“{note}”</p>}
      <p className={classes.foot}>
        {stance && omit === 'claim' && <span data-stance={stance}>{STANCE_VERBS[stance]}</span>}
        {paraphrase && <span>in other words than the work’s own</span>}
        <StanceByHand quotation={quotation} />
        {checks.map((check) => (
          <CheckByHand
            key={`${check.result} ${check.by} ${check.when}`}
            quote={id}
            words={quotation.text}
            check={check}
          />
        ))}
        {method === 'inferred' && <span>read by the importer, not stated by the document</span>}
        {place && <PlaceLink place={place}>read at line {figure(place.first)}</PlaceLink>}
        <NodeLink id={id} kind={kind} label={kind === 'Quote' ? 'open' : `open ${kind.toLowerCase()}`} />
        <HandMenu id={id} kind={kind} words={quotation.text} />
      </p>
    </article>
  )
}
