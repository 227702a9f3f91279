// Where sentences of a reference end: periods that divide, not those of initials and abbreviations.

const ABBREVIATION =
  /^(?:Mr|Mrs|Ms|Dr|St|Ste|Prof|Gen|Col|Capt|Lt|Sgt|Rev|Hon|Gov|Sen|Rep|Pres|Vol|Vols|No|Nos|Nr|Pt|Ch|Ed|Eds|Trans|Tr|Comp|Univ|Pub|Publ|vs|v|etc|cf|ca|c|approx|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Co|Inc|Ltd|Bros|op|cit|Fig|al|Int|Am|Proc|Dept|Lib|Libr|Acad|Inst|Govt?|Off|Soc|Assoc|Assn|Natl?|Intl)$/iu

const BREAK = /[.?!]["”’')\]]* /g

/**
 * @returns the positions right behind each sentence end in the text, from left to right. `hard` tells that the sentence ended
 * in "?" or "!" or behind a full word of at least two letters.
 */
export const sentenceStarts = (text: string): number[] => {
  const starts: number[] = []
  for (const match of text.matchAll(BREAK)) {
    if (match[0].startsWith('.') && match[0].length === 2) {
      let from = match.index
      while (from > 0 && /[\p{L}\p{M}]/u.test(text[from - 1] ?? '')) from--
      const word = text.slice(from, match.index)
      if (word.length === 1 && /\p{L}/u.test(word)) continue
      if (ABBREVIATION.test(word)) continue
    }
    starts.push(match.index + match[0].length)
  }
  return starts
}
