// Which words of headings are surnames of people who wrote nothing here: told by how running text uses them.
import type { WordUse } from './word-tally.ts'

/** Schools, peoples and parties are called after persons and are none. */
const NOT_A_PERSON = /(?:isms?|ists?|ites?|ians?|ics?|ions?|ments?|[aeiou]cy|days?|ers)$/
const FEWEST_LETTERS = 4

/** A surname is hardly ever written small, and people do not happen in it. */
const mayBeSurname = (word: string, use: WordUse) =>
  word.length >= FEWEST_LETTERS &&
  !/\d/.test(word) &&
  !NOT_A_PERSON.test(word) &&
  use.capital >= 1 &&
  use.small * 50 <= use.capital &&
  use.asPlace * 12 <= use.capital &&
  use.afterArticle * 3 <= use.capital

/** Titles, said-verbs and initials beside at least one in thirty of its uses, and not by chance. */
const actsAsPerson = (use: WordUse) => use.asPerson >= 2 && use.asPerson * 30 >= use.capital

/**
 * @param uses how the text uses the words of headings and the family names that are known
 * @param known family names that are persons' already
 * @param speaking words after which a heading itself has a verb of saying
 * @returns the words that are surnames too, sorted
 */
export const surnamesAmong = (
  candidates: Iterable<string>,
  uses: ReadonlyMap<string, WordUse>,
  known: ReadonlySet<string>,
  speaking: ReadonlySet<string>,
): readonly string[] => {
  const possible = [...new Set(candidates)].sort().flatMap((word) => {
    const use = uses.get(word)
    return use && !known.has(word) && mayBeSurname(word, use) ? [{ word, use }] : []
  })
  const persons = new Set(known)
  for (const { word, use } of possible) if (actsAsPerson(use) || speaking.has(word)) persons.add(word)
  // Who is listed with persons, and with nothing else, is one. Twice, so that one step of kinship more is followed.
  for (let round = 0; round < 2; round++) {
    const found = possible.filter(({ word, use }) => !persons.has(word) && keepsCompanyWith(use, persons))
    for (const { word } of found) persons.add(word)
  }
  return possible.map(({ word }) => word).filter((word) => persons.has(word))
}

const keepsCompanyWith = (use: WordUse, persons: ReadonlySet<string>) => {
  let all = 0
  let among = 0
  for (const [word, times] of use.listedWith) {
    all += times
    if (persons.has(word)) among += times
  }
  return among >= 2 && among * 5 >= all * 4
}

/** The spelling that text uses most; of equals the one that sorts first. */
export const usualSpelling = (use: WordUse): string | undefined =>
  [...use.spellings].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))[0]?.[0]
