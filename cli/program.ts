// The command line as a whole: commands from the list, help, and one way out for every error.
import { CommanderError, InvalidArgumentError, Command as Parser, Option as ParserOption } from 'commander'
import type { Command, Input, Option } from './command.ts'
import { COMMANDS } from './commands.ts'
import { report } from './errors.ts'
import { exitCode } from './exit-code.ts'
import { commandEpilogue, programEpilogue } from './help.ts'
import type { Io } from './io.ts'
import { outputOf } from './output.ts'
import { readSetting, SETTINGS } from './settings.ts'
import { version } from './version.ts'

const DESCRIPTION = 'Whence shows which works back which claims. It never says whether a claim is true.'
/** Columns that help is wrapped to. */
const helpWidth = (io: Io): number => Math.min(100, io.stdout.columns ?? 80)
const keyOf = (flags: string): string => new ParserOption(flags).attributeName()

const parserOption = ({ flags, help, parse, join }: Option<unknown>): ParserOption => {
  const made = new ParserOption(flags, help)
  if (made.isBoolean()) return made
  return made.argParser((text, before) => {
    try {
      return join && before !== undefined ? join(before, parse(text)) : parse(text)
    } catch (error) {
      throw new InvalidArgumentError(error instanceof Error ? error.message : '')
    }
  })
}

const inputOf = (args: readonly string[], typed: Readonly<Record<string, unknown>>, io: Io): Input => ({
  args,
  // Each value is what this very option's parser made.
  value: <T>(option: Option<T>) => typed[keyOf(option.flags)] as T | undefined,
  setting: (name) => {
    const { flags } = SETTINGS[name]
    const given = flags === undefined ? undefined : typed[keyOf(flags)]
    return readSetting(name, given === undefined ? undefined : String(given), io)
  },
})

const addCommand = (parser: Parser, command: Command, io: Io, settle: (code: number) => void) => {
  const sub = parser
    .command(command.name)
    .summary(command.summary)
    .description(command.description.replaceAll('\n', ' '))
    .addHelpText('after', commandEpilogue(command, helpWidth(io)))
  for (const { flags, help } of command.args) sub.argument(flags, help)
  for (const option of command.options) sub.addOption(parserOption(option))
  for (const name of command.settings) {
    const { flags, help } = SETTINGS[name]
    if (flags !== undefined) sub.addOption(new ParserOption(flags, help))
  }
  sub.action(async () => {
    const input = inputOf(sub.args, sub.opts(), io)
    settle((await command.run(input, outputOf(io), io)) ?? exitCode('done'))
  })
}

/** The parser with every command; `settle` is told the exit code of the command that ran. */
const parserOf = (io: Io, settle: (code: number) => void): Parser => {
  const parser = new Parser('whence')
  parser
    .description(DESCRIPTION)
    .version(version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'show this help')
    .helpCommand('help [command]', 'tell more about a command')
    .configureOutput({
      writeOut: (text) => io.stdout.write(text),
      writeErr: (text) => io.stderr.write(text),
      outputError: (text, write) => write(text.replace(/^error: /, 'whence: ')),
      getOutHelpWidth: () => helpWidth(io),
      getErrHelpWidth: () => helpWidth(io),
    })
    .exitOverride()
    .showHelpAfterError(false)
    .addHelpText('after', programEpilogue(helpWidth(io)))
  for (const command of COMMANDS) addCommand(parser, command, io, settle)
  return parser
}

/** Commander throws these where help or the version was asked for; that is no error. */
const ASKED_FOR = new Set(['commander.helpDisplayed', 'commander.version', 'commander.help'])

/**
 * Runs one command line.
 * @param words what follows `whence`
 * @returns the exit code; every error has been said on standard error
 */
export const run = async (words: readonly string[], io: Io): Promise<number> => {
  let code = exitCode('done')
  const parser = parserOf(io, (settled) => {
    code = settled
  })
  if (words.length === 0) {
    parser.outputHelp({ error: true })
    return exitCode('usage')
  }
  try {
    await parser.parseAsync(words, { from: 'user' })
    return code
  } catch (error) {
    if (!(error instanceof CommanderError)) return report(error, io)
    if (ASKED_FOR.has(error.code) && error.exitCode === 0) return exitCode('done')
    if (error.code !== 'commander.help') {
      const asked = words[0] && !words[0].startsWith('-') ? ` ${words[0]}` : ''
      const known = COMMANDS.some(({ name }) => name === words[0])
      io.stderr.write(`  See: whence${known ? asked : ''} --help\n`)
    }
    return exitCode('usage')
  }
}
