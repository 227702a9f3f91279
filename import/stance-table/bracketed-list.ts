// A list of texts or numbers printed into one cell, as Python prints it: ['One.' 'Two.'] or ["It's", 'three'], [0 1 7].

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r' }

/**
 * The texts between quotation marks, commas or not between them; read in one pass.
 * @returns nothing where the cell is no such list
 */
export const bracketedTexts = (cell: string): readonly string[] | undefined => {
  const text = cell.trim()
  if (!text.startsWith('[') || !text.endsWith(']')) return undefined
  const found: string[] = []
  let at = 1
  while (at < text.length - 1) {
    const mark = text.charAt(at)
    if (/[\s,]/.test(mark)) {
      at++
      continue
    }
    if (mark !== "'" && mark !== '"') return undefined
    const pieces: string[] = []
    at++
    for (; at < text.length - 1 && text.charAt(at) !== mark; at++) {
      if (text.charAt(at) !== '\\') pieces.push(text.charAt(at))
      else {
        at++
        pieces.push(ESCAPES[text.charAt(at)] ?? text.charAt(at))
      }
    }
    if (text.charAt(at) !== mark || at >= text.length - 1) return undefined
    at++
    found.push(pieces.join(''))
  }
  return found
}

/** The whole numbers from 0 in a cell or a list; what is none is left out. */
export const numbersIn = (value: unknown): readonly number[] => {
  const printed = typeof value === 'string' ? (value.match(/\d{1,9}/g) ?? []).map(Number) : []
  const items: readonly unknown[] = Array.isArray(value) ? value : printed
  return items.filter((item): item is number => typeof item === 'number' && Number.isSafeInteger(item) && item >= 0)
}

/** A list of texts, printed or as it is; nothing where there is none. */
export const textsIn = (value: unknown): readonly string[] | undefined => {
  if (typeof value === 'string') return bracketedTexts(value)
  if (!Array.isArray(value)) return undefined
  return value.every((item) => typeof item === 'string') ? value : undefined
}
