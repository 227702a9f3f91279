// How words are used in running text: with a small letter, with a capital, as a person's name or as a place.
import { foldLetters } from '../../model/fold.ts'

export interface WordUse {
  /** Times with a small first letter. */
  small: number
  /** Times with a capital first letter and small ones after it. */
  capital: number
  /** Of these, times next to a word that people have and things have not: `Comrade …`, `… said`, `R. …`. */
  asPerson: number
  /** Of these, times after a word that stands before places: `in …`, `at …`. */
  asPlace: number
  /** Of these, times after an article. */
  afterArticle: number
  /** Spellings with a capital, with how often each is met. */
  readonly spellings: Map<string, number>
  /** Other looked-for words with a capital that stand beside it in a list: `… and Moss`, `Moss, …`. */
  readonly listedWith: Map<string, number>
}

const setOf = (words: string) => new Set(words.split(' '))
const BEFORE_PERSONS = setOf(
  'mr mrs miss ms dr professor comrade comrades general marshal colonel captain lord lady sir president premier minister commissar ambassador senator bishop patriarch',
)
const AFTER_PERSONS = setOf(
  'said says wrote writes told asked asks replied replies answered answers declared declares thought thinks knew knows felt argued argues insisted admitted admits denied denies believed believes spoke himself herself who remarked added explained suggested proposed refused',
)
const BEFORE_PLACES = setOf('in at into throughout across near')
const ARTICLES = setOf('the a an this')

/** Text beyond this many characters is not looked at: by then the use of a word is known. */
const MOST_CHARACTERS = 8_000_000

/**
 * Counts how words are used.
 * @param wanted the words looked for, as `foldLetters` makes them
 */
export const tallyWords = (texts: readonly string[], wanted: ReadonlySet<string>): ReadonlyMap<string, WordUse> => {
  const uses = new Map<string, WordUse>()
  if (!wanted.size) return uses
  const folds = new Map<string, string>()
  const folded = (token: string) => {
    const known = folds.get(token)
    if (known !== undefined) return known
    const word = foldLetters(token)
    folds.set(token, word)
    return word
  }
  let seen = 0
  for (const text of texts) {
    seen += text.length
    if (seen > MOST_CHARACTERS) break
    let before = ''
    let open: WordUse | undefined
    /** The last name, and what has been read since. */
    let last = ''
    let between = ''
    for (const [token] of text.matchAll(/[\p{L}\p{M}\p{N}]+|[.,;!?:&\n“"([]/gu)) {
      const word = folded(token)
      // `Hale’s` leaves an s behind.
      if (word === 's' && open) continue
      if (open && AFTER_PERSONS.has(word)) open.asPerson++
      open = wanted.has(word) ? count(uses, word, token, before) : undefined
      if (open) {
        const other = uses.get(last)
        if (other && last !== word && /^(?:,|and|&|,and)$/.test(between)) {
          open.listedWith.set(last, (open.listedWith.get(last) ?? 0) + 1)
          other.listedWith.set(word, (other.listedWith.get(word) ?? 0) + 1)
        }
        last = word
        between = ''
      } else if (between.length < 8) between += word
      // An initial's point does not part it from the name.
      if (token !== '.' || before.length > 1) before = word
    }
  }
  return uses
}

const count = (uses: Map<string, WordUse>, word: string, token: string, before: string): WordUse | undefined => {
  const use: WordUse = uses.get(word) ?? {
    small: 0,
    capital: 0,
    asPerson: 0,
    asPlace: 0,
    afterArticle: 0,
    spellings: new Map(),
    listedWith: new Map(),
  }
  uses.set(word, use)
  const [first = ''] = token
  if (first === first.toLowerCase()) {
    use.small++
    return undefined
  }
  // Capitals throughout say nothing: it may be a heading within the text.
  if (token.length > 1 && token === token.toUpperCase()) return undefined
  use.capital++
  use.spellings.set(token, (use.spellings.get(token) ?? 0) + 1)
  if (BEFORE_PERSONS.has(before) || (/^\p{L}$/u.test(before) && before !== 'a' && before !== 'i')) use.asPerson++
  if (BEFORE_PLACES.has(before)) use.asPlace++
  if (ARTICLES.has(before)) use.afterArticle++
  return use
}
