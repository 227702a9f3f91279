// The keys of the map. Each key is one row: what it does to the thing that the keys stand on.

import { isArrow, towards } from '../../graph/arrows.ts'
import type { MapHandle } from '../../graph/map-face.ts'
import { otherEnd } from '../../state/loaded.ts'
import type { Explorer } from '../../state/store.ts'
import { beginWay, openOnMap, readInPlace, toggleFocus, togglePin } from './map-actions.ts'

export interface KeyContext {
  readonly explorer: Explorer
  readonly map: MapHandle
  /** The thing that the keys stand on. */
  readonly at: string
  readonly stepTo: (id: string) => void
  readonly openMenu: (id: string) => void
}
type Move = (context: KeyContext) => void

const MOVES: Readonly<Record<string, Move>> = {
  Enter: ({ explorer, at }) => openOnMap(explorer, at),
  e: ({ explorer, at }) => void explorer.expandAll(at),
  c: ({ explorer, at }) => explorer.collapse(at),
  h: ({ explorer, at }) => explorer.hide(at),
  f: ({ explorer, at }) => toggleFocus(explorer, at),
  p: ({ explorer, map, at }) => togglePin(explorer, at, map.placeOf(at)),
  x: ({ explorer, at }) => beginWay(explorer, at),
  r: ({ explorer, at }) => readInPlace(explorer, at),
  '0': ({ map }) => map.fit(),
  '+': ({ map }) => map.zoom(1 / 1.5),
  '=': ({ map }) => map.zoom(1 / 1.5),
  '-': ({ map }) => map.zoom(1.5),
  Escape: ({ explorer }) => explorer.choose(null),
  ContextMenu: ({ openMenu, at }) => openMenu(at),
}

const step = ({ explorer, map, at, stepTo }: KeyContext, key: string): void => {
  if (!isArrow(key)) return
  const beside = (explorer.loaded.lines.get(at) ?? []).map((edge) => otherEnd(edge, at)).filter((id) => id !== at)
  const from = map.spots([at]).get(at)
  const to = from && towards(key, from, map.spots(beside))
  if (to) stepTo(to)
  else explorer.say('No line leads that way.')
}

/** Does what a key means on the map; whether it meant anything. */
export const pressKey = (event: React.KeyboardEvent, context: KeyContext): boolean => {
  if (event.ctrlKey || event.metaKey || event.altKey) return false
  if (isArrow(event.key)) {
    step(context, event.key)
    return true
  }
  const key = event.shiftKey && event.key === 'F10' ? 'ContextMenu' : event.key
  const move = Object.hasOwn(MOVES, key) ? MOVES[key] : undefined
  move?.(context)
  return move !== undefined
}
