// Whether two printed given names can be those of one person: initials, lost middle names, short forms, romanisations.
import { foldLetters } from '../../model/fold.ts'
import { lettersApart, soundOf } from './spelling.ts'

/** Forms that one person's first name takes in everyday use and in other languages' spelling. */
const FORMS_OF_ONE_NAME: readonly string[] = [
  'abraham abram abe',
  'albert al',
  'alexander alexandre aleksandr alexandr alex sasha',
  'andrew andrei andrey andre',
  'anthony anton antonio tony',
  'benjamin ben',
  'catherine katherine katharine ekaterina kate',
  'charles charlie chuck karl carl',
  'christopher chris',
  'daniel dan danny',
  'david dave',
  'dmitri dimitri dmitry',
  'edward eduard edvard ed eddie ted',
  'elizabeth elisabeth yelizaveta liz beth',
  'eugene evgeny yevgeny gene',
  'francis frank',
  'frederick frederic friedrich fred',
  'george georgi georg georges',
  'gregory grigori greg',
  'harold harry',
  'henry henri heinrich hank',
  'isaac isaak',
  'jacob yakov jakob jake',
  'james jim jimmy',
  'jeffrey geoffrey jeff',
  'john jon johnny jack',
  'joseph josef iosif josif jozef joe',
  'kenneth ken',
  'lawrence laurence larry',
  'leonard len',
  'leon lev leo',
  'louis ludwig lewis',
  'margaret margarita maggie peggy',
  'matthew matvei matt',
  'maxim maksim max',
  'michael mikhail michel mike',
  'nicholas nikolai nicolas nikolaus nick',
  'patrick pat',
  'paul pavel',
  'peter pyotr petr pierre pete',
  'philip phillip philippe phil',
  'raymond ray',
  'richard dick rick',
  'robert rob bob bobby',
  'ronald ron',
  'samuel sam',
  'sergei sergey serge',
  'stephen steven stefan steve',
  'theodore fyodor fedor ted',
  'thomas tom tommy',
  'timothy tim',
  'vladimir volodya',
  'walter walt',
  'william will bill billy wilhelm',
]
const groups = new Map<string, Set<number>>()
FORMS_OF_ONE_NAME.forEach((forms, index) => {
  for (const form of forms.split(' ')) {
    const key = soundOf(form)
    groups.set(key, (groups.get(key) ?? new Set()).add(index))
  }
})

/** First names that are everyday words too when they open a sentence. */
const ALSO_WORDS = new Set(['will', 'bill', 'rob', 'pat', 'al', 'ray', 'dick', 'frank', 'chuck', 'pete', 'gene', 'max'])

/** First names that are known without any document, folded: what stands after one is a surname. */
export const COMMON_FIRST_NAMES: ReadonlySet<string> = new Set(
  FORMS_OF_ONE_NAME.flatMap((forms) => forms.split(' ')).filter((name) => !ALSO_WORDS.has(name)),
)

/** `R.E.B. Mary-Lou` → `r`, `e`, `b`, `mary`, `lou`. */
export const givenTokens = (given: string): readonly string[] =>
  foldLetters(given)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)

const isInitial = (token: string) => token.length === 1

/** Two written-out names that one person may bear: equal, romanised otherwise, a short form, or long and a letter apart. */
const sameWord = (a: string, b: string): boolean => {
  if (a === b) return true
  const [x, y] = [soundOf(a), soundOf(b)]
  if (x === y) return true
  const shared = groups.get(x)
  if (shared && [...(groups.get(y) ?? [])].some((group) => shared.has(group))) return true
  return Math.min(a.length, b.length) >= 6 && a[0] === b[0] && lettersApart(a, b, 1) <= 1
}
const mayBeSame = (a: string, b: string): boolean => (isInitial(a) || isInitial(b) ? a[0] === b[0] : sameWord(a, b))

/**
 * How well two lists of given names go together.
 * - `same`: a written-out name agrees, in first place, and nothing speaks against it (`Ruth A.` and `Ruth Anne`)
 * - `likely`: only initials agree, or the first name was left out (`A.` and `R. Anne`), or one has none at all
 * - `different`: they contradict each other
 */
export type GivenMatch = 'same' | 'likely' | 'different'

/** Compares two lists as `givenTokens` makes them. Symmetric. */
export const compareGiven = (a: readonly string[], b: readonly string[]): GivenMatch => {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  if (short.length === 0) return long.length === 0 ? 'same' : 'likely'
  if (short.join(' ') === long.join(' ')) return 'same'
  // The shorter list must be found in the longer one, in order.
  let at = 0
  let first = -1
  let written = 0
  for (const token of short) {
    while (at < long.length && !mayBeSame(token, long[at] ?? '')) at++
    if (at === long.length) return 'different'
    if (first < 0) first = at
    if (!isInitial(token) && !isInitial(long[at] ?? '')) written++
    at++
  }
  return first === 0 && written > 0 ? 'same' : 'likely'
}

/** How much a list of given names says: written-out names count ten, initials one. */
export const fullness = (tokens: readonly string[]): number =>
  tokens.reduce((sum, token) => sum + (isInitial(token) ? 1 : 10), 0)
