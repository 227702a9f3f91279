// A place in a work as one says it.
import type { Locator } from '../model/csl.ts'
import { oneLine } from './visible.ts'

const SEVERAL = /[-–—,;&]/
const NAMES: Readonly<Partial<Record<Locator['label'], string>>> = {
  'sub-verbo': 'under the word',
  'article-locator': 'article',
  'title-locator': 'title',
  elocation: 'article number',
}

/** `page 14`, `pages 14-15`, `chapter 3` */
export const locatorPhrase = ({ label, value }: Locator): string => {
  const name = label === 'page' && SEVERAL.test(value) ? 'pages' : (NAMES[label] ?? label)
  return `${name} ${oneLine(value)}`
}
