// How much a line looks like a citation line: what was read of it weighed against the signs of prose and headings.
import type { Draft } from './draft.ts'

const VERB =
  /\b(?:was|were|is|are|had|has|have|said|says|would|could|did|does|he|she|they|we|I|his|her|their|it|who|which|that|been|will|not|but|this|there)\b/g

/** What the splitting saw that the fields do not tell. */
export interface Signs {
  /** The line ends in cited pages or a division. */
  readonly located: boolean
  /** The line ends in its date, or the date stands before the pages. */
  readonly dated: boolean
  /** Names in catalogue order or a body open the line. */
  readonly headed: boolean
  readonly imprinted: boolean
  readonly article: boolean
  /** A title in quotation marks behind names, in a container with a date; or "Title by Given Family" with a date. */
  readonly titled: boolean
  /** What stands right before the date. */
  readonly lead: string
}

/** Names in a row: more than four commas between single words. */
const ROLL = /^(?:\p{Lu}[\p{L}’'-]+, ){4}/u

/** @param linked a web address or DOI stands in the line. @returns 0 to 1. */
export const scoreOf = (text: string, draft: Draft, signs: Signs, linked: boolean): number => {
  const { item } = draft
  const title = typeof item.title === 'string' ? item.title : ''
  let score = 0
  if (signs.located) score += item.label === 'page' ? 0.5 : 0.25
  if (signs.imprinted) score += item.publisher !== undefined && item['publisher-place'] !== undefined ? 0.35 : 0.15
  if (signs.dated) score += 0.2
  if (signs.headed) score += 0.25
  if (signs.headed && signs.dated && title !== '') score += 0.1
  if (signs.titled) score += 0.35
  if (signs.article) score += 0.4
  if (linked) score += 0.2
  if (item.translator !== undefined || item.editor !== undefined) score += 0.1
  if (item['container-title'] !== undefined) score += 0.1
  const verbs = (title.match(VERB) ?? []).length
  score -= 0.12 * verbs
  if (ROLL.test(text)) score -= 0.4
  if (/\b(?:in|of|since|until|by|between|from|during|to|after|before) (?:the )?$/.test(signs.lead)) score -= 0.4
  if (title.length > 160) score -= 0.3
  if (text.length > 320) score -= 0.3
  if (/^[\p{Ll}…([]/u.test(text) || /^\.{2,}/.test(text)) score -= 0.35
  if (/[.?!]["”’)\]]* \p{Lu}/u.test(title) && title.length > 80) score -= 0.25
  if (/[…]|\.{3}/.test(title)) score -= 0.3
  // A quotation that names its source in brackets at its end.
  if (/^[“"‘]/.test(text) && /\)[.\s]*$/.test(text)) score -= 0.4
  if (/^[“"‘]/.test(text) && !signs.headed && !signs.located) score -= 0.3
  if (/\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text) && !signs.imprinted) score -= 0.5
  if (!/\p{L}{3}/u.test(text)) return 0
  return Math.max(0, Math.min(1, Math.round(score * 100) / 100))
}
