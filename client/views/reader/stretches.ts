// A long document is fetched in stretches: which stretch holds a line, which are needed for what is in sight.

/** Lines in a stretch. */
export const STRETCH = 500

/** The first line of the stretch that holds a line. Lines count from 1. */
export const stretchOf = (line: number): number => Math.floor((line - 1) / STRETCH) * STRETCH + 1

/** First lines of the stretches that lines `first` to `last` of a document of `total` lines lie in. */
export const stretchesFor = (first: number, last: number, total: number): readonly number[] => {
  const starts: number[] = []
  for (let start = stretchOf(Math.max(1, first)); start <= Math.min(last, total); start += STRETCH) starts.push(start)
  return starts
}
