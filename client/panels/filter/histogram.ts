// Years gathered into bars of equal width: a year, five, ten, … so that there are never too many to see.

export interface Bar {
  readonly first: number
  readonly last: number
  readonly works: number
}
const WIDTHS = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000, 2_000] as const
const MOST_BARS = 48

/** Bars from the first to the last year, empty ones too. Works without a year are in none of them. */
export const histogram = (
  years: readonly { readonly year: number; readonly works: number }[],
): { readonly bars: readonly Bar[]; readonly first: number; readonly last: number } => {
  const first = years.reduce((least, { year }) => Math.min(least, year), Infinity)
  const last = years.reduce((most, { year }) => Math.max(most, year), -Infinity)
  if (first > last) return { bars: [], first: 0, last: 0 }
  const width = WIDTHS.find((one) => (last - first + 1) / one <= MOST_BARS) ?? 5_000
  const start = Math.floor(first / width) * width
  const counts = new Array<number>(Math.floor((last - start) / width) + 1).fill(0)
  for (const { year, works } of years) {
    const at = Math.floor((year - start) / width)
    counts[at] = (counts[at] ?? 0) + works
  }
  const bars = counts.map((works, at) => ({ first: start + at * width, last: start + (at + 1) * width - 1, works }))
  return { bars, first, last }
}
