// Whether words are set in capitals throughout, as headings of old lists are: such words are drawn as small capitals.

const LETTER = /\p{L}/gu
const CAPITAL = /\p{Lu}/gu

/** At least six letters, nine in ten of them capitals. Scripts without cases never shout. */
export const shouts = (text: string): boolean => {
  const letters = text.match(LETTER)?.length ?? 0
  const capitals = text.match(CAPITAL)?.length ?? 0
  return letters >= 6 && capitals / letters >= 0.9
}

/** Cuts at a word, with `…`: at most `most` characters in all. */
export const cutAtWord = (text: string, most: number): string => {
  if (text.length <= most) return text
  const head = text.slice(0, most - 1)
  const space = head.lastIndexOf(' ')
  const whole = space > most / 2 ? head.slice(0, space) : head
  return `${whole.replace(/[\s,;:.–—-]{1,8}$/u, '')}…`
}
