// The map: the drawing itself, reachable by pointer and by keys, with its tooltip, menu, buttons and status.
import { useComputedColorScheme } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { type KeyboardEvent, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useCommunities } from '../../panels/filter/use-communities.ts'
import { NothingShown } from '../../parts/nothing-shown.tsx'
import { useExplorer, useExplorerStore } from '../../state/use-explorer.ts'
import type { Position } from '../../state/view.ts'
import classes from './map.module.css'
import { MapButtons } from './map-buttons.tsx'
import { pressKey } from './map-keys.ts'
import { MapMenu } from './map-menu.tsx'
import { MapStatus } from './map-status.tsx'
import { MapTooltip } from './map-tooltip.tsx'
import { NoMap } from './no-map.tsx'
import { aloud } from './node-words.ts'
import { useGhosts } from './use-ghosts.ts'
import { NOTHING_POINTED, type Pointed, useMap } from './use-map.ts'

const HELP =
  'Arrow keys step along the lines to neighbours. Enter opens, e expands, c collapses, h hides, f focuses, p pins, x begins a way, r reads in place, plus and minus zoom, 0 shows all. The same things are in the table.'

/** A map is made once: what it depends on is asked before it is drawn. */
const AT_ONCE = { getInitialValueInEffect: false }

export const MapView = () => {
  const store = useExplorerStore()
  const container = useRef<HTMLDivElement>(null)
  const theme = useComputedColorScheme('light', AT_ONCE)
  const still = useMediaQuery('(prefers-reduced-motion: reduce)', false, AT_ONCE)
  const coarse = useMediaQuery('(pointer: coarse)', false, AT_ONCE)
  const [hovered, setHovered] = useState<Pointed>(NOTHING_POINTED)
  const [cursor, setCursor] = useState<string | null>(null)
  const [menu, setMenu] = useState<{ readonly id: string; readonly at: Position } | null>(null)
  const shown = useExplorer((state) => state.shown)
  const loading = useExplorer((state) => state.loading)
  const chosen = useExplorer((state) => (state.view.chosen?.what === 'node' ? state.view.chosen.id : null))

  const pointed = useMemo(
    () => (hovered.node || hovered.line || !cursor ? hovered : { ...NOTHING_POINTED, node: cursor }),
    [hovered, cursor],
  )
  const ghosts = useGhosts()
  const { communities } = useCommunities()
  const { map, layout, failed } = useMap(
    container,
    { theme, coarse, still, onPoint: setHovered, onMenu: (id, at) => setMenu({ id, at }) },
    pointed,
    ghosts,
    communities,
  )
  useEffect(() => {
    if (cursor && !shown.ids.has(cursor)) setCursor(null)
  }, [cursor, shown])

  const stepTo = (id: string) => {
    const { loaded, say } = store.getState()
    const node = loaded.nodes.get(id)
    setCursor(id)
    map.current?.reveal(id)
    if (node) say(aloud(node, loaded.lines.get(id)?.length ?? 0))
  }
  const openMenu = (id: string) => {
    const at = map.current?.spots([id]).get(id)
    if (at) setMenu({ id, at })
  }
  const closeMenu = useCallback(() => setMenu(null), [])
  const onFocus = () => {
    const first = [cursor, chosen, shown.nodes[0]?.id].find((id) => id && shown.ids.has(id))
    // A pointer that presses focuses too: only keys show where they stand.
    if (first && container.current?.matches(':focus-visible')) stepTo(first)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const at = [cursor, chosen, shown.nodes[0]?.id].find((id) => id && shown.ids.has(id))
    if (!map.current || !at) return
    if (pressKey(event, { explorer: store.getState(), map: map.current, at, stepTo, openMenu })) event.preventDefault()
  }
  if (failed) return <NoMap />
  return (
    <section className={classes.frame} aria-label="Map">
      <div
        ref={container}
        className={classes.canvas}
        data-pointed={pointed.node ? 'node' : pointed.line ? 'line' : 'nothing'}
        data-layout={shown.nodes.length === 0 ? 'nothing' : layout}
        role="application"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: an application takes keys; what they do is said in its description
        tabIndex={0}
        aria-label={`Map of ${shown.nodes.length} things`}
        aria-describedby="map-help"
        onFocus={onFocus}
        onBlur={() => setCursor(null)}
        onKeyDown={onKeyDown}
        onContextMenu={(event) => event.preventDefault()}
      />
      <p id="map-help" className="wh-hidden">
        {HELP}
      </p>
      {shown.nodes.length === 0 && !loading && (
        <div className={classes.nothing}>
          <NothingShown />
        </div>
      )}
      {shown.nodes.length === 0 && loading && (
        <p className={classes.coming} role="status">
          Fetching the map …
        </p>
      )}
      {!menu && <MapTooltip pointed={pointed} map={map} />}
      <MapMenu menu={menu} map={map} onClose={closeMenu} />
      <MapButtons map={map} />
      <MapStatus layout={layout} ghosts={ghosts} />
    </section>
  )
}
