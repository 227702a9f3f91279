// Every setting of the command in one table: the options, the environment, the help and the documentation come from it.
import { isWhenceError, WhenceError } from '../model/error.ts'
import { UsageError } from './errors.ts'
import type { Io } from './io.ts'
import { defaultStoreAddress, expandAddress } from './store-address.ts'

export interface Setting<T> {
  /** How it is given on the command line; secrets are not, for others could read them there. */
  readonly flags?: string
  /** The environment variable. */
  readonly variable: string
  readonly help: string
  /** The default as a person reads it. */
  readonly defaultText: string
  readonly fallback: (io: Io) => T
  /** @throws WhenceError `invalid-input` with what is allowed */
  readonly parse: (text: string, io: Io) => T
}

const setting = <T>(entry: Setting<T>): Setting<T> => entry

const HIGHEST_PORT = 65_535
const portOf = (text: string): number => {
  const port = Number(text)
  if (/^\d{1,5}$/.test(text) && port <= HIGHEST_PORT) return port
  throw new WhenceError('invalid-input', `"${text}" is no port.`, {
    remedy: `Give a number from 0 to ${HIGHEST_PORT}; 0 takes any free port.`,
  })
}

const HOST_NAME = /^(\[[0-9a-f:.]{2,45}\]|[a-z0-9.-]{1,253})(:\d{1,5})?$/i
const hostsOf = (text: string): readonly string[] =>
  text
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean)
    .map((name) => {
      if (HOST_NAME.test(name)) return name
      throw new WhenceError('invalid-input', `"${name}" is no name of a machine.`, {
        remedy: 'Give names such as atlas.example or atlas.example:7460, separated by commas.',
      })
    })

const SHORTEST_TOKEN = 16
const tokenOf = (text: string): string => {
  if (text.length >= SHORTEST_TOKEN) return text
  throw new WhenceError('invalid-input', `The token is shorter than ${SHORTEST_TOKEN} characters.`, {
    remedy: 'Make a longer one, such as with: openssl rand -hex 32',
  })
}

export const LOG_LEVELS = ['silent', 'error', 'warn', 'info', 'debug'] as const
export type LogLevel = (typeof LOG_LEVELS)[number]
const levelOf = (text: string): LogLevel => {
  const level = LOG_LEVELS.find((known) => known === text)
  if (level) return level
  throw new WhenceError('invalid-input', `"${text}" is no log level.`, {
    remedy: `Give one of ${LOG_LEVELS.join(', ')}.`,
  })
}

export const SETTINGS = {
  store: setting<string>({
    flags: '--store <address>',
    variable: 'WHENCE_STORE',
    help: 'where the graph is kept: sqlite:PATH or neo4j://HOST:PORT',
    defaultText: "a file in the person's data folder, printed when it is used",
    fallback: defaultStoreAddress,
    parse: expandAddress,
  }),
  neo4jUser: setting<string | undefined>({
    variable: 'WHENCE_NEO4J_USER',
    help: 'user of a store on Neo4j',
    defaultText: 'neo4j',
    fallback: () => undefined,
    parse: (text) => text,
  }),
  neo4jPassword: setting<string | undefined>({
    variable: 'WHENCE_NEO4J_PASSWORD',
    help: 'password of that user; in the environment only, where others cannot read it',
    defaultText: 'none',
    fallback: () => undefined,
    parse: (text) => text,
  }),
  neo4jDatabase: setting<string | undefined>({
    variable: 'WHENCE_NEO4J_DATABASE',
    help: 'database of Neo4j that holds the graph and nothing else',
    defaultText: "the user's own",
    fallback: () => undefined,
    parse: (text) => text,
  }),
  port: setting<number>({
    flags: '--port <number>',
    variable: 'WHENCE_PORT',
    help: 'port of the explorer; 0 takes any free one',
    defaultText: '7460',
    fallback: () => 7460,
    parse: portOf,
  }),
  host: setting<string>({
    flags: '--host <address>',
    variable: 'WHENCE_HOST',
    help: 'address that the explorer listens on; anything but loopback lets other machines in',
    defaultText: '127.0.0.1',
    fallback: () => '127.0.0.1',
    parse: (text) => text,
  }),
  allowedHosts: setting<readonly string[]>({
    flags: '--allow-host <names>',
    variable: 'WHENCE_ALLOWED_HOSTS',
    help: 'further names by which browsers may call the explorer, separated by commas: name or name:port',
    defaultText: "none but the host's own and those of this machine",
    fallback: () => [],
    parse: hostsOf,
  }),
  token: setting<string | undefined>({
    variable: 'WHENCE_TOKEN',
    help: 'secret that another machine must show to import or remove; in the environment only, where others cannot read it',
    defaultText: 'none: importing and removing work from this machine only',
    fallback: () => undefined,
    parse: tokenOf,
  }),
  logLevel: setting<LogLevel>({
    flags: '--log-level <level>',
    variable: 'WHENCE_LOG_LEVEL',
    help: `how much the server tells on standard error: ${LOG_LEVELS.join(', ')}`,
    defaultText: 'warn',
    fallback: () => 'warn',
    parse: levelOf,
  }),
} as const
export type SettingName = keyof typeof SETTINGS
/** Who opens a store that asks. */
export const NEO4J_SETTINGS = ['neo4jUser', 'neo4jPassword', 'neo4jDatabase'] as const satisfies readonly SettingName[]
/** What every command that works on a store reads. */
export const STORE_SETTINGS = ['store', ...NEO4J_SETTINGS] as const satisfies readonly SettingName[]
export type SettingValue<N extends SettingName> = ReturnType<(typeof SETTINGS)[N]['fallback']>

/** Variables that are read but chosen by nobody on the command line. */
export const ENVIRONMENT = {
  WHENCE_DEBUG: 'set to anything: a fault is shown with the place in the program where it happened',
  NO_COLOR: 'set to anything: no colours and no bold',
} as const

export interface ReadSetting<T> {
  readonly value: T
  readonly from: 'option' | 'environment' | 'default'
}

/**
 * The option if given, else the environment, else the default.
 * @throws UsageError that names the option or the variable
 */
export const readSetting = <N extends SettingName>(
  name: N,
  given: string | undefined,
  io: Io,
): ReadSetting<SettingValue<N>> => {
  const entry = SETTINGS[name] as Setting<SettingValue<N>>
  const environment = io.env[entry.variable] || undefined
  const text = given ?? environment
  if (text === undefined) return { value: entry.fallback(io), from: 'default' }
  try {
    return { value: entry.parse(text, io), from: given === undefined ? 'environment' : 'option' }
  } catch (error) {
    if (!isWhenceError(error)) throw error
    const source = given === undefined ? entry.variable : (entry.flags ?? entry.variable).split(' ')[0]
    throw new UsageError(`${source}: ${error.message}`, error.remedy)
  }
}
