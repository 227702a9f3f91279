// What a heading in capitals looks like, apart from where it stands.

/** Longest line that is taken for a heading, in UTF-16 code units. */
const LONGEST_HEADING = 240
/** Small letters that stand in a heading of capitals: 30’s, 17th, c1900, McCARTHY, O’HARA’s. */
const SMALL_LETTERS_ALLOWED = /[’'ʼ`]s\b|\b\d+(?:st|nd|rd|th|s)\b|\bc(?=\d)|\bMa?c(?=\p{Lu})/gu
/** How parts of a document quoted within a quotation are headed. */
const PART_OF_A_DOCUMENT =
  /^(?:APPENDIX|ANNEX|ADDENDUM|ENCLOSURE|ATTACHMENT|EXCERPTS?|EXTRACTS?|RESOLUTION|RESOLVED|DECREE|DECISION|ORDER|PROCLAMATION|DECLARATION|TELEGRAM|LETTER|MEMORANDUM|MEMO|MINUTES|NOTES?|FOOTNOTES?|POSTSCRIPT|PREFACE|FOREWORD|INTRODUCTION|TABLE|FIGURE|SIGNED|COPY|DRAFT|PROTOCOL|AGENDA|REPORT|STATEMENT|TESTIMONY|SECRET|TOP SECRET|STRICTLY|CONFIDENTIAL|URGENT|PERSONAL|TO|FROM|RE|SUBJECT|DEAR|ARTICLE|CHAPTER|PART|SECTION)\b/u

export const wordsOf = (text: string): readonly string[] => text.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}’'-]*/gu) ?? []

/** Whether a line is in capitals throughout. */
export const isInCapitals = (line: string): boolean => {
  if (line.length > LONGEST_HEADING) return false
  const rest = line.replace(SMALL_LETTERS_ALLOWED, '')
  return /\p{Lu}[\p{Lu}\p{M}]/u.test(rest) && !/\p{Ll}/u.test(rest)
}

/** How deep a heading lies that is marked as in Markdown: `## The gates were shut` is 2; 0 where it is not marked. */
export const markedLevel = (line: string): number => /^(#{1,6}) \S/.exec(line)?.[1]?.length ?? 0

/** Signs of a heading and its number, which are not of its words: `## `, `=`, `3. `, `CLAIM 3: `. */
const HEADING_SIGNS = /^(?:[#*=_~]{1,6} ?)?(?:(?:CLAIM|THESIS|NO\.?) ?\d{1,4} ?[.:)–—-] ?|\(?\d{1,4}[.)] )?/u

/** A heading's words without its signs and number. */
export const headingWords = (line: string): string =>
  line.replace(HEADING_SIGNS, '').replace(/ ?[#*=_~]{1,6}$/u, '') || line

/** Whether a line in capitals can be a proposition: two words at least, neither a speaker's label nor an address. */
export const canBeClaim = (line: string): boolean =>
  wordsOf(line).filter((word) => /\p{L}/u.test(word)).length >= 2 && !/[:,;–—-]$/u.test(line)

/** Whether a line in capitals heads a part of a quoted document: `APPENDIX`, `TO ALL MEMBERS`, `RESOLUTION OF …`. */
export const headsQuotedPart = (line: string): boolean =>
  PART_OF_A_DOCUMENT.test(line) || /^["“‘«[(]/.test(line) || /[!:]["”’]?$/.test(line) || wordsOf(line).length < 3
