// What only the frame knows: which panels stand open, which sheet is up, where a way begins. No part of the view or its address.
import { create } from 'zustand'

export type Sheet = 'filter' | 'chosen'
export interface WayStart {
  readonly id: string
  readonly label: string
}
interface FrameState {
  readonly left: boolean
  readonly right: boolean
  /** On narrow pages: the sheet that is up. */
  readonly sheet: Sheet | null
  readonly help: boolean
  /** One end of the ways that are looked for; the next thing chosen is the other. */
  readonly way: WayStart | null
  /** Whether the panel is to take the focus when the chosen thing is there. */
  readonly awaited: boolean
}

export const useFrame = create<FrameState>(() => ({
  left: true,
  right: true,
  sheet: null,
  help: false,
  way: null,
  awaited: false,
}))

export const toggleSide = (side: 'left' | 'right'): void => useFrame.setState((state) => ({ [side]: !state[side] }))
export const showSheet = (sheet: Sheet | null): void => useFrame.setState({ sheet })
export const showHelp = (help: boolean): void => useFrame.setState({ help })
export const startWay = (way: WayStart | null): void => useFrame.setState({ way })

/** Brings the panel of the chosen thing into sight and, when it is there, gives it the focus. */
export const showChosen = (): void => useFrame.setState({ right: true, sheet: 'chosen', awaited: true })

/** Whether the focus was awaited; it is not any more. */
export const takeFocus = (): boolean => {
  const { awaited } = useFrame.getState()
  if (awaited) useFrame.setState({ awaited: false })
  return awaited
}
