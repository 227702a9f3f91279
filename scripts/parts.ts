// Runs scripts of package.json side by side, and says once more at the very end what failed: what they print is long, and often
// only its end is kept.
import { stripVTControlCharacters } from 'node:util'
import concurrently, { type CloseEvent } from 'concurrently'

/** As many as a small machine has cores: with more, servers and pages wait for one another longer than tests may wait for them. */
const AT_ONCE = 2
/** Where vitest begins to tell what failed: all that follows is about that. */
const FAILURES = /^⎯+ (Failed|Unhandled|Startup) /m
/** Lines that are told again of one part, where it says where to begin and where it does not. */
const MOST = 250
const LAST = 60

/** @returns what a part printed about its failure */
const reasonsIn = (printed: string): string => {
  const plain = stripVTControlCharacters(printed).trimEnd()
  const begin = plain.search(FAILURES)
  const lines = (begin < 0 ? plain : plain.slice(begin)).split('\n')
  return (begin < 0 ? lines.slice(-LAST) : lines.slice(0, MOST)).join('\n')
}

const { commands, result } = concurrently(process.argv.slice(2), {
  group: true,
  timings: true,
  maxProcesses: AT_ONCE,
  prefix: 'none',
})
const printed = commands.map(({ stdout, stderr }) => {
  const some: Buffer[] = []
  for (const stream of [stdout, stderr]) stream.subscribe((chunk) => some.push(chunk))
  return some
})
const ended = await result.catch((events: CloseEvent[]) => events)
for (const { index, exitCode, command } of ended) {
  if (exitCode === 0) continue
  process.exitCode = 1
  const reasons = reasonsIn(Buffer.concat(printed[index] ?? []).toString())
  process.stdout.write(`\n##### ${command.name} failed (${exitCode})\n${reasons}\n`)
}
