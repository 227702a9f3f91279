// Names in natural order that nothing else shows to be names: "Ruthven Hale. The Harbour. Leith: Quay Press, 1902". A title of two
// words looks the same, so that what stands around them decides.
import { type AuthorHead, naturalNames } from './author-list.ts'
import { isKnownPlace } from './gazetteer.ts'
import { findImprint } from './imprint.ts'
import { BODY_WORD, NEWSPAPER_WORD, PERIODICAL_WORD, PUBLISHER_WORD } from './words.ts'

/** Words that open titles and are nobody's given name. */
const OPENS_TITLE =
  /^(?:Collected|Selected|Complete|Annual|Secret|Official|General|Modern|Great|New|Old|Red|White|Black|Blue|Green|Soviet|Russian|American|Italian|Indian|Canadian|Australian|Ukrainian|Hungarian|Austrian|Norwegian|German|French|Dutch|Greek|Roman|World|National|International|Royal|Political|Economic|Social|Military|Public|Private|Special|Final|First|Second|Third|Last|Early|Late|Big|Little|Ancient|Holy|Civil|Foreign|Central|War|State|Who|What|Why|How|When|Where|This|That|These|Those|His|Her|Their|Your|No|Ten|Two|Three|Four|Five|Six|Seven)$|(?:ish|ese|ical|ional|ern|ing|ism)$/u
/** What follows a title rather than a name: "Second Series", "Part 2". */
const GOES_ON_WITH_TITLE = /^(?:(?:First|Second|Third|New|Old) |Series|Part|Book|No\.|Vol|\d{1,2}\b)/u

const isPerson = (given: string, family: string): boolean =>
  given.split(' ').every((word) => !OPENS_TITLE.test(word) && !BODY_WORD.test(word) && !PERIODICAL_WORD.test(word)) &&
  ![BODY_WORD, PERIODICAL_WORD, NEWSPAPER_WORD, PUBLISHER_WORD].some((pattern) => pattern.test(family)) &&
  !isKnownPlace(family) &&
  !isKnownPlace(`${given} ${family}`)

/**
 * @param dated whether a year stood behind the text
 * @returns the names that open a text in which a title and an imprint follow, or nothing
 */
export const plainNames = (text: string, dated: boolean): AuthorHead | undefined => {
  const read = naturalNames(text)
  if (read === undefined || !read.roles.includes('author') || !/^[.,]/.test(read.mark)) return undefined
  if (!read.names.every(({ given, family }) => isPerson(given ?? 'The', family ?? ''))) return undefined
  if (GOES_ON_WITH_TITLE.test(read.rest) || (read.mark === ',' && /^An? /.test(read.rest))) return undefined
  // The imprint may not follow at once: then the names were the title.
  const behind = 'Title. '
  const imprint = findImprint(`${behind}${read.rest}`, 0, dated)
  return imprint !== undefined && imprint.at > behind.length ? { ...read, confidence: 0.6 } : undefined
}
