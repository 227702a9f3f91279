// The chosen node, whatever its kind: its head, what can be done with it, and what its kind has to say.
import { Button } from '@mantine/core'
import { useState } from 'react'
import type { EdgeType, NodeKind } from '../../../model/kind.ts'
import { labelOf } from '../../../model/label.ts'
import type { NodeDetail } from '../../../server/api/contract/node.ts'
import { useAnswer } from '../../api/use-answer.ts'
import { FailureNote } from '../../parts/failure-note.tsx'
import { useActions } from '../../parts/go.ts'
import { TextSkeleton } from '../../parts/skeletons.tsx'
import { useLate } from '../../parts/use-late.ts'
import { AsItStands, useStandingQuery } from '../../parts/use-strikes.ts'
import { Working } from '../../parts/working.tsx'
import { Actions } from './actions.tsx'
import classes from './chosen.module.css'
import { ClaimBody, ClaimSentence } from './claim.tsx'
import { Expansions } from './expansions.tsx'
import { Heading } from './heading.tsx'
import { Listing } from './listing.tsx'
import { PersonBody } from './person.tsx'
import { QuoteBody } from './quote.tsx'
import { Relations } from './relations.tsx'
import { TopicBody, TopicSentence } from './topic.tsx'
import { WhatRemains } from './what-remains.tsx'
import { WorkBody, WorkSentence } from './work.tsx'

/** Milliseconds for which the one before may stay. */
const PATIENCE = 250

const NAMES: Readonly<Record<NodeKind, string>> = {
  Claim: 'Claim',
  Work: 'Work',
  Person: 'Person',
  Quote: 'Quotation',
  Topic: 'Topic',
}

/** What each kind's own sections show already. */
const SHOWN: Readonly<Record<NodeKind, readonly EdgeType[]>> = {
  Claim: ['ABOUT'],
  Work: ['AUTHORED', 'EDITED', 'TRANSLATED', 'COMPILED'],
  Person: ['AUTHORED', 'EDITED', 'TRANSLATED', 'COMPILED', 'MENTIONS', 'SPOKEN_BY'],
  Quote: ['SUPPORTS', 'DISPUTES', 'QUALIFIES', 'QUOTED_FROM', 'SPOKEN_BY'],
  Topic: ['ABOUT'],
}

const Body = ({ detail }: { readonly detail: NodeDetail }) => {
  const { node } = detail
  switch (node.kind) {
    case 'Claim':
      return <ClaimBody detail={detail} />
    case 'Work':
      return <WorkBody detail={detail} work={node} />
    case 'Person':
      return <PersonBody detail={detail} person={node} />
    case 'Topic':
      return <TopicBody detail={detail} />
    case 'Quote':
      return <QuoteBody detail={detail} quote={node} />
  }
}

const Known = ({ detail }: { readonly detail: NodeDetail }) => {
  const [listed, setListed] = useState<NodeKind | null>(null)
  const { node, summary, putForwardIn, places } = detail
  return (
    <article className={classes.panel} aria-label={`${NAMES[node.kind]}: ${summary.label}`}>
      <Heading kind={node.kind} name={NAMES[node.kind]} words={labelOf(node)}>
        {node.kind === 'Claim' && <ClaimSentence detail={detail} />}
        {node.kind === 'Work' && <WorkSentence detail={detail} />}
        {node.kind === 'Topic' && <TopicSentence detail={detail} />}
      </Heading>
      <WhatRemains claim={node.kind === 'Claim' ? node.id : null} struck={detail.struck} />
      <Actions
        id={node.id}
        kind={node.kind}
        label={summary.label}
        place={putForwardIn[0] ?? places[0]}
        drawn={node.kind !== 'Quote'}
      />
      {node.kind !== 'Quote' && (
        <Expansions
          id={node.id}
          counts={detail.expansions}
          listed={listed}
          onList={(kind) => setListed(listed === kind ? null : kind)}
        />
      )}
      {listed && <Listing key={listed} id={node.id} kind={listed} />}
      <Body detail={detail} />
      <Relations detail={detail} without={SHOWN[node.kind]} />
    </article>
  )
}

export const NodePanel = ({ id }: { readonly id: string }) => {
  const { value, failure, loading, retry } = useAnswer('node', { id, query: useStandingQuery() })
  const { choose } = useActions()
  const late = useLate(loading, PATIENCE)
  if (failure)
    return (
      <div className={classes.panel}>
        <FailureNote failure={failure} retry={retry} />
        <Button size="compact-sm" variant="default" onClick={() => choose(null)}>
          What is in here
        </Button>
      </div>
    )
  // The one before stays until the next is there, unless that takes long: then its shape.
  if (!value || late)
    return (
      <div className={classes.panel}>
        <Working rows={3} label="Fetching what was chosen" />
        <TextSkeleton paragraphs={4} label="Fetching what stands behind it" />
      </div>
    )
  return (
    <AsItStands value={value.struck}>
      <Known key={value.node.id} detail={value} />
    </AsItStands>
  )
}
