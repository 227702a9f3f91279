// References that were read, for a person: each field with its value, doubtful ones marked.
import { z } from 'zod'
import type { CslItem, CslName } from '../model/csl.ts'
import { cslNameSchema } from '../model/csl.ts'
import { count, listed } from './phrase.ts'
import type { Style } from './style.ts'
import { oneLine } from './visible.ts'
import { pad, wrap } from './width.ts'

/** Below this a field is marked. */
export const DOUBTFUL = 0.7

/** About the reading, not about the work. */
const ABOUT = new Set(['id', 'confidence', 'score', 'custom'])
const NAME_WIDTH = 18
const MARK_WIDTH = 2

const nameList = z.array(cslNameSchema)
const dateValue = z.looseObject({ 'date-parts': z.array(z.array(z.union([z.string(), z.number()]))) })
const confidences = z.record(z.string(), z.number())

const nameText = (name: CslName): string =>
  name.literal ??
  [
    [name['non-dropping-particle'], name.family].filter(Boolean).join(' '),
    [name.given, name['dropping-particle']].filter(Boolean).join(' '),
    name.suffix,
  ]
    .filter(Boolean)
    .join(', ')

/** A CSL value as one text. */
export const valueText = (value: unknown): string => {
  if (typeof value === 'string' || typeof value === 'number') return oneLine(String(value))
  const names = nameList.safeParse(value)
  if (names.success) return oneLine(listed(names.data.map(nameText)))
  const date = dateValue.safeParse(value)
  if (date.success) return oneLine(date.data['date-parts'].map((parts) => parts.join('-')).join(' to '))
  return oneLine(JSON.stringify(value))
}

interface Field {
  readonly name: string
  readonly value: string
  readonly doubtful: boolean
}

/** The order of a printed reference; what else there is follows. */
const ORDER = [
  'type',
  'author',
  'editor',
  'translator',
  'compiler',
  'collection-editor',
  'title',
  'container-title',
  'publisher-place',
  'publisher',
  'issued',
  'volume',
  'issue',
  'edition',
  'label',
  'locator',
]
const rank = (name: string): number => (ORDER.includes(name) ? ORDER.indexOf(name) : ORDER.length)

const fieldsOf = (item: CslItem): Field[] => {
  const sure = confidences.safeParse(item.confidence)
  return Object.entries(item)
    .filter(([name, value]) => !ABOUT.has(name) && value !== undefined)
    .sort(([a], [b]) => rank(a) - rank(b))
    .map(([name, value]) => ({
      name,
      value: valueText(value),
      doubtful: ((sure.success ? sure.data[name] : undefined) ?? 1) < DOUBTFUL,
    }))
}

const itemLines = (item: CslItem, fields: readonly Field[], width: number, style: Style): string[] => [
  style.bold(String(item.id)),
  ...fields.flatMap(({ name, value, doubtful }) => {
    const [first = '', ...more] = wrap(value, Math.max(20, width - NAME_WIDTH - MARK_WIDTH))
    const line = `${doubtful ? '? ' : '  '}${pad(name, NAME_WIDTH)}${first}`
    return [doubtful ? style.warn(line) : line, ...more.map((text) => ' '.repeat(NAME_WIDTH + MARK_WIDTH) + text)]
  }),
  '',
]

/** @returns the lines, with how many fields are doubtful at the end */
export const citationLines = (items: readonly CslItem[], width: number, style: Style): string[] => {
  const read = items.map((item) => ({ item, fields: fieldsOf(item) }))
  const doubtful = read.reduce((sum, { fields }) => sum + fields.filter((field) => field.doubtful).length, 0)
  return [
    ...read.flatMap(({ item, fields }) => itemLines(item, fields, width, style)),
    style.dim(
      `${count(items.length, 'reference')}, ${count(doubtful, 'doubtful field')}${doubtful > 0 ? ' (marked ?)' : ''}.`,
    ),
  ]
}
