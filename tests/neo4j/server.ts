// A real Neo4j server for tests: on a free port of the loopback, with a fresh data folder and a password, ended by its process id.
import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import {
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  statfsSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import neo4j from 'neo4j-driver'
import { serverLibraries } from './libraries.ts'

/** What is needed to reach a server, and to end one that the tests have started. Plain values: it is handed to other threads. */
export interface TestServer {
  readonly address: string
  readonly user: string
  readonly password: string
  readonly database?: string
  /** Where it keeps its things; absent for a server that somebody else has started. */
  readonly home?: string
  /** Options of its Java machine, where it was started here. */
  readonly machine?: readonly string[]
}

/** One that is started here. */
type Started = TestServer & Required<Pick<TestServer, 'home' | 'machine'>>

/** How a server is run: options of its Java machine, lines of its settings, and the folder in which it has its own. */
export interface ServerRun {
  readonly machine: readonly string[]
  readonly settings: string
  readonly folder: string
}
/** Where files are kept in memory, if there is room: what is written there waits for no disk. */
const inMemory = (): string => {
  const folder = '/dev/shm'
  const needed = 2 ** 30
  if (!existsSync(folder)) return tmpdir()
  const { bavail, bsize } = statfsSync(folder)
  return bavail * bsize > needed ? folder : tmpdir()
}
/**
 * Small, and quick to start rather than quick in the long run: compiled early and simply, with room for all that is compiled. Most
 * of a test's time goes into making plans: one is made for each statement once, whatever the database holds and however long lists are.
 */
const QUICK: ServerRun = {
  machine: [
    '-Xms512m',
    '-Xmx1g',
    '-Xmn256m',
    '-XX:+UseSerialGC',
    '-XX:TieredStopAtLevel=1',
    '-XX:Tier3InvocationThreshold=100',
    '-XX:Tier3MinInvocationThreshold=50',
    '-XX:Tier3CompileThreshold=500',
    '-XX:ReservedCodeCacheSize=240m',
    '-Xshare:auto',
    // What Neo4j itself has built is not looked through for broken code: a fifth of a start.
    '-XX:+UnlockDiagnosticVMOptions',
    '-XX:-BytecodeVerificationRemote',
  ],
  settings: `server.memory.pagecache.size=128m
db.memory.transaction.max=256m
db.tx_log.preallocate=false
dbms.cypher.min_replan_interval=1d
internal.cypher.use_parameter_size=false
server.memory.query_cache.per_db_cache_num_entries=10000
`,
  folder: inMemory(),
}
/** As Java and Neo4j come, with the memory of a small server, on a disk: for figures. */
export const LASTING: ServerRun = {
  machine: ['-Xms1g', '-Xmx2g'],
  settings: 'server.memory.pagecache.size=1g\n',
  folder: tmpdir(),
}

const START_WITHIN = 240_000
const OPENED = ['java.nio', 'java.io', 'sun.nio.ch', 'java.util', 'java.util.concurrent'].map(
  (name) => `--add-opens=java.base/${name}=ALL-UNNAMED`,
)

const freePort = (): Promise<number> => {
  const { promise, resolve, reject } = Promise.withResolvers<number>()
  const server = createServer()
  server.once('error', reject)
  server.listen(0, '127.0.0.1', () => {
    const address = server.address()
    server.close(() => (typeof address === 'object' && address ? resolve(address.port) : reject(new Error('no port'))))
  })
  return promise
}

const configOf = (port: number, settings: string) => `server.default_listen_address=127.0.0.1
server.bolt.listen_address=127.0.0.1:${port}
server.bolt.advertised_address=127.0.0.1:${port}
server.http.enabled=false
server.https.enabled=false
dbms.usage_report.enabled=false
dbms.security.auth_enabled=true
${settings}`

const pidFile = (home: string) => join(home, 'server.pid')
const pidOf = (home: string): number => Number(readFileSync(pidFile(home), 'utf8'))
const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

const canLogIn = async (address: string, user: string, password: string): Promise<boolean> => {
  const driver = neo4j.driver(address, neo4j.auth.basic(user, password), { connectionTimeout: 2_000 })
  try {
    // Asks for the login alone: a first password may do nothing but be changed.
    await driver.verifyAuthentication({ database: 'system' })
    return true
  } catch {
    return false
  } finally {
    await driver.close()
  }
}

/** Starts the server of a home again, and waits until it answers. */
export const startAgain = async (server: TestServer, first = false): Promise<void> => {
  const { home, address, user, password, machine = QUICK.machine } = server
  if (home === undefined) throw new Error('this server was started by somebody else')
  const log = openSync(join(home, 'server.log'), 'a')
  const words = ['-cp', join(serverLibraries(), '*'), ...OPENED, 'org.neo4j.server.CommunityEntryPoint']
  const child = spawn('java', [...machine, ...words, `--home-dir=${home}`, `--config-dir=${join(home, 'conf')}`], {
    stdio: ['ignore', log, log],
  })
  closeSync(log)
  child.unref()
  writeFileSync(pidFile(home), String(child.pid))
  const until = Date.now() + START_WITHIN
  while (!(await canLogIn(address, user, first ? 'neo4j' : password))) {
    if (child.exitCode !== null || Date.now() > until)
      throw new Error(`Neo4j did not start:\n${readFileSync(join(home, 'server.log'), 'utf8').slice(-3_000)}`)
    await sleep(100)
  }
}

/** A server's folder, settings and new password, not yet told to it: nothing is started. @throws NoServer where none can be */
export const prepareServer = async ({ machine, settings, folder }: ServerRun = QUICK): Promise<Started> => {
  serverLibraries()
  const home = mkdtempSync(join(folder, 'whence-neo4j-'))
  const port = await freePort()
  mkdirSync(join(home, 'conf'))
  writeFileSync(join(home, 'conf/neo4j.conf'), configOf(port, settings))
  return { address: `bolt://127.0.0.1:${port}`, user: 'neo4j', password: randomUUID(), home, machine }
}

/** @throws NoServer where none can be started on this machine */
export const startServer = async (run: ServerRun = QUICK): Promise<Started> => {
  const server = await prepareServer(run)
  try {
    await startAgain(server, true)
    const driver = neo4j.driver(server.address, neo4j.auth.basic('neo4j', 'neo4j'))
    const change = 'ALTER CURRENT USER SET PASSWORD FROM $first TO $password'
    await driver.executeQuery(change, { first: 'neo4j', password: server.password }, { database: 'system' })
    await driver.close()
    return server
  } catch (error) {
    await stopServer(server)
    throw error
  }
}

const ended = async (pid: number): Promise<void> => {
  while (isAlive(pid)) await sleep(20)
}

/** Sends a signal to the server's own process: SIGTERM ends it in order, SIGKILL at once, SIGSTOP makes it say nothing, SIGCONT go on. */
export const signalServer = async ({ home }: TestServer, signal: NodeJS.Signals): Promise<void> => {
  if (home === undefined) throw new Error('this server was started by somebody else')
  const pid = pidOf(home)
  process.kill(pid, signal)
  if (signal === 'SIGKILL' || signal === 'SIGTERM') await ended(pid)
}

/** Ends the server, whatever state it is in, and takes its folder away. Nothing where somebody else has started it. */
export const stopServer = async (server: TestServer): Promise<void> => {
  if (server.home === undefined) return
  try {
    // Its data are thrown away with it: there is nothing to wind up.
    await signalServer(server, 'SIGKILL')
  } catch {
    // It has ended already, or never began.
  }
  rmSync(server.home, { recursive: true, force: true })
}
