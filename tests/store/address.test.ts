// Addresses of stores.
import { inspect } from 'node:util'
import { describe, expect, it } from 'vitest'
import { parseAddress, showAddress } from '../../store/address.ts'
import { openStore } from '../../store/open.ts'

describe('the address of a store', () => {
  it.each([
    ['sqlite:graph.db', 'sqlite', 'graph.db'],
    ['sqlite::memory:', 'sqlite', ':memory:'],
    ['SQLite:/var/graph.db', 'sqlite', '/var/graph.db'],
    ['graph.db', 'sqlite', 'graph.db'],
    ['C:\\graph.db', 'sqlite', 'C:\\graph.db'],
    ['neo4j+s://host:7687', 'neo4j+s', '//host:7687'],
  ])('%s is taken apart', (address, scheme, rest) => {
    expect(parseAddress(address)).toEqual({ scheme, rest })
  })

  it.each([
    ['neo4j://ann:secret@host:7687', 'neo4j://host:7687'],
    ['neo4j://host', 'neo4j://host'],
    ['neo4j://host:7687/?user=ann&password=secret', 'neo4j://host:7687/'],
    ['bolt://host#secret', 'bolt://host'],
    ['neo4j:ann:secret@host', 'host'],
    ['ann:secret@host:7687', 'host:7687'],
    ['sqlite:a@b.db', 'sqlite:a@b.db'],
  ])('%s is shown without user and password', (address, shown) => {
    expect(showAddress(parseAddress(address))).toBe(shown)
  })

  it.each(['', '  ', 'sqlite:a\0b', `sqlite:${'x'.repeat(5_000)}`])('%j is none', (address) => {
    expect(() => parseAddress(address)).toThrow(expect.objectContaining({ kind: 'invalid-input' }))
  })

  it('of an engine that there is not is refused, with the forms that there are and without its password', async () => {
    await expect(openStore('oracle://ann:secret@host')).rejects.toMatchObject({
      kind: 'invalid-input',
      where: 'oracle://host',
      remedy: expect.stringContaining('sqlite:PATH'),
    })
  })
  it('with a user or a password in it is refused, without showing them', async () => {
    const refused = await openStore('neo4j://ann:secret@host:7687').catch((error: unknown) => error)
    expect(refused).toMatchObject({
      kind: 'invalid-input',
      where: 'neo4j://host:7687',
      remedy: expect.stringContaining('WHENCE_NEO4J_PASSWORD'),
    })
    expect(inspect(refused)).not.toMatch(/ann|secret/)
  })
})
