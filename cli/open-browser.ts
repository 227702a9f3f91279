// Opening an address in the person's browser.
import { spawn } from 'node:child_process'
import type { Io } from './io.ts'

const openers = (platform: NodeJS.Platform): readonly [string, readonly string[]] => {
  if (platform === 'darwin') return ['open', []]
  if (platform === 'win32') return ['rundll32', ['url.dll,FileProtocolHandler']]
  return ['xdg-open', []]
}

/** @param failed called where no browser could be started */
export const openBrowser = (url: string, { platform }: Io, failed: () => void): void => {
  const [program, before] = openers(platform)
  const child = spawn(program, [...before, url], { stdio: 'ignore', detached: true })
  child.once('error', failed)
  child.unref()
}
