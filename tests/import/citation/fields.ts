// What was read of a reference, in a form that a table of expectations can show in a line.
import { parseReference } from '../../../import/citation/parse-reference.ts'
import type { CslName } from '../../../model/csl.ts'

const name = ({ family, given, literal, suffix, 'non-dropping-particle': particle }: CslName): string =>
  [[particle, family ?? literal].filter(Boolean).join(' '), given, suffix]
    .filter((part) => part !== undefined)
    .join(', ')

/** The fields of a reference in one line each, roles as lists of "Family, Given". */
export const read = (line: string): Record<string, unknown> => {
  const { item } = parseReference(line)
  const { author, editor, translator, compiler, issued, label: _, ...rest } = item
  const roles = Object.entries({ author, editor, translator, compiler }).flatMap(([role, names]) =>
    names === undefined ? [] : [[role, names.map(name)] as const],
  )
  const date = issued?.['date-parts']?.[0]?.join('-')
  return { ...Object.fromEntries(roles), ...(date === undefined ? {} : { issued: date }), ...rest }
}
