// The map's life in a component: made when there is room for it, told of every change of the state, killed when it goes.
import { type RefObject, useEffect, useRef, useState } from 'react'
import type { ViewEdge } from '../../../server/api/contract/view.ts'
import { createMap } from '../../graph/adapter.ts'
import type { Communities } from '../../graph/community-look.ts'
import { hasWebGl } from '../../graph/drawing.ts'
import { emphasisOf } from '../../graph/emphasis.ts'
import { type Laid, newLaid } from '../../graph/frame.ts'
import type { Ghosts } from '../../graph/ghosts.ts'
import type { LayoutState } from '../../graph/layouts.ts'
import type { MapHandle, MapOptions } from '../../graph/map-face.ts'
import type { Explorer, ExplorerStore } from '../../state/store.ts'
import { useExplorerStore } from '../../state/use-explorer.ts'
import type { Position } from '../../state/view.ts'
import type { Theme } from '../../theme/colours.ts'

export interface Pointed {
  readonly node: string | null
  readonly line: ViewEdge | null
  /** Where a line was pointed at, in pixels of the map. */
  readonly at: Position
}
export const NOTHING_POINTED: Pointed = { node: null, line: null, at: { x: 0, y: 0 } }

export interface MapSettings {
  readonly theme: Theme
  readonly coarse: boolean
  readonly still: boolean
  readonly onPoint: (pointed: Pointed) => void
  readonly onMenu: (id: string, at: Position) => void
}
export interface UsedMap {
  readonly map: RefObject<MapHandle | null>
  readonly layout: LayoutState
  /** Whether this browser cannot draw it. */
  readonly failed: boolean
}

/** Places of the layout outlive a map: another theme, or coming back from the table, changes nothing. */
const laidByStore = new WeakMap<ExplorerStore, Laid>()
const laidOf = (store: ExplorerStore) => {
  const laid = laidByStore.get(store) ?? newLaid()
  laidByStore.set(store, laid)
  return laid
}

const optionsFor = (
  store: ExplorerStore,
  settings: RefObject<MapSettings>,
  told: { camera: string },
): Omit<MapOptions, 'container' | 'covered' | 'onLayout'> => {
  const { theme, coarse, still } = settings.current
  const explorer = () => store.getState()
  return {
    theme,
    coarse,
    still,
    laid: laidOf(store),
    face: getComputedStyle(document.body).fontFamily,
    onChoose: (id) => explorer().choose(id),
    onChooseLine: (edge) => explorer().openEdge(edge),
    onChooseNothing: () => explorer().choose(null),
    onExpand: (id) => void explorer().expandAll(id),
    onMenu: (id, at) => settings.current.onMenu(id, at),
    onDrop: (id, to) => explorer().place({ [id]: to }),
    onPoint: (node) => settings.current.onPoint({ ...NOTHING_POINTED, node }),
    onPointLine: (line, at) => settings.current.onPoint({ node: null, line, at }),
    onCamera: (camera) => {
      told.camera = JSON.stringify(camera)
      explorer().moveCamera(camera)
    },
  }
}

/** Where buttons and words lie over the map, in its pixels. */
const boxesOver = (map: HTMLElement | null) =>
  [...(map?.parentElement?.querySelectorAll<HTMLElement>('[data-over-map]') ?? [])].map(
    ({ offsetLeft: left, offsetTop: top, offsetWidth, offsetHeight }) => ({
      left,
      top,
      right: left + offsetWidth,
      bottom: top + offsetHeight,
    }),
  )

/** What of the state the picture itself is made of. */
const drawn = ({ loaded, shown, view }: Explorer) => ({ loaded, shown, placed: view.placed })

/** Tells the map of every change of the state, until the returned function is called. */
const follow = (map: MapHandle, store: ExplorerStore, told: { camera: string }): (() => void) => {
  const begin = store.getState()
  map.draw(drawn(begin))
  if (begin.view.camera) map.go(begin.view.camera)
  return store.subscribe((now, before) => {
    if (now.loaded !== before.loaded || now.shown !== before.shown || now.view.placed !== before.view.placed)
      map.draw(drawn(now))
    const { chosen, camera } = now.view
    if (chosen !== before.view.chosen && chosen?.what === 'node') map.reveal(chosen.id)
    // A camera that came from the map itself is not told back to it.
    if (camera !== before.view.camera && JSON.stringify(camera) !== told.camera) map.go(camera)
    told.camera = JSON.stringify(camera)
  })
}

/** Holds a map in `container`. */
export const useMap = (
  container: RefObject<HTMLDivElement | null>,
  settings: MapSettings,
  pointed: Pointed,
  ghosts: Ghosts,
  communities: Communities | null,
): UsedMap => {
  const store = useExplorerStore()
  const map = useRef<MapHandle | null>(null)
  const latest = useRef(settings)
  latest.current = settings
  const [layout, setLayout] = useState<LayoutState>('resting')
  const [failed, setFailed] = useState(false)
  const [defect, setDefect] = useState<{ readonly error: unknown } | null>(null)
  if (defect) throw defect.error
  const { theme, coarse, still } = settings

  // biome-ignore lint/correctness/useExhaustiveDependencies: a map of another look is another map
  useEffect(() => {
    if (!container.current) return
    const told = { camera: JSON.stringify(store.getState().view.camera) }
    try {
      const made = createMap({
        ...optionsFor(store, latest, told),
        container: container.current,
        covered: () => boxesOver(container.current),
        onLayout: setLayout,
      })
      map.current = made
      const unfollow = follow(made, store, told)
      return () => {
        map.current = null
        unfollow()
        made.kill()
      }
    } catch (error) {
      // Without WebGL the table takes over; anything else is a defect, and the frame says so.
      if (hasWebGl()) setDefect({ error })
      else setFailed(true)
      return
    }
  }, [store, container, theme, coarse, still])

  useEffect(() => {
    const emphasise = ({ view, loaded }: Explorer) =>
      map.current?.emphasise(
        emphasisOf({ chosen: view.chosen, pointed: pointed.node, pointedLine: pointed.line?.id ?? null }, loaded),
      )
    emphasise(store.getState())
    return store.subscribe((now, before) => {
      if (now.view.chosen !== before.view.chosen || now.loaded !== before.loaded) emphasise(now)
    })
  }, [store, pointed])

  // biome-ignore lint/correctness/useExhaustiveDependencies: a map of another look is another map, and hears of them too
  useEffect(() => map.current?.haunt(ghosts), [ghosts, theme, coarse, still])

  // biome-ignore lint/correctness/useExhaustiveDependencies: a map of another look is another map, and hears of them too
  useEffect(() => map.current?.colour(communities), [communities, theme, coarse, still])

  return { map, layout, failed }
}
