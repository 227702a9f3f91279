// Claims, works and people by a measure of the whole graph, each with its value as a bar and as a figure.
import { NativeSelect, SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import type { NETWORK_NODE_KINDS, NetworkRank } from '../../../server/api/contract/network.ts'
import { ask } from '../../api/ask.ts'
import { usePages } from '../../api/use-pages.ts'
import { FailureNote } from '../../parts/failure-note.tsx'
import { MoreButton } from '../../parts/more-button.tsx'
import { NodeLink } from '../../parts/node-link.tsx'
import { Nothing } from '../../parts/nothing.tsx'
import page from '../../parts/page.module.css'
import { ListSkeleton } from '../../parts/skeletons.tsx'
import { useStrikesQuery } from '../../parts/use-strikes.ts'
import { figure, KIND_NAMES } from '../../theme/kind-names.ts'
import { AboutMeasure } from '../judging/about-measure.tsx'
import classes from './network.module.css'
import { MEASURE_WORDS, type Measure, valueWords } from './network-words.ts'

type Kind = (typeof NETWORK_NODE_KINDS)[number]

const STEP = 20
const MEASURES: readonly Measure[] = ['pagerank', 'authority', 'hub', 'degree']
const KINDS: readonly Kind[] = ['Claim', 'Work', 'Person']

interface RowProps {
  readonly item: NetworkRank['items'][number]
  readonly measure: Measure
  readonly most: number
  readonly onCommunity: (number: number) => void
}

const Row = ({ item: { node, value, makers, year, community }, measure, most, onCommunity }: RowProps) => (
  <li className={page.row}>
    <span>
      <NodeLink id={node.id} kind={node.kind} label={node.label} marked />
      {node.kind === 'Work' && (
        <span className={classes.imprint}> {[makers.join(', '), year].filter(Boolean).join(', ')}</span>
      )}
    </span>
    <span className={page.rowMeta}>
      {valueWords(measure, value)}
      {community !== null && (
        <>
          {' · '}
          <button type="button" className={page.textButton} onClick={() => onCommunity(community)}>
            community {figure(community + 1)}
          </button>
        </>
      )}
    </span>
    <span className={classes.bar} data-kind={node.kind} style={{ inlineSize: `${(100 * value) / most}%` }} />
  </li>
)

interface RankingProps extends Pick<RowProps, 'onCommunity'> {
  /** Only what nothing is joined to. */
  readonly alone: boolean
  readonly onAlone: (alone: boolean) => void
}

export const Ranking = ({ onCommunity, alone, onAlone }: RankingProps) => {
  const strikes = useStrikesQuery()
  const [chosen, setMeasure] = useState<Measure>('pagerank')
  const measure = alone ? 'degree' : chosen
  const [kind, setKind] = useState<Kind | null>('Work')
  // Only works have authority, only claims are hubs.
  const named = measure === 'authority' ? 'Work' : measure === 'hub' ? 'Claim' : kind
  const asked = alone ? null : named
  const query = { measure, ...(asked && { kind: asked }), ...(alone && { alone: 'true' as const }), ...strikes }
  const { items, total, first, failure, loading, loadingMore, more, retry } = usePages(
    JSON.stringify(query),
    (offset, signal) => ask('networkRank', { query: { ...query, offset, limit: STEP } }, signal),
  )
  return (
    <section className={page.section} aria-label="By a measure" aria-busy={loading}>
      <h3 className={page.sectionTitle}>What stands out</h3>
      <div className={page.controls}>
        <SegmentedControl
          size="xs"
          aria-label="Measure"
          value={measure}
          data={MEASURES.map((each) => ({ value: each, label: MEASURE_WORDS[each].name }))}
          onChange={(next) => {
            onAlone(false)
            setMeasure(MEASURES.find((each) => each === next) ?? 'pagerank')
          }}
        />
        <NativeSelect
          size="xs"
          aria-label="Kind"
          value={asked ?? ''}
          disabled={alone || measure === 'authority' || measure === 'hub'}
          data={[
            { value: '', label: 'all kinds' },
            ...KINDS.map((each) => ({ value: each, label: KIND_NAMES[each].many })),
          ]}
          onChange={({ currentTarget }) => setKind(KINDS.find((each) => each === currentTarget.value) ?? null)}
        />
      </div>
      <p className={page.note}>
        {alone ? (
          <>
            Only those that nothing is joined to.{' '}
            <button type="button" className={page.textButton} onClick={() => onAlone(false)}>
              All again
            </button>{' '}
          </>
        ) : (
          `${MEASURE_WORDS[measure].note} `
        )}
        <AboutMeasure section="over-the-whole-graph">How it is worked out</AboutMeasure>
      </p>
      {failure && <FailureNote failure={failure} retry={retry} />}
      {loading && items.length === 0 && <ListSkeleton rows={8} label="Fetching the list" />}
      {first && total === 0 && !loading && (
        <Nothing title="None has any">
          <p>No quotation joins a claim and a work, or the figures did not come to rest.</p>
        </Nothing>
      )}
      <ul className={page.rows}>
        {items.map((item) => (
          <Row key={item.node.id} item={item} measure={measure} most={items[0]?.value || 1} onCommunity={onCommunity} />
        ))}
      </ul>
      {items.length < total && (
        <p className={page.note}>
          {figure(items.length)} of {figure(total)}{' '}
          <MoreButton shown={items.length} total={total} step={STEP} loading={loadingMore} onMore={more} />
        </p>
      )}
    </section>
  )
}
