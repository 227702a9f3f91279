// The parts that the graph falls into: how large each is, what marks it off, who belongs to it.
import { Button } from '@mantine/core'
import { useEffect, useRef } from 'react'
import type { CommunityView } from '../../../server/api/contract/network.ts'
import { ask } from '../../api/ask.ts'
import { usePages } from '../../api/use-pages.ts'
import { FailureNote } from '../../parts/failure-note.tsx'
import { useActions, useView } from '../../parts/go.ts'
import { MoreButton } from '../../parts/more-button.tsx'
import { NodeLink } from '../../parts/node-link.tsx'
import page from '../../parts/page.module.css'
import { ListSkeleton } from '../../parts/skeletons.tsx'
import { useStrikesQuery } from '../../parts/use-strikes.ts'
import { strikePairs } from '../../state/strikes.ts'
import { counted, figure } from '../../theme/kind-names.ts'
import classes from './network.module.css'

const STEP = 20
/** Members that are put on the map: more would only be a thicket. */
const MOST_DRAWN = 200

const Members = ({ number }: { readonly number: number }) => {
  const { navigate } = useActions()
  const strikes = useView((view) => view.strikes)
  const query = useStrikesQuery()
  const { items, total, failure, loading, loadingMore, more, retry } = usePages(
    `${number} ${JSON.stringify(query)}`,
    (offset, signal) => ask('communityMembers', { id: String(number), query: { ...query, offset, limit: 50 } }, signal),
  )
  const showOnMap = async () => {
    const reply = await ask('communityMembers', {
      id: String(number),
      query: { ...query, offset: 0, limit: MOST_DRAWN },
    })
    if (!reply.ok) return
    const added = reply.value.items.map(({ node }): [string, string] => ['add', node.id])
    const words = new URLSearchParams(
      [['v', '1'], ['base', 'nothing'], ...added, ...strikePairs(strikes)].map(([a = '', b = '']) => [a, b]),
    )
    navigate(`/?${words}`)
  }
  if (failure) return <FailureNote failure={failure} retry={retry} />
  return (
    <div className={classes.members}>
      {loading && items.length === 0 && <ListSkeleton rows={5} label="Fetching the members" />}
      <ul className={page.rows}>
        {items.map(({ node, within }) => (
          <li key={node.id} className={page.row}>
            <NodeLink id={node.id} kind={node.kind} label={node.label} marked />
            <span className={page.rowMeta} title="Weight of its lines within the community">
              {figure(within)}
            </span>
          </li>
        ))}
      </ul>
      <p className={page.note}>
        The figure counts quotations and links within the community. {figure(items.length)} of {figure(total)} shown.{' '}
        {items.length < total && (
          <Button size="compact-sm" variant="default" loading={loadingMore} onClick={more}>
            more
          </Button>
        )}{' '}
        <Button size="compact-sm" variant="default" onClick={() => void showOnMap()}>
          {total > MOST_DRAWN ? `First ${MOST_DRAWN} on the map` : 'On the map'}
        </Button>
      </p>
    </div>
  )
}

interface CommunityProps {
  readonly community: CommunityView
  readonly open: boolean
  readonly onOpen: (number: number | null) => void
}

const Community = ({ community, open, onOpen }: CommunityProps) => {
  const { number, claims, works, people, leading, topics } = community
  const row = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (open) row.current?.scrollIntoView({ block: 'nearest' })
  }, [open])
  return (
    <li ref={row} className={classes.community}>
      <div className={page.head}>
        <h4 className={classes.communityTitle}>
          Community {figure(number + 1)}: {counted(claims, 'claim', 'claims')}, {counted(works, 'work', 'works')},{' '}
          {counted(people, 'person', 'people')}
        </h4>
        <Button
          size="compact-xs"
          variant="default"
          aria-expanded={open}
          aria-label={`Members of community ${number + 1}`}
          onClick={() => onOpen(open ? null : number)}
        >
          {open ? 'Close' : 'Members'}
        </Button>
      </div>
      {topics.length > 0 && (
        <p className={page.note}>
          More here than elsewhere:{' '}
          {topics.map(({ node, inside, all }, at) => (
            <span key={node.id}>
              {at > 0 && '; '}
              <NodeLink id={node.id} kind={node.kind} label={node.label} /> ({figure(inside)} of its{' '}
              {counted(all, 'claim', 'claims')})
            </span>
          ))}
        </p>
      )}
      <ul className={classes.leading} aria-label={`Most joined within community ${number + 1}`}>
        {leading.map((node) => (
          <li key={node.id}>
            <NodeLink id={node.id} kind={node.kind} label={node.label} marked />
          </li>
        ))}
      </ul>
      {open && <Members number={number} />}
    </li>
  )
}

interface CommunitiesProps {
  readonly opened: number | null
  readonly onOpen: (number: number | null) => void
  readonly modularity: number | null
}

export const Communities = ({ opened, onOpen, modularity }: CommunitiesProps) => {
  const query = useStrikesQuery()
  const { items, total, failure, loading, loadingMore, more, retry } = usePages(
    `communities ${JSON.stringify(query)}`,
    (offset, signal) => ask('communities', { query: { ...query, offset, limit: STEP } }, signal),
  )
  const absent = opened !== null && opened >= items.length
  return (
    <section className={page.section} aria-label="Communities" aria-busy={loading} id="communities">
      <h3 className={page.sectionTitle}>Communities</h3>
      <p className={page.note}>
        Parts that hold together more than chance would have it (Louvain method)
        {modularity === null
          ? '.'
          : `; modularity ${modularity.toFixed(2)}, ${modularity > 0.3 ? 'so that the graph does fall into parts' : 'so low that the parts hardly come apart'}.`}{' '}
        Of several ways to divide it that are nearly as good, this is one.
      </p>
      {failure && <FailureNote failure={failure} retry={retry} />}
      {loading && items.length === 0 && <ListSkeleton rows={6} label="Fetching the communities" />}
      {absent && (
        <>
          <h4 className={classes.communityTitle}>Community {figure(opened + 1)}</h4>
          <Members key={opened} number={opened} />
        </>
      )}
      <ul className={page.rows}>
        {items.map((community) => (
          <Community key={community.number} community={community} open={opened === community.number} onOpen={onOpen} />
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
