// Does the steps of the Dockerfile in an empty folder, where no Docker engine runs: then starts what came of it, asks it, and stops it.
// npm run image
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Step, stagesOf } from './dockerfile.ts'

const ROOT = join(import.meta.dirname, '..')
const PORT = '17460'
const folder = mkdtempSync(join(tmpdir(), 'whence-image-'))
/** The Node of this project, as the base image has it, and nothing else of the project’s packages. */
const PATH = `${dirname(process.execPath)}:${process.env.PATH ?? ''}`

const run = (command: string, args: readonly string[], cwd: string) => {
  const { status } = spawnSync(command, args, { cwd, env: { ...process.env, PATH }, stdio: 'inherit' })
  if (status !== 0) throw new Error(`It ended with ${status}: ${command} ${args.join(' ')}`)
}
/** What git knows or could: without packages, as .dockerignore leaves them out. */
const context = (): readonly string[] => {
  const { stdout } = spawnSync('git', ['ls-files', '-co', '--exclude-standard'], { cwd: ROOT, encoding: 'utf8' })
  const ignored = readFileSync(join(ROOT, '.dockerignore'), 'utf8').split('\n')
  return stdout.split('\n').filter((path) => path !== '' && !ignored.includes(path.split('/')[0] ?? ''))
}

const placeOf = (stage: string, path: string) => join(folder, stage, path)
const copy = (stage: string, where: string, rest: string) => {
  const words = rest.split(' ')
  const from = words[0]?.startsWith('--from=') ? words.shift()?.slice('--from='.length) : undefined
  const to = words.pop() ?? '.'
  const target = placeOf(stage, join(where, to))
  for (const source of words) {
    const into = to.endsWith('/') ? join(target, basename(source)) : target
    if (from !== undefined) cpSync(placeOf(from, source), into, { recursive: true, verbatimSymlinks: true })
    else if (source === '.') for (const path of context()) cpSync(join(ROOT, path), join(target, path))
    else cpSync(join(ROOT, source), into, { recursive: true })
  }
}

const does = (stage: string, { word, rest }: Step, state: { where: string; env: Record<string, string> }) => {
  if (word === 'WORKDIR') {
    state.where = rest
    mkdirSync(placeOf(stage, rest), { recursive: true })
  } else if (word === 'COPY') copy(stage, state.where, rest)
  else if (word === 'ENV')
    for (const pair of rest.split(' ')) state.env[pair.split('=')[0] ?? ''] = pair.slice(pair.indexOf('=') + 1)
  // Folders and owners of the image's own system are left out: there is none here.
  else if (word === 'RUN' && !rest.startsWith('mkdir')) run('sh', ['-c', rest], placeOf(stage, state.where))
}

const ask = async (path: string) => {
  for (let n = 0; n < 100; n++) {
    const answer = await fetch(`http://127.0.0.1:${PORT}${path}`).catch(() => undefined)
    if (answer) return `${answer.status} ${(await answer.text()).slice(0, 100).replaceAll('\n', ' ')}`
    await sleep(200)
  }
  throw new Error('It does not answer.')
}

const main = async () => {
  try {
    const last = { name: 'last', where: '/', env: {} as Record<string, string>, command: [] as string[] }
    for (const { name, base, steps } of stagesOf(readFileSync(join(ROOT, 'Dockerfile'), 'utf8'))) {
      const stage = name || 'last'
      console.log(`\nFROM ${base} as ${stage}`)
      const state = { where: '/', env: {} as Record<string, string> }
      for (const step of steps) {
        console.log(`${step.word} ${step.rest}`)
        does(stage, step, state)
      }
      const command = steps.findLast(({ word }) => word === 'CMD')
      if (command) Object.assign(last, state, { command: JSON.parse(command.rest) })
    }
    const where = placeOf('last', last.where)
    run('du', ['-sh', where], folder)
    const store = {
      WHENCE_STORE: `sqlite:${join(folder, 'whence.sqlite')}`,
      WHENCE_PORT: PORT,
      WHENCE_HOST: '127.0.0.1',
    }
    const [program = '', ...args] = last.command
    const env = { PATH, HOME: folder, ...last.env, ...store }
    const child = spawn(program, args, { cwd: where, env, stdio: 'inherit' })
    const ended = once(child, 'exit')
    console.log(`/api/health: ${await ask('/api/health')}\n/: ${await ask('/')}`)
    child.kill('SIGTERM')
    const [code] = await ended
    console.log(`Told to stop, it ended with ${code}.`)
    if (code !== 0) process.exitCode = 1
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

await main()
