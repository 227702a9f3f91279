// npm start: builds the page where it is missing or older than its source, imports what was named, or else the invented sample,
// and opens the explorer. Everything after the files is handed on to `whence serve`.
import { spawn } from 'node:child_process'
import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import { dataFolder } from '../cli/store-address.ts'
import { ensurePage } from './page.ts'

const ROOT = join(import.meta.dirname, '..')
const SAMPLE = ['samples/skerry-point/skerry-point.txt', 'samples/skerry-point/objections.jsonl']
const SAMPLE_NOTICE =
  'This is an invented sample: the affair, its people, books and quotations were made up. Drop a file on the page to read your own.'

/** Runs a program of this project to its end; its exit code is what comes back. */
const run = (script: string, args: readonly string[]): Promise<number> => {
  const { promise, resolve: done, reject } = Promise.withResolvers<number>()
  const child = spawn(process.execPath, [join(ROOT, script), ...args], { stdio: 'inherit', cwd: ROOT })
  // Ctrl-C reaches the child too, which ends cleanly; this one waits for it.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal))
  child.once('error', reject)
  child.once('exit', (code) => done(code ?? 130))
  return promise
}

/** Options begin at the first word with a dash; what stands before are files, seen from where the person called. */
const split = (args: readonly string[]) => {
  const dash = args.findIndex((word) => word.startsWith('-'))
  const files = dash < 0 ? args : args.slice(0, dash)
  const from = process.env.INIT_CWD ?? process.cwd()
  return { files: files.map((file) => resolve(from, file)), options: dash < 0 ? [] : args.slice(dash) }
}

const start = async (): Promise<number> => {
  const { files, options } = split(process.argv.slice(2))
  const built = ensurePage()
  if (built !== 0) return built
  const machine = { env: process.env, platform: process.platform, home: homedir() }
  const given = options.indexOf('--store')
  const sampleStore = `sqlite:${join(dataFolder(machine), 'sample.sqlite')}`
  const store =
    given >= 0
      ? options.slice(given, given + 2)
      : files.length > 0 || process.env.WHENCE_STORE
        ? []
        : ['--store', sampleStore]
  const sources = files.length > 0 ? files : SAMPLE
  const read = await run('cli/whence.js', ['import', ...sources, ...store])
  if (read !== 0) return read
  const rest = given >= 0 ? options.toSpliced(given, 2) : options
  const notice = files.length > 0 ? [] : ['--notice', SAMPLE_NOTICE]
  const open = process.stdout.isTTY && !process.env.CI && !rest.includes('--no-open') ? ['--open'] : []
  return run('cli/whence.js', ['serve', ...store, ...notice, ...open, ...rest.filter((word) => word !== '--no-open')])
}

process.exitCode = await start()
