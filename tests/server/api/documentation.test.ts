import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fileSource } from '../../../import/source.ts'
import { LARGEST_PAGE } from '../../../server/api/contract/common.ts'
import { MOST_LINES } from '../../../server/api/contract/document.ts'
import { LARGEST_UPLOAD } from '../../../server/api/contract/import.ts'
import { LONGEST_QUERY } from '../../../server/api/contract/search.ts'
import { LARGEST_VIEW } from '../../../server/api/contract/view.ts'
import { ingest } from '../../../server/ingest/ingest.ts'
import { openStore } from '../../../store/open.ts'
import { type Served, serveHarbour } from '../serving.ts'

const root = join(import.meta.dirname, '../../..')
const page = await readFile(join(root, 'docs/api.md'), 'utf8')

/**
 * The questions of the page that can be asked as they stand: those without a place for an id of the reader's own. Those of the measured
 * graph want a job first; network.test.ts asks them.
 */
const questions = [...page.matchAll(/^curl -s (?<rest>\S.*)$/gm)]
  .map(({ groups }) => groups?.rest ?? '')
  .filter((rest) => !/ -F |-X DELETE|\/ID|\/IMPORT|\/api\/network/.test(rest))
  .map((rest) => ({
    address: /'?localhost:7460(\/[^' ]*)/.exec(rest)?.[1] ?? '',
    body: /-d '([^']*)'/.exec(rest)?.[1],
  }))

describe('docs/api.md', () => {
  let served: Served
  beforeAll(async () => {
    served = await serveHarbour()
    const store = await openStore(served.storeAddress)
    await ingest(store, await fileSource(join(root, 'samples/skerry-point/skerry-point.txt')))
    await store.close()
  })
  afterAll(() => served.close())

  it('has questions to try', () => {
    expect(questions.length).toBeGreaterThan(6)
  })

  it.each(questions)('asks $address, and is answered with something', async ({ address, body }) => {
    const response = await fetch(`${served.url}${address}`, {
      ...(body && { method: 'POST', body, headers: { 'Content-Type': 'application/json' } }),
    })
    const answer = await response.json()
    expect(response.status, JSON.stringify(answer)).toBe(200)
    // The disputes of the sample may be none; the claim that is asked about is there.
    if (!address.includes('stances=')) expect(JSON.stringify(answer)).toMatch(/"(id|ok|import)":/)
  })

  it.each([
    ['items of a page', LARGEST_PAGE],
    ['nodes of a view', LARGEST_VIEW],
    ['lines of a document in an answer', MOST_LINES],
    ['a search', LONGEST_QUERY],
    ['an uploaded file', LARGEST_UPLOAD / 1024 / 1024],
  ])('names the bound on %s as it is', (what, bound) => {
    const row = page.split('\n').find((line) => line.startsWith(`| ${what} |`))
    expect(row).toContain(bound.toLocaleString('en'))
  })
})
