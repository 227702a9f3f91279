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

const takenApart = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(MARKS, '')
    .toLowerCase()
    .replace(/[ßøđłæœðþı]/g, (letter) => UNDECOMPOSED[letter] ?? letter)

/** Latin letters with what stands between them in print: here every sign folds by itself, whatever is beside it. */
const LATIN = /^[\0-\u024f\u2010-\u2027]*$/
const FOLDED: ReadonlyMap<string, string> = new Map(
  [...Array(0x250).keys(), ...Array.from({ length: 0x18 }, (_, at) => 0x2010 + at)]
    .map((code) => String.fromCharCode(code))
    .map((sign) => [sign, takenApart(sign)]),
)

/** Lower case, no accents, ligatures opened: `Łódź` → `lodz`. */
export const foldLetters = (text: string): string => {
  if (!BEYOND_ASCII.test(text)) return text.toLowerCase()
  if (!LATIN.test(text)) return takenApart(text)
  return text.toLowerCase().replace(/[\u0080-\uffff]/g, (sign) => FOLDED.get(sign) ?? takenApart(sign))
}

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
