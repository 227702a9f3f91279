import { readdir, readFile } from 'node:fs/promises'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Job, type JobEvent, jobEventSchema, jobSchema } from '../../../server/api/contract/import.ts'
import { ROUTES } from '../../../server/api/contract/routes.ts'
import { sanitisedName } from '../../../server/api/uploads.ts'
import { HARBOUR_RECORDS } from '../harbour.ts'
import { rawRequest, type Served, serveHarbour } from '../serving.ts'

let served: Served
beforeAll(async () => {
  served = await serveHarbour({ largestUpload: 40_000_000 })
})
afterAll(() => served.close())

const upload = (content: string, name: string, fields: Record<string, string> = {}) => {
  const form = new FormData()
  for (const [field, value] of Object.entries(fields)) form.append(field, value)
  form.append('file', new Blob([content]), name)
  return fetch(`${served.url}/api/imports`, { method: 'POST', body: form })
}

const accepted = async (response: Response): Promise<Job> => {
  const body = await response.json()
  expect(response.status, JSON.stringify(body)).toBe(202)
  expect(jobSchema.parse(body)).toEqual(body)
  expect(response.headers.get('location')).toBe(`/api/jobs/${body.id}`)
  return body
}

/** The events of a job to its end, each held to its schema. */
const follow = async (id: string, seen: (event: JobEvent) => unknown = () => undefined): Promise<JobEvent[]> => {
  const response = await fetch(`${served.url}/api/jobs/${id}/events`)
  expect(response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8')
  const events: JobEvent[] = []
  let rest = ''
  for await (const piece of response.body!.pipeThrough(new TextDecoderStream())) {
    const parts = (rest + piece).split('\n\n')
    rest = parts.pop() ?? ''
    for (const [, data = ''] of parts.flatMap((part) => [...part.matchAll(/^data: (.*)$/gm)])) {
      const event = jobEventSchema.parse(JSON.parse(data))
      events.push(event)
      await seen(event)
    }
  }
  return events
}

const get = async (path: string) => (await fetch(`${served.url}${path}`)).json()

const interchange = (records: readonly unknown[]) => records.map((record) => JSON.stringify(record)).join('\n')
const crowd = (size: number, name: string) =>
  interchange(
    Array.from({ length: size }, (_, n) => ({
      node: { id: `claim:${name}-${n}`, kind: 'Claim', text: `CLAIM ${n} OF THE ${name} CROWD` },
    })),
  )

const SAMPLE = join(import.meta.dirname, '../../../samples/skerry-point/skerry-point.txt')

describe('an uploaded document', () => {
  it('is imported, tells how far it is, and reports what it found', async () => {
    const job = await accepted(
      await upload(await readFile(SAMPLE, 'utf8'), 'skerry.txt', { title: 'Papers of the Point' }),
    )
    const events = await follow(job.id)
    const last = events.at(-1)
    if (last?.state !== 'done') throw new Error(JSON.stringify(last))
    expect(last.source).toBe('skerry.txt')
    expect(last.report).toMatchObject({
      source: 'skerry.txt',
      format: 'compendium',
      unchanged: false,
      title: 'Papers of the Point',
    })
    expect(last.report.nodes.created).toBeGreaterThan(10)
    expect((await get('/api/imports')).items.map((one: { id: string }) => one.id)).toContain(last.report.import)
    const problems = await get(`/api/imports/${encodeURIComponent(last.report.import)}/problems`)
    expect(problems.total).toBe(last.report.problemCount)
  })

  it('changes nothing the second time, and says so', async () => {
    const before = await get('/api/statistics')
    const job = await accepted(
      await upload(await readFile(SAMPLE, 'utf8'), 'skerry.txt', { title: 'Papers of the Point' }),
    )
    const last = (await follow(job.id)).at(-1)
    expect(last).toMatchObject({ state: 'done', report: { unchanged: true } })
    expect(await get('/api/statistics')).toEqual(before)
  })

  it('can be removed again, and the rest is as it was', async () => {
    const imports = (await get('/api/imports')).items as { id: string; source: string }[]
    const { id } = imports.find((one) => one.source === 'skerry.txt')!
    const response = await fetch(`${served.url}/api/imports/${encodeURIComponent(id)}`, { method: 'DELETE' })
    const body = await response.json()
    expect(ROUTES.removeImport.response.parse(body)).toEqual(body)
    expect(body.removed.nodes).toBeGreaterThan(10)
    expect((await get('/api/statistics')).nodes.Claim).toBe(4)
  })

  it('that had landed before in another form is known again', async () => {
    const job = await accepted(await upload(interchange(HARBOUR_RECORDS), 'harbour.jsonl'))
    const last = (await follow(job.id)).at(-1)
    expect(last).toMatchObject({ state: 'done', report: { nodes: { created: 0 }, edges: { created: 0 } } })
  })

  it('may come with a title longer than is kept', async () => {
    const job = await accepted(await upload(crowd(1, 'title'), 'a.jsonl', { title: 'x'.repeat(3_000) }))
    expect((await follow(job.id)).at(-1)?.state).toBe('done')
  })
})

describe('an upload that cannot be read', () => {
  it.each([
    ['a picture', '\u0089PNG\r\n\u001a\n\u0000\u0000', 'picture.png'],
    ['nothing at all', '', 'empty.txt'],
    ['a letter', 'Dear Ruth,\n\nthe harbour is as it was.\n\nEdwin\n', 'letter.txt'],
    ['interchange with a broken line', '{"node":{"id":"claim:a","kind":"Claim","text":"A"}}\n{"node":', 'broken.jsonl'],
    [
      'interchange whose edge leads nowhere',
      '{"edge":{"id":"edge:1","type":"CITES","from":"work:none","to":"work:nil"}}',
      'nowhere.jsonl',
    ],
  ])('%s fails with a reason, and changes nothing', async (_sentence, content, name) => {
    const before = await get('/api/imports')
    const job = await accepted(await upload(content, name))
    const last = (await follow(job.id)).at(-1)
    if (last?.state !== 'failed') throw new Error(JSON.stringify(last))
    expect(last.problem).toMatchObject({ kind: 'invalid-input', status: 400 })
    expect(last.problem.detail).not.toMatch(/node_modules|whence-|SQLITE/)
    expect(await get('/api/imports')).toEqual(before)
  })

  it.each([
    ['no form', { 'content-type': 'application/json' }, '{}'],
    ['a form without a boundary', { 'content-type': 'multipart/form-data' }, 'x'],
    ['a form that stops in the middle', { 'content-type': 'multipart/form-data; boundary=b' }, '--b\r\nContent-Dis'],
    [
      'a form without a file',
      { 'content-type': 'multipart/form-data; boundary=b' },
      '--b\r\nContent-Disposition: form-data; name="title"\r\n\r\nx\r\n--b--\r\n',
    ],
  ])('%s is refused', async (_sentence, headers, body) => {
    const reply = await rawRequest(served.port, '/api/imports', { method: 'POST', headers, body })
    expect(reply.status, reply.text).toBe(400)
    expect(JSON.parse(reply.text)).toMatchObject({ kind: 'invalid-input' })
  })

  it('that announces more than is allowed is refused before it is sent', async () => {
    const socket = connect(served.port, '127.0.0.1')
    socket.write(
      `POST /api/imports HTTP/1.1\r\nHost: localhost:${served.port}\r\nContent-Type: multipart/form-data; boundary=b\r\nContent-Length: 99999999999\r\n\r\n--b`,
    )
    let text = ''
    for await (const piece of socket) text += String(piece)
    expect(text).toMatch(/^HTTP\/1\.1 413 /)
    expect(text).toContain('"kind":"too-large"')
  })

  it('that turns out larger than allowed is refused, and nothing of it stays on disk', async () => {
    const small = await serveHarbour({ largestUpload: 1_000 })
    try {
      const form = new FormData()
      form.append('file', new Blob(['x'.repeat(50_000)]), 'large.txt')
      const response = await fetch(`${small.url}/api/imports`, { method: 'POST', body: form })
      expect(response.status).toBe(413)
      expect(await response.json()).toMatchObject({ kind: 'too-large' })
      expect((await get('/api/health')).ok).toBe(true)
    } finally {
      await small.close()
    }
  })
})

describe('while a large import runs', () => {
  it('requests go on being answered, and see nothing of it before it has landed', async () => {
    const claims = (await get('/api/statistics')).nodes.Claim
    const job = await accepted(await upload(crowd(15_000, 'SLOW'), 'crowd.jsonl'))
    let ended = false
    const followed = follow(job.id).finally(() => {
      ended = true
    })
    let answered = 0
    while (!ended) {
      const [{ event }, statistics] = await Promise.all([get(`/api/jobs/${job.id}`), get('/api/statistics')])
      if (event.state !== 'running') continue
      answered += 1
      // It may have landed between the two answers, but it is never there in part.
      expect([claims, claims + 15_000]).toContain(statistics.nodes.Claim)
    }
    const events = await followed
    expect(events.at(-1)).toMatchObject({ state: 'done', report: { nodes: { created: 15_000 } } })
    expect(events.filter((event) => event.state === 'running').length).toBeGreaterThan(1)
    expect(answered).toBeGreaterThan(0)
    expect((await get('/api/statistics')).nodes.Claim).toBe(claims + 15_000)
  })

  it('it can be stopped, and nothing of it has landed', async () => {
    const before = await get('/api/imports')
    const job = await accepted(await upload(crowd(30_000, 'STOPPED'), 'stopped.jsonl'))
    let asked = false
    const events = await follow(job.id, async ({ state }) => {
      if (state !== 'running' || asked) return
      asked = true
      const response = await fetch(`${served.url}/api/jobs/${job.id}`, { method: 'DELETE' })
      const body = await response.json()
      expect(ROUTES.cancelJob.response.parse(body)).toEqual(body)
    })
    expect(events.at(-1)).toEqual({ state: 'cancelled', source: 'stopped.jsonl' })
    expect(await get('/api/imports')).toEqual(before)
  })

  it('another waits, and can be withdrawn before its turn', async () => {
    const first = await accepted(await upload(crowd(10_000, 'FIRST'), 'first.jsonl'))
    const second = await accepted(await upload(crowd(10, 'SECOND'), 'second.jsonl'))
    expect((await get(`/api/jobs/${second.id}`)).event.state).toBe('waiting')
    await fetch(`${served.url}/api/jobs/${second.id}`, { method: 'DELETE' })
    expect((await follow(second.id)).at(-1)?.state).toBe('cancelled')
    await fetch(`${served.url}/api/jobs/${first.id}`, { method: 'DELETE' })
    expect((await follow(first.id)).at(-1)?.state).toBe('cancelled')
  })

  it('nothing is removed meanwhile', async () => {
    const [{ id }] = (await get('/api/imports')).items
    const job = await accepted(await upload(crowd(10_000, 'MEANWHILE'), 'meanwhile.jsonl'))
    const response = await fetch(`${served.url}/api/imports/${encodeURIComponent(id)}`, { method: 'DELETE' })
    expect(response.status).toBe(409)
    expect(await response.json()).toMatchObject({ kind: 'conflict' })
    await fetch(`${served.url}/api/jobs/${job.id}`, { method: 'DELETE' })
    expect((await follow(job.id)).at(-1)?.state).toBe('cancelled')
  })

  it('no more than a few may wait', async () => {
    const jobs = await Promise.all(Array.from({ length: 12 }, () => upload(crowd(5_000, 'MANY'), 'many.jsonl')))
    const statuses = jobs.map((response) => response.status)
    expect(new Set(statuses)).toEqual(new Set([202, 503]))
    for (const response of jobs) {
      const body = await response.json()
      if (response.status === 503) expect(body).toMatchObject({ kind: 'unavailable' })
      else await fetch(`${served.url}/api/jobs/${body.id}`, { method: 'DELETE' })
    }
  })
})

describe('the events of a job that has ended', () => {
  it('say its end again, and tell a browser that comes back not to', async () => {
    const job = await accepted(await upload('', 'empty.txt'))
    await follow(job.id)
    expect((await follow(job.id)).map(({ state }) => state)).toEqual(['failed'])
    const back = await fetch(`${served.url}/api/jobs/${job.id}/events`, { headers: { 'Last-Event-ID': '3' } })
    expect(back.status).toBe(204)
  })
})

describe('the name of an uploaded file', () => {
  it.each([
    ['papers.txt', 'papers.txt'],
    ['../../etc/passwd', 'passwd'],
    ['C:\\papers\\harbour.txt', 'harbour.txt'],
    ['..', 'document'],
    ['', 'document'],
    ['a\u0000b\u202e.txt', 'ab.txt'],
    ['Häfen.txt', 'Häfen.txt'],
  ])('%j is shown as %j', (given, shown) => {
    expect(sanitisedName(given)).toBe(shown)
  })

  it('never holds a folder or a control character, and is never empty or endless', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 500 }), (given) => {
        const name = sanitisedName(given)
        expect(name).not.toMatch(/[/\\\p{C}]/u)
        expect(name.length).toBeGreaterThan(0)
        expect(name.length).toBeLessThanOrEqual(200)
        expect(['.', '..']).not.toContain(name)
      }),
    )
  })
})

describe('closing the server', () => {
  it('ends what is being imported and leaves no file behind', async () => {
    const ours = async () => (await readdir(tmpdir())).filter((name) => /^whence-[A-Za-z0-9]{6}$/.test(name))
    const before = await ours()
    const other = await serveHarbour()
    const form = new FormData()
    form.append('file', new Blob([crowd(10_000, 'CLOSING')]), 'closing.jsonl')
    await fetch(`${other.url}/api/imports`, { method: 'POST', body: form })
    const during = (await ours()).filter((name) => !before.includes(name))
    await other.close()
    const after = await ours()
    expect(during.length).toBeGreaterThan(0)
    // Other tests run beside this one: only the folder of this server is looked at.
    expect(during.some((name) => !after.includes(name))).toBe(true)
  })
})
