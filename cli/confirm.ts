// Asking a person on the terminal.
import { createInterface } from 'node:readline'
import type { Io } from './io.ts'

const YES = /^y(es)?$/i

/**
 * @param question ends where the answer is typed
 * @returns whether the answer is yes; anything else, and the end of the input, is no
 * @throws the signal's reason when stopped
 */
export const confirm = (question: string, { stdin, stderr, signal }: Io): Promise<boolean> =>
  new Promise((resolve, reject) => {
    const asking = createInterface({ input: stdin, terminal: false })
    const stopped = () => {
      reject(signal.reason)
      asking.close()
    }
    signal.addEventListener('abort', stopped, { once: true })
    asking.once('line', (answer) => {
      resolve(YES.test(answer.trim()))
      asking.close()
    })
    asking.once('close', () => {
      signal.removeEventListener('abort', stopped)
      resolve(false)
    })
    stderr.write(question)
  })
