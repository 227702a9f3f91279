// What a citation line may be set in: a word that says what it is, a dash, a pair of brackets.

/** `Source: `, `Quoted from: `; `From ` without a colon is of the words. */
const LABEL = /^(?:sources?|from|taken from|quoted from|cited from|references?|ref|citation)\.?: ?/iu
const PAIRS = new Map([
  ['(', ')'],
  ['[', ']'],
])

/** Where the bracket that opens the text closes again; -1 where it does not. */
const closing = (text: string, close: string): number => {
  let depth = 0
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === text[0]) depth += 1
    else if (text[at] === close) depth -= 1
    if (depth === 0) return at
  }
  return -1
}

/** @returns the text without the one pair of brackets that holds all of it, a full stop behind it aside. */
const withoutBrackets = (text: string): string => {
  const close = PAIRS.get(text[0] ?? '')
  if (close === undefined) return text
  const end = text.replace(/[\s.,;]+$/, '')
  return end.endsWith(close) && closing(end, close) === end.length - 1 ? end.slice(1, -1).trim() : text
}

/** @returns the citation alone: `Source: (Hale, Ruth. The Harbour. Leith: Quay Press, 1902, p. 14)` without its label and brackets. */
export const withoutSurroundings = (text: string): string =>
  withoutBrackets(withoutBrackets(text).replace(LABEL, '').trimStart())
