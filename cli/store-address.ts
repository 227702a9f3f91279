// Store addresses as people give them: a default that suits the platform, and `~` for the home folder.
import { posix, win32 } from 'node:path'
import { parseAddress } from '../store/address.ts'
import type { Io } from './io.ts'

type Machine = Pick<Io, 'env' | 'platform' | 'home'>

/** Where programs keep a person's data: XDG base directories, `Application Support`, or `%LOCALAPPDATA%`. */
export const dataFolder = ({ env, platform, home }: Machine): string => {
  if (platform === 'win32') return win32.join(env.LOCALAPPDATA ?? win32.join(home, 'AppData', 'Local'), 'whence')
  if (platform === 'darwin') return posix.join(home, 'Library', 'Application Support', 'whence')
  // A relative XDG_DATA_HOME has to be ignored: https://specifications.freedesktop.org/basedir-spec
  const named = env.XDG_DATA_HOME && posix.isAbsolute(env.XDG_DATA_HOME) ? env.XDG_DATA_HOME : undefined
  return posix.join(named ?? posix.join(home, '.local', 'share'), 'whence')
}

/** `sqlite:` and a file in the person's data folder. */
export const defaultStoreAddress = (machine: Machine): string => {
  const { join } = machine.platform === 'win32' ? win32 : posix
  return `sqlite:${join(dataFolder(machine), 'whence.sqlite')}`
}

const HOME = /^~(?=[/\\]|$)/

/**
 * The address with its scheme, and with `~` at the start of its path replaced by the home folder.
 * @throws WhenceError `invalid-input` where it is no address
 */
export const expandAddress = (text: string, { home }: Machine): string => {
  const { scheme, rest } = parseAddress(text)
  return `${scheme}:${rest.replace(HOME, () => home)}`
}
