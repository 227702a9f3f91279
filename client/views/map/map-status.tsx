// One line that tells what is in sight, what is pinned, hidden or left out, and whether the layout moves; each opens or undoes.
import { Button, Loader } from '@mantine/core'
import { memo } from 'react'
import type { Ghosts } from '../../graph/ghosts.ts'
import type { LayoutState } from '../../graph/layouts.ts'
import { useExplorer, useExplorerStore } from '../../state/use-explorer.ts'
import { counted, figure } from '../../theme/kind-names.ts'
import classes from './map.module.css'

const LAYOUT_WORDS: Readonly<Record<LayoutState, string>> = {
  arranging: 'arranging …',
  resting: 'layout at rest',
  late: 'layout stopped',
}

const Undo = ({
  label,
  title,
  onClick,
}: {
  readonly label: string
  readonly title: string
  readonly onClick: () => void
}) => (
  <span>
    <Button
      className={classes.undo}
      variant="subtle"
      size="compact-xs"
      aria-label={`${label}: ${title}`}
      title={title}
      onClick={onClick}
    >
      {label}
    </Button>
  </span>
)

interface MapStatusProps {
  readonly layout: LayoutState
  readonly ghosts: Ghosts
}

export const MapStatus = memo(({ layout, ghosts }: MapStatusProps) => {
  const { free, showHidden, focus, clearPaths } = useExplorerStore().getState()
  const { loaded, shown, loading } = useExplorer((state) => state)
  const { placed, hidden, focus: focused, paths } = useExplorer((state) => state.view)
  const pinned = Object.keys(placed)
  if (loaded.total === 0) return null
  return (
    <div className={classes.status} data-over-map>
      <span className="wh-number">
        showing {figure(shown.nodes.length)} of {figure(loaded.total)}
        {loaded.cut && ', the weightiest'}
      </span>
      {focused && <Undo label="a neighbourhood" title="show the whole map again" onClick={() => focus(null)} />}
      {paths && (
        <Undo
          label={counted(loaded.paths?.paths.length ?? 0, 'way', 'ways')}
          title="leave the ways between the two"
          onClick={clearPaths}
        />
      )}
      {hidden.length > 0 && (
        <Undo label={`${figure(hidden.length)} hidden`} title="show them again" onClick={showHidden} />
      )}
      {pinned.length > 0 && (
        <Undo label={`${figure(pinned.length)} pinned`} title="take out all pins" onClick={() => free(...pinned)} />
      )}
      {ghosts.struck.size > 0 && (
        <span>
          hollow: {figure(ghosts.struck.size)} struck out, {counted(ghosts.fallen.size, 'claim', 'claims')} without
          support
        </span>
      )}
      {shown.nodes.length > 0 && <span>{LAYOUT_WORDS[layout]}</span>}
      {loading && <Loader size={12} aria-label="Fetching" />}
    </div>
  )
})
