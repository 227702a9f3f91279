// The command as a process: signals, broken pipes, the folder it was called in, the exit code.
import { WhenceError } from '../model/error.ts'
import { explain, report } from './errors.ts'
import { exitCode } from './exit-code.ts'
import { processIo } from './io.ts'
import { run } from './program.ts'

/** Runs what was typed and sets the exit code of the process. */
export const main = async (): Promise<void> => {
  const stop = new AbortController()

  // The first Ctrl-C lets a command end cleanly, the second ends it where it is.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (stop.signal.aborted) process.exit(exitCode('interrupted'))
      stop.abort(new WhenceError('cancelled', 'Stopped.'))
    })
  }

  const io = processIo(stop.signal)
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    // Whoever read the output has had enough (`| head`): that is no error to report.
    process.exit(error.code === 'EPIPE' ? exitCode('unread') : report(explain(error, 'standard output'), io))
  })
  process.stderr.on('error', () => process.exit(exitCode('unread')))

  // npm runs a script in the package's folder; the person's paths are those of the folder they called it in.
  const calledIn = process.env.npm_lifecycle_event === 'whence' ? process.env.INIT_CWD : undefined
  if (calledIn) process.chdir(calledIn)

  process.exitCode = await run(process.argv.slice(2), io)
}
