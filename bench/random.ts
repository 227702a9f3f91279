// Random numbers that are the same in every run.

export interface Random {
  /** From 0 to below 1. */
  next(): number
  /** A whole number from 0 to below `below`. */
  below(below: number): number
  /** A whole number from 0 to below `below`, small ones far more often: the few that everybody uses, the many that hardly anyone does. */
  few(below: number): number
}

/** Mulberry32: 32 bits of state, good enough for making test data. */
export const seeded = (seed: number): Random => {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = state
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  return {
    next,
    below: (below) => Math.floor(next() * below),
    // Log-uniform, which is Zipf's law with exponent 1.
    few: (below) => Math.min(below - 1, Math.floor(Math.exp(next() * Math.log(below + 1))) - 1),
  }
}
