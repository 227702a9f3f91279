// Layout packages that come without types: of two their inner step, one iteration over flat matrices, of one the packing of circles.
declare module 'graphology-layout-forceatlas2/iterate.js' {
  import type { ForceAtlas2Settings } from 'graphology-layout-forceatlas2'

  /** Moves every node that is not fixed once. Nodes: 10 numbers each; edges: 3 numbers each. */
  const iterate: (settings: ForceAtlas2Settings, nodes: Float32Array, edges: Float32Array) => void
  export = iterate
}
declare module 'graphology-layout-forceatlas2/defaults.js' {
  import type { ForceAtlas2Settings } from 'graphology-layout-forceatlas2'

  const defaults: Required<ForceAtlas2Settings>
  export = defaults
}
declare module 'graphology-layout-noverlap/iterate.js' {
  interface NoverlapSettings {
    readonly gridSize: number
    readonly margin: number
    readonly expansion: number
    readonly ratio: number
    readonly speed: number
  }
  /** Pushes nodes apart once. Nodes: 3 numbers each. */
  const iterate: (settings: NoverlapSettings, nodes: Float32Array) => { readonly converged: boolean }
  export = iterate
}
declare module 'd3-hierarchy' {
  /** Sets `x` and `y` of every circle so that none lies on another, the first ones in the middle. */
  export const packSiblings: <C extends { x: number; y: number; readonly r: number }>(circles: C[]) => C[]
}
