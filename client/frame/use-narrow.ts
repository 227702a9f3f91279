// Whether the page is too narrow for panels beside the middle: they are sheets then.
import { useMediaQuery } from '@mantine/hooks'

/** Below this width, in pixels, panels are sheets. frame.module.css says the same. */
export const NARROW = 1024

export const useNarrow = (): boolean =>
  useMediaQuery(`(max-width: ${NARROW - 1}px)`, undefined, { getInitialValueInEffect: false }) ?? false
