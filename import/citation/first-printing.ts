// When a text was first printed, where a citation of a later printing says so in brackets: "1952 (first published 1926)".

const FIRST =
  /[\s,.;]*[([](?:first|originally) (?:published|printed|issued)(?: in)?,? (1[4-9]\d\d|20\d\d)[)\]](?=[\s,.;:]|$)/iu

export interface FirstPrinting {
  /** The citation without the remark. */
  readonly rest: string
  readonly year: number
}

/** @returns the remark's year and the text without it, or nothing. Whether the year is the earlier one is for the reader of the rest to see. */
export const firstPrinting = (text: string): FirstPrinting | undefined => {
  const match = FIRST.exec(text)
  if (match === null || match.index === 0) return undefined
  return { rest: text.slice(0, match.index) + text.slice(match.index + match[0].length), year: Number(match[1]) }
}
