// What a command is: a value in the list of commands. Its file stays light, for every call reads all of them; what a command
// works with is loaded when it runs.
import type { Io } from './io.ts'
import type { Output } from './output.ts'
import type { ReadSetting, SettingName, SettingValue } from './settings.ts'

/** Something given as `--name value`, or `--name` alone where it parses no text. */
export interface Option<T> {
  /** As commander has it: `-o, --output <file>`. */
  readonly flags: string
  readonly help: string
  /** @throws Error with what is allowed */
  readonly parse: (text: string) => T
  /** What stands where the option is given more than once; the last one where this is not there. */
  join?(all: T, next: T): T
}

const same = (text: string) => text
export const textOption = (flags: string, help: string): Option<string> => ({ flags, help, parse: same })
/** A switch: given or not. */
export const flagOption = (flags: string, help: string): Option<true> => ({ flags, help, parse: () => true })

/** A text that may be given several times. */
export const textsOption = (flags: string, help: string): Option<readonly string[]> => ({
  flags,
  help: `${help}; may be given several times`,
  parse: (text) => [text],
  join: (all, next) => [...all, ...next],
})

/** A whole number in bounds. */
export const numberOption = (flags: string, help: string, least: number, most: number): Option<number> => ({
  flags,
  help: `${help}; ${least} to ${most}`,
  parse: (text) => {
    const value = Number(text)
    if (/^\d{1,9}$/.test(text) && value >= least && value <= most) return value
    throw new Error(`Give a whole number from ${least} to ${most}.`)
  },
})

/** One of some words. */
export const choiceOption = <const T extends string>(
  flags: string,
  help: string,
  choices: readonly T[],
): Option<T> => ({
  flags,
  help: `${help}: ${choices.join(', ')}`,
  parse: (text) => {
    const chosen = choices.find((choice) => choice.toLowerCase() === text.toLowerCase())
    if (chosen) return chosen
    throw new Error(`Give one of ${choices.join(', ')}.`)
  },
})

export const JSON_OPTION = flagOption('--json', 'print JSON for programs, and nothing else, on standard output')

/** What a person typed, read. */
export interface Input {
  readonly args: readonly string[]
  value<T>(option: Option<T>): T | undefined
  setting<N extends SettingName>(name: N): ReadSetting<SettingValue<N>>
}

export interface Example {
  /** What follows `whence `. */
  readonly call: string
  readonly says: string
}

export interface Command {
  readonly name: string
  /** One line for the list of commands. */
  readonly summary: string
  /** Some sentences that teach; line ends count as spaces. */
  readonly description: string
  /** As commander has them, with what they mean: `<files...>`. */
  readonly args: readonly { readonly flags: string; readonly help: string }[]
  readonly options: readonly Option<unknown>[]
  readonly settings: readonly SettingName[]
  readonly examples: readonly Example[]
  /**
   * Does it.
   * @returns the exit code, where it is not 0
   * @throws WhenceError for everything that a person may cause
   */
  run(input: Input, output: Output, io: Io): Promise<number | undefined>
}
