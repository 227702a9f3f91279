// The frame of the page: header, filter at the left, the view in the middle, the chosen thing at the right.
import { ActionIcon, Tooltip } from '@mantine/core'
import {
  IconLayoutSidebarLeftCollapse,
  IconLayoutSidebarLeftExpand,
  IconLayoutSidebarRightCollapse,
  IconLayoutSidebarRightExpand,
} from '@tabler/icons-react'
import { lazy, Suspense } from 'react'
import { useView } from '../parts/go.ts'
import { ListSkeleton } from '../parts/skeletons.tsx'
import { isPageMode } from '../state/mode.ts'
import { useExplorer } from '../state/use-explorer.ts'
import { DropZone } from '../views/imports/drop-zone.tsx'
import { Tray } from '../views/imports/tray.tsx'
import { Boundary } from './boundary.tsx'
import classes from './frame.module.css'
import { toggleSide, useFrame } from './frame-state.ts'
import { Header } from './header.tsx'
import { Middle } from './middle.tsx'
import { ModeTabs } from './mode-tabs.tsx'
import { RightContent } from './right.tsx'
import { Sheets } from './sheets.tsx'
import { Strips } from './strips.tsx'
import { useEmpty } from './use-empty.ts'
import { useFollowing } from './use-following.ts'
import { useKeys } from './use-keys.ts'
import { useNarrow } from './use-narrow.ts'
import { useTitle } from './use-title.ts'

const Help = lazy(() => import('./help.tsx').then(({ Help: help }) => ({ default: help })))
const FilterPanel = lazy(() =>
  import('../panels/filter/filter-panel.tsx').then(({ FilterPanel: panel }) => ({ default: panel })),
)

const SideToggle = ({ side, open }: { readonly side: 'left' | 'right'; readonly open: boolean }) => {
  const what = side === 'left' ? 'the filter' : 'the chosen thing'
  const Icon =
    side === 'left'
      ? open
        ? IconLayoutSidebarLeftCollapse
        : IconLayoutSidebarLeftExpand
      : open
        ? IconLayoutSidebarRightCollapse
        : IconLayoutSidebarRightExpand
  return (
    <Tooltip label={`${open ? 'Fold' : 'Unfold'} ${what}`}>
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={`Panel of ${what}`}
        aria-expanded={open}
        onClick={() => toggleSide(side)}
      >
        <Icon size={18} />
      </ActionIcon>
    </Tooltip>
  )
}

const Said = () => (
  <div className="wh-hidden" role="status" aria-live="polite">
    {useExplorer((state) => state.said)}
  </div>
)

export const Shell = () => {
  useKeys()
  useFollowing()
  useTitle()
  const narrow = useNarrow()
  const { left, right, help } = useFrame()
  const empty = useEmpty()
  // A page of words and figures is not filtered, and has the room to itself until something is chosen.
  const isPage = useView(({ mode }) => isPageMode(mode))
  const chosen = useView((view) => view.chosen !== null)
  const hasLeft = !narrow && !empty && !isPage
  const hasRight = !narrow && !empty && (!isPage || chosen)
  return (
    <div className={classes.shell} data-left={left || undefined} data-right={right || undefined}>
      <Header />
      <Strips />
      <div className={classes.body}>
        {hasLeft && left && (
          <aside className={classes.left} aria-label="Filter" data-scrolls>
            <Boundary part="the filter">
              <Suspense fallback={<ListSkeleton rows={8} label="Opening the filter" />}>
                <FilterPanel />
              </Suspense>
            </Boundary>
          </aside>
        )}
        <main className={classes.main}>
          <div className={classes.mainHead}>
            {hasLeft ? <SideToggle side="left" open={left} /> : <span />}
            <ModeTabs />
            {hasRight ? <SideToggle side="right" open={right} /> : <span />}
          </div>
          <div className={classes.view}>
            <Middle />
          </div>
        </main>
        {hasRight && right && (
          <aside className={classes.right} aria-label="Chosen" data-scrolls>
            <RightContent />
          </aside>
        )}
      </div>
      {narrow && !empty && <Sheets />}
      <Tray />
      <DropZone />
      <Said />
      {help && (
        <Suspense fallback={null}>
          <Help />
        </Suspense>
      )}
    </div>
  )
}
