// How words are used in running text: with a small letter, with a capital, as a person's name or as a place.
import { foldLetters } from '../../model/fold.ts'

export interface WordUse {
  /** Times with a small first letter. */
  small: number
  /** Times with a capital first letter and small ones after it. */
  capital: number
  /** Of these, times next to a word that people have and things have not: `Comrade …`, `… said`, `R. …`; a first name counts twice. */
  asPerson: number
  /** Of these, times after a word that stands before places: `in …`, `at …`. */
  asPlace: number
  /** Of these, times after an article. */
  afterArticle: number
  /** Spellings with a capital, with how often each is met. */
  readonly spellings: Map<string, number>
  /** Other looked-for words with a capital that stand beside it in a list: `… and Moss`, `Moss, …`. */
  readonly listedWith: Map<string, number>
  /** Words with a capital that stand directly before it: `Ruth Hale`, `the brig Hale` gives none. */
  readonly behind: Set<string>
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

/** What is to be known of a token, looked up once for each spelling: a text has few, each very often. */
interface Token {
  readonly word: string
  readonly wanted: boolean
  readonly capital: boolean
  readonly shouted: boolean
  readonly afterPersons: boolean
  readonly beforePersons: boolean
  readonly beforePlaces: boolean
  readonly article: boolean
}

const NOTHING: Token = {
  word: '',
  wanted: false,
  capital: false,
  shouted: false,
  afterPersons: false,
  beforePersons: false,
  beforePlaces: false,
  article: false,
}

const tokenOf = (text: string, wanted: ReadonlySet<string>): Token => {
  const word = foldLetters(text)
  const [first = ''] = text
  return {
    word,
    wanted: wanted.has(word),
    capital: first !== first.toLowerCase(),
    shouted: text.length > 1 && text === text.toUpperCase(),
    afterPersons: AFTER_PERSONS.has(word),
    beforePersons: BEFORE_PERSONS.has(word) || (/^\p{L}$/u.test(word) && word !== 'a' && word !== 'i'),
    beforePlaces: BEFORE_PLACES.has(word),
    article: ARTICLES.has(word),
  }
}

/**
 * Counts how words are used.
 * @param wanted the words looked for, as `foldLetters` makes them
 * @param firstNames given names, folded likewise
 */
export const tallyWords = (
  texts: readonly string[],
  wanted: ReadonlySet<string>,
  firstNames: ReadonlySet<string> = new Set(),
): ReadonlyMap<string, WordUse> => {
  const uses = new Map<string, WordUse>()
  if (!wanted.size) return uses
  const tokens = new Map<string, Token>()
  let seen = 0
  for (const text of texts) {
    seen += text.length
    if (seen > MOST_CHARACTERS) break
    let before = NOTHING
    let open: WordUse | undefined
    /** The last name, and what has been read since. */
    let last = ''
    let between = ''
    for (const spelling of text.match(/[\p{L}\p{M}\p{N}]+|[.,;!?:&\n“"([]/gu) ?? []) {
      let token = tokens.get(spelling)
      if (!token) {
        token = tokenOf(spelling, wanted)
        tokens.set(spelling, token)
      }
      const { word } = token
      // `Hale’s` leaves an s behind.
      if (open && word === 's') continue
      if (open && token.afterPersons) open.asPerson++
      open = token.wanted ? count(uses, spelling, token, before) : undefined
      if (open) {
        if (before.capital && firstNames.has(before.word)) open.asPerson += 2
        const other = uses.get(last)
        if (other && last !== word && /^(?:,|and|&|,and)$/.test(between)) {
          open.listedWith.set(last, (open.listedWith.get(last) ?? 0) + 1)
          other.listedWith.set(word, (other.listedWith.get(word) ?? 0) + 1)
        }
        last = word
        between = ''
      } else if (between.length < 8) between += word
      // An initial's point does not part it from the name.
      if (word !== '.' || before.word.length > 1) before = token
    }
  }
  return uses
}

/** @returns the word's use where it stands as a name may stand */
const count = (uses: Map<string, WordUse>, spelling: string, token: Token, before: Token): WordUse | undefined => {
  const use: WordUse = uses.get(token.word) ?? {
    small: 0,
    capital: 0,
    asPerson: 0,
    asPlace: 0,
    afterArticle: 0,
    spellings: new Map(),
    listedWith: new Map(),
    behind: new Set(),
  }
  uses.set(token.word, use)
  if (!token.capital) {
    use.small++
    return undefined
  }
  // Capitals throughout say nothing: it may be a heading within the text.
  if (token.shouted) return undefined
  use.capital++
  use.spellings.set(spelling, (use.spellings.get(spelling) ?? 0) + 1)
  if (before.beforePersons) use.asPerson++
  if (before.beforePlaces) use.asPlace++
  if (before.article) use.afterArticle++
  if (before.capital && before.word.length > 1) use.behind.add(before.word)
  return use
}
