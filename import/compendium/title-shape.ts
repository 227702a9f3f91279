// What stands between the claims of a compendium and is none: titles, bylines, image names, captions, links.
import { shareOfCapitals } from './citation-shape.ts'
import { wordsOf } from './heading-shape.ts'
import { type Paragraph, standsAlone } from './paragraphs.ts'
import type { OtherKind } from './structure.ts'

const LONGEST_TITLE = 160
const BYLINE =
  /^(?:by|compiled by|collected by|edited by|written by|translated by|posted by|posted on|from:|source:|author:|all rights)(?= |$)/i
const IMAGE_FILE = /\.(?:png|jpe?g|gif|webp|svg|bmp|tiff?)\)?$/i
const CAPTION = /^(?:photo|photograph|image|picture|figure|fig\.|courtesy|credit|caption|illustration)\b/i
const ADDRESS = /\b(?:https?:\/\/|www\.)\S+/i
const COMPILED =
  /^(?:[Cc]ompiled|COMPILED|[Ee]dited|EDITED|[Cc]ollected|By|by)(?: and \p{L}+)?(?: by| BY)? (?<name>\p{Lu}[^,;()]{2,80}?)\.?$/u

/** A file's name with its ending lost, as `harbour-1871` or `IMG_20`: one word that no text would have. */
const isImageName = (text: string) =>
  IMAGE_FILE.test(text) ||
  /^(?:file|image):/i.test(text) ||
  text === 'Untitled' ||
  (!/\s/.test(text) && text.length <= 80 && /[\d_-]/.test(text) && /\p{L}/u.test(text) && !/[.!?:]$/.test(text))

/** What a paragraph is that is neither claim, quotation nor citation. */
export const otherKindOf = (paragraph: Paragraph): OtherKind => {
  const { text } = paragraph
  if (!/\p{L}{2}/u.test(text)) return 'mark'
  if (isImageName(text)) return 'image name'
  if (BYLINE.test(text) && text.length <= 240) return 'byline'
  if (CAPTION.test(text) && text.length <= 120) return 'caption'
  if (ADDRESS.test(text) && text.replace(ADDRESS, '').length <= 60) return 'link'
  return 'prose'
}

/** A line of its own with the capitals of a title. */
export const isTitle = (paragraph: Paragraph): boolean => {
  const { text } = paragraph
  if (!standsAlone(paragraph) || text.length > LONGEST_TITLE || /[,;:]$/.test(text)) return false
  if (otherKindOf(paragraph) !== 'prose' || /^[A-Z\d]{1,3}[.)]/.test(text) || !/^["“‘«]?[\p{Lu}\d]/u.test(text))
    return false
  const words = wordsOf(text).length
  // A short sentence has capitals too: it must be nearly all of them where it ends as a sentence does.
  const least = /\.["”’»]?$/.test(text) ? 0.9 : 0.6
  return words >= 1 && words <= 24 && shareOfCapitals(text) >= least
}

/** A person's name, and then for whom, where or when, or the next sentence. */
const COMPILED_BY_PERSON =
  /^(?:[Cc]ompiled|COMPILED|[Cc]ollected|COLLECTED|[Ee]dited|EDITED)(?: and \p{Ll}+)? (?:by|BY) (?<name>(?:\p{Lu}\.|\p{Lu}[\p{L}\p{M}’'-]+)(?: (?:\p{Lu}\.|\p{Lu}[\p{L}\p{M}’'-]+|[“"][^“”"]{1,30}[”"]|[dv]an?|d[eiu]|von|der|l[ae])){1,5}?)(?:[.,;:]? ?[([]|[.,;:] |[.,;:]?$| (?:for|FOR|in|IN|at|on|from|with|under) )/u

/** The name in `By Ruth Hale.` or `Compiled by Ruth Hale for the Harbour Office. It is …`. */
export const compilerIn = (text: string): string | undefined =>
  (COMPILED_BY_PERSON.exec(text.slice(0, 200)) ?? COMPILED.exec(text))?.groups?.name?.trim()
