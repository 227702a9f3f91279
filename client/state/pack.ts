// A long query made short enough for an address: deflated, then written in the letters that an address may hold.
import { deflateSync, inflateSync, strFromU8, strToU8 } from 'fflate'

/** Longest query that stands in an address as it is, in characters. */
export const LONGEST_PLAIN = 1_500
/** Bounds of what is unpacked, in characters and bytes: an address comes from anywhere. */
const LONGEST_PACKED = 400_000
const LONGEST_UNPACKED = 4_000_000

export const pack = (text: string): string => {
  const bytes = deflateSync(strToU8(text), { level: 9 })
  let binary = ''
  for (const byte of bytes) binary += String.fromCharCode(byte)
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}

/** The text again, or null where it is not one of ours. Never throws. */
export const unpack = (packed: string): string | null => {
  if (packed.length > LONGEST_PACKED) return null
  try {
    const bytes = Uint8Array.from(atob(packed.replaceAll('-', '+').replaceAll('_', '/')), (letter) =>
      letter.charCodeAt(0),
    )
    // A buffer of a given size: what would go beyond it is cut off, however much was promised.
    return strFromU8(inflateSync(bytes, { out: new Uint8Array(Math.min(LONGEST_UNPACKED, bytes.length * 1_032 + 64)) }))
  } catch {
    return null
  }
}
