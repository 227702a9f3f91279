// The face of the map to the rest of the page: what it is made with, and what may be asked of it.
import type { Camera, Position } from '../state/view.ts'
import type { Theme } from '../theme/colours.ts'
import type { Communities } from './community-look.ts'
import type { Scene } from './display.ts'
import type { Emphasis } from './emphasis.ts'
import type { Laid } from './frame.ts'
import type { Ghosts } from './ghosts.ts'
import type { Box } from './labels.ts'
import type { LayoutState } from './layouts.ts'
import type { MapCamera } from './map-camera.ts'
import type { PointerEvents } from './map-pointer.ts'

export interface MapOptions extends Omit<PointerEvents, 'onDrag'> {
  readonly container: HTMLElement
  readonly theme: Theme
  /** Fingers instead of a mouse: everything is easier to hit. */
  readonly coarse: boolean
  /** The person asked for less motion: only the end of every movement is shown. */
  readonly still: boolean
  /** Kept by the caller, so that another map begins where this one ended. */
  readonly laid: Laid
  /** The typeface of labels. */
  readonly face: string
  /** What lies above the map, in its pixels: no words are written there. */
  readonly covered: () => readonly Box[]
  readonly onCamera: (camera: Camera | null) => void
  readonly onLayout: (state: LayoutState) => void
}
export interface MapHandle extends Omit<MapCamera, 'stop' | 'refit'> {
  readonly draw: (scene: Scene) => void
  readonly emphasise: (emphasis: Emphasis) => void
  /** Draws what is struck out, and what falls with it, as ghosts. */
  readonly haunt: (ghosts: Ghosts) => void
  /** Gives nodes the colours of their communities, or those of their kinds again. */
  readonly colour: (communities: Communities | null) => void
  /** Arranges what is shown anew, the pinned apart. */
  readonly arrange: () => void
  /** Where shown nodes are on the screen, in pixels of the map. */
  readonly spots: (ids: Iterable<string>) => ReadonlyMap<string, Position>
  /** Where a shown node lies, in the coordinates that pins are kept in. */
  readonly placeOf: (id: string) => Position | null
  readonly kill: () => void
}
