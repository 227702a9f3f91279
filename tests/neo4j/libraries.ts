// The program of the Neo4j server, fetched once with Maven and kept in a folder that git ignores.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'

const POM = join(import.meta.dirname, 'pom.xml')
const CACHE = join(import.meta.dirname, '../../node_modules/.cache/whence')
const FETCH_WITHIN = 5 * 60_000

/** Why no server can be started here, in words for whoever runs the tests. */
export class NoServer extends Error {}

const runs = (program: string, word: string): boolean => spawnSync(program, [word], { stdio: 'ignore' }).status === 0
const OLDEST_JAVA = 17
const checkJava = (): void => {
  const { status, stderr } = spawnSync('java', ['-version'], { encoding: 'utf8' })
  // `java version "1.8.0_392"`, `openjdk version "17.0.9" 2023-10-17`
  const found = status === 0 ? Number(/version "(\d+)/.exec(stderr)?.[1] ?? OLDEST_JAVA) : undefined
  if (found === undefined) throw new NoServer(`There is no Java (${OLDEST_JAVA} or later) on this machine.`)
  if (found < OLDEST_JAVA)
    throw new NoServer(`The Java on this machine is older than ${OLDEST_JAVA}: ${stderr.split('\n')[0]}.`)
}

/**
 * @returns the folder of the server's JAR files
 * @throws NoServer where there is no Java or no Maven, or nothing could be fetched
 */
export const serverLibraries = (): string => {
  checkJava()
  const [, version = 'unknown'] =
    /<artifactId>neo4j<\/artifactId>\s*<version>([^<]+)</.exec(readFileSync(POM, 'utf8')) ?? []
  const folder = join(CACHE, `neo4j-${version}`)
  if (existsSync(folder)) return folder
  const maven = process.platform === 'win32' ? 'mvn.cmd' : 'mvn'
  if (!runs(maven, '--version')) throw new NoServer('There is no Maven on this machine, which fetches the server.')
  mkdirSync(CACHE, { recursive: true })
  return alone(folder, () => fetchInto(folder, maven, version))
}

const sleep = (milliseconds: number) => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds)
/** Several parts of the tests may begin at once: one fetches, the others wait for what it fetches. */
const alone = (folder: string, fetch: () => void): string => {
  const mark = `${folder}.fetching`
  const until = Date.now() + FETCH_WITHIN
  for (;;) {
    try {
      mkdirSync(mark)
      break
    } catch (error) {
      // Left behind by a run that was broken off: nobody is fetching.
      if (Date.now() > until) rmSync(mark, { recursive: true, force: true })
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
      sleep(100)
    }
  }
  try {
    if (!existsSync(folder)) fetch()
    return folder
  } finally {
    rmSync(mark, { recursive: true, force: true })
  }
}

const fetchInto = (folder: string, maven: string, version: string): void => {
  const half = `${folder}.${process.pid}.half`
  process.stderr.write(`Fetching Neo4j ${version} for the tests, once …\n`)
  const fetched = spawnSync(
    maven,
    ['--batch-mode', '--quiet', '--file', POM, 'dependency:copy-dependencies', `-DoutputDirectory=${half}`],
    { encoding: 'utf8', timeout: FETCH_WITHIN },
  )
  if (fetched.status !== 0) {
    rmSync(half, { recursive: true, force: true })
    throw new NoServer(`Maven could not fetch the server:\n${fetched.stdout}${fetched.stderr}`.slice(0, 2_000))
  }
  // Whole or not at all: a run that is broken off leaves nothing that looks like the program.
  renameSync(half, folder)
}
