// A claim: who puts it forward, what backs it there, and every quotation.
import { useState } from 'react'
import type { Stance } from '../../../model/kind.ts'
import type { NodeDetail } from '../../../server/api/contract/node.ts'
import { NodeLink } from '../../parts/node-link.tsx'
import { PlaceLink } from '../../parts/place-link.tsx'
import { Sentence } from '../../parts/sentence.tsx'
import { statementsWord } from '../../theme/kind-names.ts'
import { HandMenu } from '../hand/hand-menu.tsx'
import { Backers } from './backers.tsx'
import classes from './chosen.module.css'
import { Quotations } from './quotations.tsx'
import { backingSentence, type Piece, yearsPhrase } from './sentences.ts'

type Opened = NonNullable<Piece['opens']>
const isStance = (opened: Opened | null): opened is Stance =>
  opened === 'SUPPORTS' || opened === 'DISPUTES' || opened === 'QUALIFIES'

const PutForward = ({ detail }: { readonly detail: NodeDetail }) => {
  const { putForwardIn } = detail
  if (putForwardIn.length === 0) return <>No document here is recorded as putting it forward. </>
  return (
    <>
      Put forward in{' '}
      {putForwardIn.map((place, at) => (
        <span key={`${place.document} ${place.first}`}>
          {at > 0 && (at === putForwardIn.length - 1 ? ' and ' : ', ')}
          <cite>
            <NodeLink id={place.document} kind="Work" label={place.title} />
          </cite>
          , <PlaceLink place={place} />
        </span>
      ))}
      .{' '}
    </>
  )
}

export const ClaimSentence = ({ detail }: { readonly detail: NodeDetail }) => {
  const [opened, setOpened] = useState<Opened | null>(null)
  const { node, summary, putForwardIn } = detail
  const documents = new Set(putForwardIn.map((place) => place.document))
  const years = yearsPhrase(summary.firstYear, summary.lastYear)
  return (
    <>
      <p className={classes.sentence}>
        <PutForward detail={detail} />
        <Sentence
          pieces={backingSentence(summary, documents.size === 1 && summary.disputes + summary.qualifies === 0)}
          opened={opened}
          onOpen={(what) => {
            setOpened(opened === what ? null : what)
            if (what === 'quotations') document.getElementById('quotations')?.scrollIntoView({ block: 'start' })
          }}
        />
        {years && ` The works are ${years}.`}
      </p>
      {detail.topics.length > 0 && (
        <p className={classes.quiet}>
          Filed under{' '}
          {detail.topics.map((topic, at) => (
            <span key={topic.id}>
              {at > 0 && ', '}
              <NodeLink id={topic.id} kind="Topic" label={topic.label} />
            </span>
          ))}
        </p>
      )}
      {(opened === 'works' || opened === 'people') && <Backers claim={node.id} of={opened} />}
      {isStance(opened) && <Quotations key={opened} subject={{ claim: node.id }} stance={opened} omit="claim" />}
    </>
  )
}

export const ClaimBody = ({ detail }: { readonly detail: NodeDetail }) => (
  <section id="quotations" className={classes.section} aria-label="What stands behind it">
    <h3 className={classes.sectionTitle}>{statementsWord([detail.summary])}</h3>
    <HandMenu id={detail.node.id} kind="Claim" words={detail.summary.label} />
    <Quotations subject={{ claim: detail.node.id }} omit="claim" spread />
  </section>
)
