// How strongly a cell is coloured: by the logarithm of its quotations, one of them plain to see.
export const shade = (quotations: number, most: number): number =>
  most <= 1 ? 0.85 : 0.4 + (0.6 * Math.log2(1 + quotations)) / Math.log2(1 + most)
