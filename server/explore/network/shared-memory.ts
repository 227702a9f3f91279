// Lists of numbers and of names in memory that threads share: handing them over takes no time, however long they are.

/** Copied there, so that the thread that made them may end. */
export const sharedFloats = (values: ArrayLike<number>): Float64Array => {
  const list = new Float64Array(new SharedArrayBuffer(values.length * Float64Array.BYTES_PER_ELEMENT))
  list.set(values)
  return list
}
export const sharedInts = (values: ArrayLike<number>): Int32Array => {
  const list = new Int32Array(new SharedArrayBuffer(values.length * Int32Array.BYTES_PER_ELEMENT))
  list.set(values)
  return list
}

/** Names one behind the other as UTF-16, which is how JavaScript compares them, and where each ends. */
export interface SharedNames {
  readonly units: Uint16Array
  readonly ends: Int32Array
}

export const sharedNames = (names: readonly string[]): SharedNames => {
  const length = names.reduce((sum, name) => sum + name.length, 0)
  const units = new Uint16Array(new SharedArrayBuffer(length * Uint16Array.BYTES_PER_ELEMENT))
  const ends = new Int32Array(names.length)
  let at = 0
  for (const [number, name] of names.entries()) {
    for (let unit = 0; unit < name.length; unit++) units[at++] = name.charCodeAt(unit)
    ends[number] = at
  }
  return { units, ends: sharedInts(ends) }
}

const startOf = ({ ends }: SharedNames, number: number): number => (number === 0 ? 0 : (ends[number - 1] ?? 0))

/** Empty where there is no name of that number. */
export const nameAt = (names: SharedNames, number: number): string =>
  String.fromCharCode(...names.units.subarray(startOf(names, number), names.ends[number] ?? 0))

/** Below 0 where the name of that number comes before the given one, 0 where it is that one. */
const compare = (names: SharedNames, number: number, given: string): number => {
  const [start, end] = [startOf(names, number), names.ends[number] ?? 0]
  const shorter = Math.min(end - start, given.length)
  for (let unit = 0; unit < shorter; unit++) {
    const difference = (names.units[start + unit] ?? 0) - given.charCodeAt(unit)
    if (difference !== 0) return difference
  }
  return end - start - given.length
}

/** The number of a name, -1 where it is not among them. @param names in the order of their code units */
export const numberOf = (names: SharedNames, given: string): number => {
  let [low, high] = [0, names.ends.length - 1]
  while (low <= high) {
    const middle = (low + high) >> 1
    const order = compare(names, middle, given)
    if (order === 0) return middle
    if (order < 0) low = middle + 1
    else high = middle - 1
  }
  return -1
}
