// The tests in the browser once more, with the graph on Neo4j.
import { basename } from 'node:path'
import { describe } from 'vitest'
import { server } from './stores.ts'

const files = import.meta.glob<unknown>('../browser/*.test.ts')

describe.skipIf(!server)('on Neo4j', () => {
  for (const [path, load] of Object.entries(files)) {
    describe(basename(path, '.test.ts'), async () => {
      await load()
    })
  }
})
