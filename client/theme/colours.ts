// The colours of kinds and stances in both themes. tokens.css says the same to style sheets; a test holds the two together
// and computes the contrast.
import type { EdgeType, NodeKind, Stance } from '../../model/kind.ts'

export type Theme = 'light' | 'dark'

/** What things are drawn on, lightest first in the light theme. */
export const SURFACES: Readonly<
  Record<Theme, { readonly paper: string; readonly panel: string; readonly raised: string }>
> = {
  light: { paper: '#fefdfb', panel: '#f9f8f5', raised: '#ffffff' },
  dark: { paper: '#15171c', panel: '#1b1e25', raised: '#232730' },
}

export const INK: Readonly<Record<Theme, { readonly ink: string; readonly dim: string; readonly line: string }>> = {
  light: { ink: '#1e2128', dim: '#565c69', line: '#dedad2' },
  dark: { ink: '#e8e6e1', dim: '#a9aebb', line: '#353a45' },
}

export const KIND_COLOURS: Readonly<Record<Theme, Readonly<Record<NodeKind, string>>>> = {
  light: { Claim: '#2b5fd9', Work: '#a85f00', Person: '#14774c', Quote: '#6b7280', Topic: '#7346c7' },
  dark: { Claim: '#8fb0ff', Work: '#ffb454', Person: '#5fd39b', Quote: '#a7adb8', Topic: '#c3a6ff' },
}

export const STANCE_COLOURS: Readonly<Record<Theme, Readonly<Record<Stance, string>>>> = {
  light: { SUPPORTS: '#56688a', DISPUTES: '#c0362c', QUALIFIES: '#8a6100' },
  dark: { SUPPORTS: '#93a6c6', DISPUTES: '#ff8a7a', QUALIFIES: '#e0b85a' },
}

/** Of the largest communities, in their order; the shape still says the kind. */
export const COMMUNITY_COLOURS: Readonly<Record<Theme, readonly string[]>> = {
  light: ['#2b5fd9', '#a85f00', '#14774c', '#a3357f', '#00707f', '#7346c7', '#b3382d', '#5d6a00'],
  dark: ['#8fb0ff', '#ffb454', '#5fd39b', '#f59ad8', '#5cd0e0', '#c3a6ff', '#ff8a7a', '#c9d35c'],
}
/** The colour of a community by its number; a grey for the small ones and for what is in none. */
export const communityColour = (theme: Theme, number: number | undefined): string =>
  COMMUNITY_COLOURS[theme][number ?? -1] ?? KIND_COLOURS[theme].Quote

/** The colour of a line: that of its stance, a quiet grey for every other. */
export const edgeColour = (theme: Theme, type: EdgeType): string =>
  (STANCE_COLOURS[theme] as Readonly<Partial<Record<EdgeType, string>>>)[type] ?? KIND_COLOURS[theme].Quote
