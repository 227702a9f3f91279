// The browser of the tests: one that is named in the environment, the one that comes with the packages, or the person's own Chrome.
import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'

/** What the bundled build asks before it unpacks its libraries. */
const BUNDLED_FOR = 'AWS_Lambda_nodejs22.x'
/** With all in one process, the first page that is closed takes the browser along. */
const ONE_PROCESS = ['--single-process', '--no-zygote']
const QUIET = ['--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run']

const bundled = async (): Promise<{ executablePath: string; args: string[] }> => {
  process.env.AWS_EXECUTION_ENV ??= BUNDLED_FOR
  const { default: build } = await import('@sparticuz/chromium')
  return {
    executablePath: await build.executablePath(),
    args: [...build.args.filter((arg) => !ONE_PROCESS.includes(arg)), ...QUIET],
  }
}

/**
 * Starts a headless browser with WebGL.
 * @param more switches of Chromium
 * @throws Error that says what to set, where there is none
 */
export const launchBrowser = async (more: readonly string[] = []): Promise<Browser> => {
  const named = process.env.WHENCE_CHROME
  if (named !== undefined) {
    if (!existsSync(named)) throw new Error(`WHENCE_CHROME names ${named}, which is not there.`)
    return chromium.launch({ executablePath: named, args: ['--use-angle=swiftshader', ...QUIET, ...more] })
  }
  if (process.platform === 'linux' && process.arch === 'x64') {
    const { executablePath, args } = await bundled()
    return chromium.launch({ executablePath, args: [...args, ...more], headless: true })
  }
  return chromium.launch({ channel: 'chrome', args: ['--use-angle=swiftshader', ...QUIET, ...more] })
}
