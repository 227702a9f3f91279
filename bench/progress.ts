// What a long measurement is at, on the error output: the figures alone stand on the other.
const SAY_AFTER = 10_000

const begun = performance.now()

/** @param what is being done, in a few words */
export const say = (what: string): void => {
  const seconds = Math.round((performance.now() - begun) / 1_000)
  console.error(`[${String(seconds).padStart(4)} s] ${what}`)
}

/** @returns a callback for the records written so far, which speaks every ten seconds */
export const sayRecords = (what: string, all: number): ((written: number) => void) => {
  let last = performance.now()
  return (written) => {
    const now = performance.now()
    if (now - last < SAY_AFTER) return
    last = now
    say(`${what}: ${written.toLocaleString('en')} of ${all.toLocaleString('en')} records`)
  }
}
