import { describe, expect, test } from 'vitest'
import { UsageError } from '../../cli/errors.ts'
import { readSetting, SETTINGS, type SettingName } from '../../cli/settings.ts'
import { defaultStoreAddress, expandAddress } from '../../cli/store-address.ts'
import { standInIo } from './stand-in-io.ts'

describe('the default store', () => {
  test.each([
    ['lies in the XDG data folder', 'linux', {}, '/home/ruth', 'sqlite:/home/ruth/.local/share/whence/whence.sqlite'],
    ['follows XDG_DATA_HOME', 'linux', { XDG_DATA_HOME: '/data' }, '/home/ruth', 'sqlite:/data/whence/whence.sqlite'],
    [
      'does not follow a relative XDG_DATA_HOME',
      'freebsd',
      { XDG_DATA_HOME: 'data' },
      '/home/ruth',
      'sqlite:/home/ruth/.local/share/whence/whence.sqlite',
    ],
    [
      'lies in Application Support on a Mac',
      'darwin',
      {},
      '/Users/ruth',
      'sqlite:/Users/ruth/Library/Application Support/whence/whence.sqlite',
    ],
    [
      'lies in the local application data on Windows',
      'win32',
      { LOCALAPPDATA: 'C:\\Users\\Ruth\\AppData\\Local' },
      'C:\\Users\\Ruth',
      'sqlite:C:\\Users\\Ruth\\AppData\\Local\\whence\\whence.sqlite',
    ],
    [
      'lies under the home folder where Windows names no such folder',
      'win32',
      {},
      'C:\\Users\\Ruth',
      'sqlite:C:\\Users\\Ruth\\AppData\\Local\\whence\\whence.sqlite',
    ],
  ] as const)('%s', (_, platform, env, home, address) => {
    expect(defaultStoreAddress({ platform, env, home })).toBe(address)
  })
})

describe('a store address', () => {
  test.each([
    ['stays as it is', 'sqlite:/data/graph.sqlite', 'sqlite:/data/graph.sqlite'],
    ['may be a path alone', 'graph.sqlite', 'sqlite:graph.sqlite'],
    ['may begin with the home folder', 'sqlite:~/graph.sqlite', 'sqlite:/home/ruth/graph.sqlite'],
    ['may be a path alone in the home folder', '~/graph.sqlite', 'sqlite:/home/ruth/graph.sqlite'],
    ['may have a tilde in a name', 'sqlite:~graph.sqlite', 'sqlite:~graph.sqlite'],
    ['may name another engine', 'neo4j://localhost:7687', 'neo4j://localhost:7687'],
  ])('%s', (_, text, address) => {
    expect(expandAddress(text, standInIo())).toBe(address)
  })
})

describe('a setting', () => {
  test('given as an option goes before the environment', () => {
    const io = standInIo({ env: { WHENCE_PORT: '8000' } })
    expect(readSetting('port', '9000', io)).toEqual({ value: 9000, from: 'option' })
  })
  test('in the environment goes before the default', () => {
    const io = standInIo({ env: { WHENCE_PORT: '8000' } })
    expect(readSetting('port', undefined, io)).toEqual({ value: 8000, from: 'environment' })
  })
  test('that is an empty variable is not given', () => {
    const io = standInIo({ env: { WHENCE_HOST: '' } })
    expect(readSetting('host', undefined, io)).toEqual({ value: '127.0.0.1', from: 'default' })
  })

  test.each([
    ['port', 'http', 'WHENCE_PORT'],
    ['port', '65536', 'WHENCE_PORT'],
    ['port', '-1', 'WHENCE_PORT'],
    ['port', '8e3', 'WHENCE_PORT'],
    ['token', 'short', 'WHENCE_TOKEN'],
    ['logLevel', 'loud', 'WHENCE_LOG_LEVEL'],
    ['store', ' ', 'WHENCE_STORE'],
  ] as const)('%s=%j in the environment is refused, and the variable named', (name, value, variable) => {
    const io = standInIo({ env: { [variable]: value } })
    expect(() => readSetting(name, undefined, io)).toThrow(UsageError)
    expect(() => readSetting(name, undefined, io)).toThrow(variable)
  })

  test('that is wrong as an option is refused, and the option named', () => {
    expect(() => readSetting('port', 'http', standInIo())).toThrow('--port')
  })

  test.each(['token', 'neo4jUser', 'neo4jPassword', 'neo4jDatabase'] as const)(
    '%s is never an option, for others could read it there',
    (name) => {
      expect(SETTINGS[name]).not.toHaveProperty('flags')
    },
  )

  test.each(Object.keys(SETTINGS) as SettingName[])(
    '%s has a variable of the program, a help text and a default',
    (name) => {
      const { variable, help, defaultText } = SETTINGS[name]
      expect(variable).toMatch(/^WHENCE_[A-Z0-9_]+$/)
      expect(help.length).toBeGreaterThan(10)
      expect(defaultText).not.toBe('')
    },
  )
})
