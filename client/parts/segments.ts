// Text in pieces, some of which are what was searched for.

export interface Segment {
  readonly text: string
  readonly match: boolean
}

/** Pieces with where they start, neighbours of one sort joined, empty ones left out: ready to be drawn with stable keys. */
export const markedPieces = (pieces: readonly Segment[]): readonly (Segment & { readonly start: number })[] => {
  const joined: { text: string; match: boolean; start: number }[] = []
  let start = 0
  for (const { text, match } of pieces) {
    const last = joined.at(-1)
    if (last && last.match === match) last.text += text
    else if (text !== '') joined.push({ text, match, start })
    start += text.length
  }
  return joined
}

/** A text cut into pieces by a plain search for `words`, case apart; one piece without a match where nothing is found. */
export const segmentsOf = (text: string, words: string): readonly Segment[] => {
  const wanted = words.toLowerCase()
  const lower = text.toLowerCase()
  // Folding may change lengths (İ); places would be wrong then, so nothing is marked.
  if (wanted === '' || lower.length !== text.length) return [{ text, match: false }]
  const pieces: Segment[] = []
  let from = 0
  for (let at = lower.indexOf(wanted); at >= 0; at = lower.indexOf(wanted, from)) {
    if (at > from) pieces.push({ text: text.slice(from, at), match: false })
    pieces.push({ text: text.slice(at, at + wanted.length), match: true })
    from = at + wanted.length
  }
  if (from < text.length || pieces.length === 0) pieces.push({ text: text.slice(from), match: false })
  return pieces
}
