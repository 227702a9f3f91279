// Places to begin from that are the same every time: made from a thing's id, not from chance or order.

/** FNV-1a, 32 bit, over the UTF-16 code units (http://www.isthe.com/chongo/tech/comp/fnv/), as a number from 0 to 1. */
export const hashed = (text: string, seed = 0): number => {
  let hash = (0x811c9dc5 ^ seed) >>> 0
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  // Short texts differ mostly in the low bits: mix once more, as MurmurHash3 ends.
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return ((hash ^ (hash >>> 16)) >>> 0) / 0x1_0000_0000
}

/** A place in a disc around a middle, evenly spread, told by the id. */
export const placeAround = (id: string, x: number, y: number, radius: number): { x: number; y: number } => {
  const angle = 2 * Math.PI * hashed(id, 1)
  const far = radius * Math.sqrt(hashed(id, 2))
  return { x: x + far * Math.cos(angle), y: y + far * Math.sin(angle) }
}
