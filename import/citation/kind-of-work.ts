// The CSL type of what was read, from its fields and from telling words.
import type { CslType } from '../../model/csl-types.ts'
import type { CslFields } from './reference.ts'
import { letterHeading } from './title-parts.ts'
import { NEWSPAPER_WORD } from './words.ts'

const BY_TITLE: readonly (readonly [RegExp, CslType])[] = [
  [/^(?:speech|address|remarks|lecture)\b/i, 'speech'],
  [/^(?:letter|telegram|memorandum|message)\b.* (?:to|from|by|of)\b/i, 'personal_communication'],
  [/^(?:constitution|act|decree|law|statute|code)\b.*\b(?:of|on)\b/i, 'legislation'],
  [/^interview (?:with|of|by)\b/i, 'interview'],
  [/^(?:report) (?:of|to|by|on)\b/i, 'report'],
]

const isToTheDay = ({ issued }: Partial<CslFields>): boolean => issued?.['date-parts']?.[0]?.length === 3

const has = (item: Readonly<Record<string, unknown>>, field: string): boolean => item[field] !== undefined

/** @param text the whole line, for words that are no field ("PhD thesis", "Book Review of") */
export const kindOfWork = (item: Readonly<Record<string, unknown>>, text: string): CslType => {
  const title = typeof item.title === 'string' ? item.title : ''
  const container = typeof item['container-title'] === 'string' ? item['container-title'] : ''
  if (/\b(?:ph\.? ?d\.?|doctoral|master['’]?s|m\.?a\.?) (?:thesis|diss)|\b(?:thesis|dissertation)\b/i.test(text))
    return 'thesis'
  if (/\bbook review of\b|\breview of\b.*\bby\b/i.test(text) && container !== '') return 'review-book'
  if (container !== '') {
    if (has(item, 'publisher') || has(item, 'publisher-place') || has(item, 'editor')) return 'chapter'
    if (/\b(?:proceedings|conference|symposium|workshop|proc\.)/i.test(container) && !has(item, 'issue'))
      return 'paper-conference'
    if (has(item, 'volume') || has(item, 'issue')) return 'article-journal'
    if (NEWSPAPER_WORD.test(container)) return 'article-newspaper'
    return 'article-magazine'
  }
  if (letterHeading(title) !== undefined && isToTheDay(item) && !has(item, 'publisher')) return 'personal_communication'
  const told = BY_TITLE.find(([pattern]) => pattern.test(title))?.[1]
  if (told !== undefined && !(told === 'report' && has(item, 'publisher'))) return told
  if (has(item, 'URL') && !has(item, 'publisher')) return 'webpage'
  if (has(item, 'publisher') || has(item, 'publisher-place') || has(item, 'author') || has(item, 'editor'))
    return 'book'
  return 'document'
}
