// The texts around commander's help: examples, settings, exit codes.
import type { Command, Example } from './command.ts'
import { EXIT_CODES } from './exit-code.ts'
import { ENVIRONMENT, SETTINGS, type SettingName } from './settings.ts'
import { wrap } from './width.ts'

const INDENT = '  '
const NARROWEST = 30

const examples = (list: readonly Example[]): string =>
  ['Examples:', ...list.flatMap(({ call, says }) => [`${INDENT}${says}`, `${INDENT}${INDENT}whence ${call}`, ''])]
    .join('\n')
    .trimEnd()

const variables = (names: readonly SettingName[]): readonly (readonly [string, string])[] =>
  names.map((name) => {
    const { variable, help, defaultText } = SETTINGS[name]
    return [variable, `${help} (default: ${defaultText})`] as const
  })

/** Terms in a column, what they mean beside them, wrapped to the width. */
const definitions = (title: string, entries: readonly (readonly [string, string])[], width: number): string => {
  const column = Math.max(...entries.map(([term]) => term.length)) + 2 * INDENT.length
  const lines = entries.flatMap(([term, says]) =>
    wrap(says, Math.max(NARROWEST, width - column)).map((line, i) =>
      i === 0 ? (INDENT + term).padEnd(column) + line : ' '.repeat(column) + line,
    ),
  )
  return [title, ...lines].join('\n')
}

/** What follows the options in the help of a command. */
export const commandEpilogue = ({ examples: list, settings }: Command, width: number): string => {
  const environment = settings.length > 0 ? `\n\n${definitions('Environment:', variables(settings), width)}` : ''
  return `\n${examples(list)}${environment}`
}

const FIRST_STEPS: readonly Example[] = [
  { call: 'import compendium.txt', says: 'Read a document into the graph:' },
  { call: 'evidence "the harbour was closed"', says: 'See what backs a claim:' },
  { call: 'serve --open', says: 'Look around in the browser:' },
]

/** What follows the list of commands. */
export const programEpilogue = (width: number): string => {
  const names = Object.keys(SETTINGS) as SettingName[]
  return [
    '',
    examples(FIRST_STEPS),
    '',
    definitions('Environment:', [...variables(names), ...Object.entries(ENVIRONMENT)], width),
    '',
    definitions(
      'Exit codes:',
      Object.values(EXIT_CODES).map(({ code, meaning }) => [String(code), meaning] as const),
      width,
    ),
    '',
    'whence help COMMAND tells more about each. In a clone, whence is: npm run -s whence --',
  ].join('\n')
}
