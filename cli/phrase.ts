// Numbers and nouns as people say them.
import type { NodeKind } from '../model/kind.ts'

// Made when first used: it takes longer than all else that a command loads for its help.
let numbers: Intl.NumberFormat | undefined
const PLURALS: Readonly<Record<string, string>> = { person: 'people', entry: 'entries', community: 'communities' }

/** `1,204` */
export const number = (value: number): string => {
  numbers ??= new Intl.NumberFormat('en')
  return numbers.format(value)
}

/** `1 quotation`, `3 people`, `no works` */
export const count = (value: number, noun: string): string =>
  `${value === 0 ? 'no' : number(value)} ${value === 1 ? noun : (PLURALS[noun] ?? `${noun}s`)}`

/** `9 quotations`, or `9 statements` where works or claims take some of these stances themselves. */
export const countStatements = (quotations: number, statements: number): string =>
  count(statements, quotations === statements ? 'quotation' : 'statement')

/** The word for a kind of node in a sentence. */
export const kindNoun = (kind: NodeKind): string => (kind === 'Quote' ? 'quotation' : kind.toLowerCase())

/** `1902`, `1902 to 1931`, or nothing where no year is known. */
export const years = (first: number | null, last: number | null): string => {
  if (first === null || last === null) return ''
  return first === last ? String(first) : `${first} to ${last}`
}

/** `line 12`, `lines 12-15` */
export const lines = (first: number, last: number): string =>
  first === last ? `line ${first}` : `lines ${first}-${last}`

/** `a, b and c` */
export const listed = (items: readonly string[]): string =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1) ?? ''}`
