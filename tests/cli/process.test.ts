// The command as a process: what only a process has, which is signals, pipes, a folder, and modules that are loaded.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  closeSync,
  cpSync,
  existsSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { type IncomingMessage, request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import about from '../../package.json' with { type: 'json' }

const root = join(import.meta.dirname, '../..')
const SAMPLE = join(root, 'samples/skerry-point/skerry-point.txt')

let folder = ''
const children = new Set<ChildProcess>()
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'whence-process-'))
})
afterAll(() => {
  for (const child of children) child.kill('SIGKILL')
  rmSync(folder, { recursive: true, force: true })
})

const start = (words: readonly string[], env: NodeJS.ProcessEnv = {}, before: readonly string[] = []) => {
  const { WHENCE_STORE: _, ...inherited } = process.env
  const child = spawn(process.execPath, [...before, join(root, 'cli/whence.js'), ...words], {
    env: { ...inherited, XDG_DATA_HOME: folder, ...env },
  })
  children.add(child)
  const ended = once(child, 'close').then(([code]) => {
    children.delete(child)
    return code as number | null
  })
  return { child, ended }
}

/** Waits until a stream has said something that matches. */
const said = async (stream: Readable, wanted: RegExp): Promise<string> => {
  let all = ''
  for await (const chunk of stream.iterator({ destroyOnReturn: false })) {
    all += String(chunk)
    if (wanted.test(all)) return all
  }
  throw new Error(`it ended with: ${all}`)
}

describe('the process', () => {
  test('tells its version', async () => {
    const { child, ended } = start(['--version'])
    expect([await text(child.stdout), await ended]).toEqual([`${about.version}\n`, 0])
  })

  test('reads the paths of the folder that npm was called in', async () => {
    cpSync(SAMPLE, join(folder, 'here.txt'))
    const npm = { npm_lifecycle_event: 'whence', INIT_CWD: folder }
    const { child, ended } = start(['convert', 'here.txt', '-o', 'there.jsonl'], npm)
    child.stderr.resume()
    expect(await ended).toBe(0)
    expect(existsSync(join(folder, 'there.jsonl'))).toBe(true)
  })

  test('ends quietly when whoever read its output has had enough', async () => {
    const nodes = Array.from({ length: 20_000 }, (_, i) =>
      JSON.stringify({ node: { id: `topic:${i}`, kind: 'Topic', name: `Topic ${i}` } }),
    )
    writeFileSync(join(folder, 'many.jsonl'), nodes.join('\n'))
    const { child, ended } = start(['convert', join(folder, 'many.jsonl'), '-o', '-'])
    child.stdout.once('data', () => child.stdout.destroy())
    expect([await text(child.stderr), await ended]).toEqual(['', 141])
  })

  const FULL = '/dev/full'
  const isDevice = existsSync(FULL) && statSync(FULL).isCharacterDevice()
  test.skipIf(!isDevice)('says so in words where the disk behind its output is full', async () => {
    const full = openSync(FULL, 'w')
    const child = spawn(process.execPath, [join(root, 'cli/whence.js'), 'convert', SAMPLE, '-o', '-'], {
      stdio: ['ignore', full, 'pipe'],
    })
    children.add(child)
    const [told, [code]] = await Promise.all([text(child.stderr as Readable), once(child, 'close')])
    closeSync(full)
    expect(code).toBe(3)
    expect(told).toContain('standard output: It did not work: the disk is full.')
    expect(told).not.toContain('    at ')
  })

  test('that imports stops at Ctrl-C, and says that nothing was written', async () => {
    const { child, ended } = start(['import', '-'])
    child.stdin.write('THE HARBOUR WAS CLOSED\n')
    const rest = said(child.stderr, /as it was/)
    // The note on the store: from then on it reads what comes in.
    await once(child.stderr, 'data')
    child.kill('SIGINT')
    expect(await rest).toContain('Stopped. Nothing of this file was written.')
    expect(await ended).toBe(130)
  })

  test('that imports does not load what only the server needs', async () => {
    const listing = join(folder, 'loaded.txt')
    const hook = join(folder, 'hook.mjs')
    writeFileSync(
      hook,
      `import { registerHooks } from 'node:module'
       import { appendFileSync } from 'node:fs'
       registerHooks({ load: (url, context, next) => {
         appendFileSync(${JSON.stringify(listing)}, url + '\\n')
         return next(url, context)
       } })`,
    )
    const store = `sqlite:${join(folder, 'light.sqlite')}`
    const { child, ended } = start(['import', SAMPLE, '--store', store], {}, ['--import', hook])
    child.stdout.resume()
    expect(await ended).toBe(0)
    const loaded = readFileSync(listing, 'utf8')
    expect(loaded).toContain('/server/ingest/ingest.ts')
    expect(loaded).not.toMatch(/node_modules\/(express|pino|helmet|busboy|cli-progress)\//)
  })

  test('serves until Ctrl-C, on any free port, and ends well', async () => {
    const { child, ended } = start([
      'serve',
      '--port',
      '0',
      '--json',
      '--store',
      `sqlite:${join(folder, 'new.sqlite')}`,
    ])
    child.stderr.resume()
    const { url, port } = JSON.parse(await said(child.stdout, /\}\s*$/))
    const answer = await fetch(`http://127.0.0.1:${port}/api/health`)
    expect([url, answer.status, await answer.json()]).toEqual([
      expect.stringContaining(`:${port}`),
      200,
      expect.objectContaining({ ok: true, version: about.version }),
    ])
    child.kill('SIGINT')
    expect(await ended).toBe(0)
  })

  test('that serves and is told to end answers first what it was asked, whole', async () => {
    const words = ['serve', '--port', '0', '--json', '--store', `sqlite:${join(folder, 'ending.sqlite')}`]
    const { child, ended } = start(words)
    child.stderr.resume()
    const { port } = JSON.parse(await said(child.stdout, /\}\s*$/))
    const boundary = 'part'
    const file = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\n\r\nTHE LAMP WAS DARK\r\n--${boundary}--\r\n`
    const asking = request({
      port,
      host: '127.0.0.1',
      path: '/api/imports',
      method: 'POST',
      headers: { 'Content-Type': `multipart/form-data; boundary=${boundary}`, 'Content-Length': file.length },
    })
    const answered = once(asking, 'response')
    asking.write(file.slice(0, 20))
    // A second one that is answered tells that the first has come in.
    await fetch(`http://127.0.0.1:${port}/api/health`)
    child.kill('SIGTERM')
    await expect
      .poll(() =>
        fetch(`http://127.0.0.1:${port}/api/health`).then(
          () => 'taken in',
          () => 'closed',
        ),
      )
      .toBe('closed')
    asking.end(file.slice(20))
    const [answer] = (await answered) as [IncomingMessage]
    expect(answer.statusCode).toBe(202)
    expect(JSON.parse(await text(answer))).toHaveProperty('id')
    expect(await ended).toBe(0)
  })
})
