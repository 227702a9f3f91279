// Words and sentences that nobody wrote, as often as words are: a few in every sentence, most of them rare.
import type { Random } from './random.ts'

const ONSETS = ['b', 'br', 'd', 'f', 'g', 'gr', 'h', 'k', 'l', 'm', 'n', 'p', 'r', 's', 'st', 't', 'tr', 'v', 'w', 'sh']
const VOWELS = ['a', 'e', 'i', 'o', 'u', 'ea', 'ou', 'ö']
const ENDS = ['', 'n', 'r', 's', 'l', 'm', 'nd', 'rk']
const COMMON = [
  'the',
  'of',
  'and',
  'to',
  'in',
  'a',
  'that',
  'was',
  'harbour',
  'it',
  'for',
  'on',
  'with',
  'gate',
  'by',
  'ship',
]

export interface Words {
  readonly all: readonly string[]
  sentence(length: number): string
  name(): string
}

export const madeWords = (random: Random, size = 30_000): Words => {
  const pick = (list: readonly string[]) => list[random.below(list.length)] ?? ''
  const syllable = () => pick(ONSETS) + pick(VOWELS) + pick(ENDS)
  const all = [...COMMON]
  while (all.length < size) all.push(Array.from({ length: 2 + random.below(3) }, syllable).join(''))
  const word = () => all[random.few(all.length)] ?? ''
  const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
  return {
    all,
    sentence: (length) => capital(Array.from({ length }, word).join(' ')),
    name: () => capital(all[COMMON.length + random.below(all.length - COMMON.length)] ?? ''),
  }
}
