// Citations for tests, written short: makers, title, imprint.

import type { CitedItem } from '../../../import/resolve/cited-form.ts'
import type { CitedFields } from '../../../import/resolve/imprint.ts'

const name = (text: string) => {
  const [family = '', given] = text.split(', ')
  return given === undefined ? { family } : { family, given }
}

/** `cite('Hale, Ruth; Moss, Tom', 'The Harbour', { publisher: 'Quay', year: 1902 })`; each call is a citation of its own. */
export const cite = (
  authors: string,
  title: string,
  { year, ...fields }: CitedFields & { readonly year?: number } = {},
): CitedItem => {
  const author = authors.split('; ').filter(Boolean).map(name)
  number++
  return {
    key: `citation ${number}`,
    line: number,
    text: `${authors}. ${title}.`,
    item: {
      type: 'book',
      title,
      ...(author.length ? { author } : {}),
      ...(year === undefined ? {} : { issued: { 'date-parts': [[year]] } }),
      ...fields,
    },
  }
}
let number = 0
