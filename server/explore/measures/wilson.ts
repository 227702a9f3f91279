// An interval for a share seen in few cases.

export interface Interval {
  readonly low: number
  readonly high: number
}

/**
 * Wilson's score interval for a proportion.
 *
 * With p = hits/n and z the normal quantile: (p + z²/2n ± z·√(p(1−p)/n + z²/4n²)) / (1 + z²/n).
 * E. B. Wilson, "Probable Inference, the Law of Succession, and Statistical Inference", JASA 22 (1927), 209–212.
 *
 * @param hits how many of n, 0 to n
 * @param n cases; with none the interval is all that is possible, 0 to 1
 * @param z 1.96 for 95 %
 */
export const wilsonInterval = (hits: number, n: number, z = 1.959964): Interval => {
  if (n === 0) return { low: 0, high: 1 }
  const p = hits / n
  const square = (z * z) / n
  const middle = p + square / 2
  const half = z * Math.sqrt((p * (1 - p)) / n + square / (4 * n))
  return { low: Math.max(0, (middle - half) / (1 + square)), high: Math.min(1, (middle + half) / (1 + square)) }
}
