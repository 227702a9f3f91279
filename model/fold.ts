// Folding of text for comparison: what two spellings of one thing have in common.

const MARKS = /\p{M}+/gu
const NO_PLAIN_WORD = /[^a-z\d]+/g
const NO_WORD = /[^\p{L}\p{N}]+/gu
/** Letters that Unicode does not take apart into a base and a mark. */
const UNDECOMPOSED: Readonly<Record<string, string>> = {
  ß: 'ss',
  ø: 'o',
  đ: 'd',
  ł: 'l',
  æ: 'ae',
  œ: 'oe',
  ð: 'd',
  þ: 'th',
  ı: 'i',
}

const BEYOND_ASCII = /[\u0080-\uffff]/

/** Lower case, no accents, ligatures opened: `Łódź` → `lodz`. */
export const foldLetters = (text: string): string =>
  BEYOND_ASCII.test(text)
    ? text
        .normalize('NFKD')
        .replace(MARKS, '')
        .toLowerCase()
        .replace(/[ßøđłæœðþı]/g, (letter) => UNDECOMPOSED[letter] ?? letter)
    : text.toLowerCase()

/** English with its quotation marks, dashes and dots: nothing in it has an accent, so that it folds the short way. */
const PLAIN = /^[\t-\r -~\u00a0\u2010-\u2027]*$/

/** Letters folded and all that is no letter or digit made one space: `“Don’t—stop!”` → `don t stop`. */
export const fold = (text: string): string => {
  const isPlain = PLAIN.test(text)
  const letters = isPlain ? text.toLowerCase() : foldLetters(text)
  // Where nothing else is left, the short alphabet finds the same, and much sooner.
  return letters.replace(isPlain || !BEYOND_ASCII.test(letters) ? NO_PLAIN_WORD : NO_WORD, ' ').trim()
}

/** The folded text with hyphens, fit for an id: letters and digits of any script. */
export const slug = (text: string): string =>
  // Apostrophes also stand inside one letter (ŉ): taken apart first, they go with the others.
  fold((PLAIN.test(text) ? text : text.normalize('NFKD')).replace(/['’ʼ]/g, '')).replaceAll(' ', '-')
