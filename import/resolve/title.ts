// A title taken apart for comparison: its words, its main part, its numbers.
import { foldLetters } from '../../model/fold.ts'
import { lettersApart } from './spelling.ts'

export interface TitleKey {
  /** All words, folded, with the spelling of -ise and -our made one. */
  readonly full: string
  /** The words without a leading article. */
  readonly plain: string
  /** These run together, for words that are written apart or as one. */
  readonly solid: string
  /** What stands before the subtitle, without a leading article. */
  readonly main: string
  /** Years, numbers of parts, ordinals: where they differ, the works differ. */
  readonly numbers: string
  /** The volume that the title itself names: `Vol. 3`. */
  readonly volume: string
}

const VOLUME = /[\s,.;:([]*\bvol(?:ume|s|\.)?\.?\s{0,3}([ivxlcdm]{1,7}|\d{1,4})\b\.?[)\]]?/iu
const SUBTITLE = /\s*[:;([–—]\s*|\.\s+|\s-\s/u
const ARTICLE = /^(?:the|an?|le|la|les|l|der|die|das|el|los|il) (?=\S)/
const NUMBER_WORDS = new Set(
  'one two three four five six seven eight nine ten first second third fourth fifth sixth seventh eighth ninth tenth ii iii iv vi vii viii ix xi xii'.split(
    ' ',
  ),
)
const PART = new Set(['part', 'pt', 'book', 'bk', 'no', 'number', 'issue', 'chapter', 'series'])

const wordsOf = (text: string): string[] => {
  const words: string[] = []
  let initials = ''
  const folded = foldLetters(text).replace(/['’ʼ]/g, '').replace(/&/g, ' and ')
  for (const word of folded.split(/[^\p{L}\p{N}]+/u)) {
    // `U. S.` and `US` are one word.
    if (word.length === 1 && /\p{L}/u.test(word)) initials += word
    else if (word) {
      if (initials) words.push(initials)
      initials = ''
      words.push(word.length > 5 ? word.replace(/is(ations?|ing|ed|es|e)$/, 'iz$1').replace(/our(s?)$/, 'or$1') : word)
    }
  }
  if (initials) words.push(initials)
  return words
}

const isNumber = (words: readonly string[], at: number) => {
  const word = words[at] ?? ''
  return /\d/.test(word) || NUMBER_WORDS.has(word) || (/^[ivx]+$/.test(word) && PART.has(words[at - 1] ?? ''))
}

/** What differs only beyond this many characters is not told apart. */
const LONGEST_TITLE = 400

/** @param printed the title as it stands; an empty one gives empty keys */
export const titleKey = (printed: string): TitleKey => {
  const title = printed.slice(0, LONGEST_TITLE)
  const volume = VOLUME.exec(title)
  const bare = volume ? title.slice(0, volume.index) + title.slice(volume.index + volume[0].length) : title
  const words = wordsOf(bare)
  const full = words.join(' ')
  const cut = SUBTITLE.exec(bare.replace(/^\W+/u, ''))
  const mainWords = cut && cut.index > 0 ? wordsOf(bare.replace(/^\W+/u, '').slice(0, cut.index)) : words
  const plain = full.replace(ARTICLE, '')
  return {
    full,
    plain,
    solid: plain.replaceAll(' ', ''),
    // `U. S. S. R.` and `1871: …` have no main part that says anything.
    main: /\p{L}{3}/u.test(mainWords.join(' ')) ? mainWords.join(' ').replace(ARTICLE, '') : plain,
    numbers: words
      .filter((_, at) => isNumber(words, at))
      .sort()
      .join(' '),
    volume: volume?.[1] ?? '',
  }
}

/**
 * - `equal`: the same words
 * - `subtitle`: one is the other without its subtitle
 * - `misprint`: a few letters apart, at most one in ten, with the same numbers
 */
export type TitleMatch = 'equal' | 'subtitle' | 'misprint' | 'different'

/** Fewest letters of a title that may have a misprint. */
const SHORTEST_MISPRINT = 6

/** Compares two titles by their keys. Symmetric. */
export const compareTitles = (a: TitleKey, b: TitleKey): TitleMatch => {
  if (a.plain === b.plain) return a.plain ? 'equal' : 'different'
  if (!a.plain || !b.plain) return 'different'
  if (a.solid === b.solid) return 'equal'
  const [short, long] = a.plain.length <= b.plain.length ? [a, b] : [b, a]
  if (short.plain === long.main) return 'subtitle'
  const goesOn = long.plain[short.plain.length] === ' ' && long.plain.startsWith(short.plain)
  if (goesOn && short.plain.includes(' ')) return 'subtitle'
  if (a.numbers !== b.numbers) return 'different'
  const letters = short.full.length
  if (letters < SHORTEST_MISPRINT) return 'different'
  const limit = letters < 12 ? 1 : letters < 30 ? 2 : 3
  if (lettersApart(a.full, b.full, limit) <= limit || lettersApart(a.plain, b.plain, limit) <= limit) return 'misprint'
  return 'different'
}
