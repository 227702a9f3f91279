// The list behind a figure of a strike, fetched page by page.
import { useState } from 'react'
import type { WhatIfPart, WhatIfPartName } from '../../../server/api/contract/what-if.ts'
import { ask } from '../../api/ask.ts'
import { usePages } from '../../api/use-pages.ts'
import { FailureNote } from '../../parts/failure-note.tsx'
import { MoreButton } from '../../parts/more-button.tsx'
import { NamedLink } from '../../parts/named-link.tsx'
import { NodeLink } from '../../parts/node-link.tsx'
import page from '../../parts/page.module.css'
import { ListSkeleton } from '../../parts/skeletons.tsx'
import { useStrikesQuery } from '../../parts/use-strikes.ts'
import { counted, countedStatements, figure } from '../../theme/kind-names.ts'
import { StrikeAll } from '../judging/strike-all.tsx'

type Item = WhatIfPart['items'][number]

/** Rows to begin with, and rows that one press brings. */
const FIRST = 12
const STEP = 100
/** Characters of a quotation. */
const LONGEST = 240

const weight = (has: NonNullable<Item['before']>): string =>
  `${countedStatements(has)} from ${counted(has.works, 'work', 'works')}`

const Links = ({ of }: { readonly of: Item['works'] }) =>
  of.map(({ id, kind, label }, at) => (
    <span key={id}>
      {at > 0 && ', '}
      <NodeLink id={id} kind={kind} label={label} />
    </span>
  ))

/** How few works more would have to fall, opened to which, and struck at once. */
const LeastCut = ({ works }: { readonly works: Item['leastCut'] }) => {
  const [opened, setOpened] = useState(false)
  return (
    <>
      <button type="button" className={page.textButton} aria-expanded={opened} onClick={() => setOpened(!opened)}>
        {counted(works.length, 'work', 'works')}
      </button>{' '}
      would have to fall for it to have nothing
      {opened && (
        <>
          <ul className={page.rows}>
            {works.map((work) => (
              <li key={work.id} className={page.row}>
                <NamedLink node={work} />
              </li>
            ))}
          </ul>
          <StrikeAll works={works.map(({ id }) => id)} />
        </>
      )}
    </>
  )
}

const Row = ({ item: { node, before, after, works, claims, leastCut } }: { readonly item: Item }) => (
  <li className={page.row}>
    <span className={node.kind === 'Quote' ? page.rowWhole : undefined}>
      <NamedLink node={node} most={LONGEST} />
    </span>
    {before && after && (
      <span className={page.rowMeta}>
        {weight(before)} → {after.statements === 0 ? 'nothing' : weight(after)}
      </span>
    )}
    {(works.length > 0 || claims.length > 0) && (
      <span className={page.rowWide}>
        {works.length > 0 && (
          <>
            from <Links of={works} />{' '}
          </>
        )}
        on <Links of={claims} />
      </span>
    )}
    {leastCut.length > 0 && (
      <div className={page.rowWide}>
        <LeastCut works={leastCut} />
      </div>
    )}
  </li>
)

interface OutcomeListProps {
  /** Where a figure above leads to. */
  readonly id: string
  readonly part: WhatIfPartName
  readonly title: string
  readonly note: string
  readonly total: number
  /** Only claims that this document puts forward. */
  readonly document?: string | null
}

const Rows = ({ part, total, document = null }: Pick<OutcomeListProps, 'part' | 'total' | 'document'>) => {
  const query = { part, ...(document !== null && { document }), ...useStrikesQuery() }
  const pages = usePages(JSON.stringify(query), (offset, signal) =>
    ask('whatIfPart', { query: { ...query, offset, limit: offset === 0 ? FIRST : STEP } }, signal),
  )
  const { items, failure, loading, loadingMore, more, retry } = pages
  return (
    <>
      {failure && <FailureNote failure={failure} retry={retry} />}
      {loading && items.length === 0 && <ListSkeleton rows={4} label="Fetching the list" />}
      <ul className={page.rows}>
        {items.map((item) => (
          <Row key={item.node.id} item={item} />
        ))}
      </ul>
      {items.length < total && items.length > 0 && (
        <p className={page.note}>
          {figure(items.length)} of {figure(total)}{' '}
          <MoreButton shown={items.length} total={total} step={STEP} loading={loadingMore} onMore={more} />
        </p>
      )}
    </>
  )
}

export const OutcomeList = ({ id, part, title, note, total, document = null }: OutcomeListProps) =>
  total === 0 ? null : (
    <section id={id} className={page.section} aria-label={title}>
      <h3 className={page.sectionTitle}>
        {title} ({figure(total)})
      </h3>
      <p className={page.note}>{note}</p>
      <Rows part={part} total={total} document={document} />
    </section>
  )
