// One word of a name at a time: what may be a family name, a given name, an initial.
import { PARTICLES } from './words.ts'

export interface NameWord {
  /** Without the mark that closes it; the period of an initial stays. */
  readonly core: string
  /** The mark behind it: "", ",", ".", ";", ":" and so on. */
  readonly mark: string
  readonly kind: 'initials' | 'capitals' | 'capital' | 'particle' | 'and' | 'suffix' | 'other'
  readonly start: number
  /** Behind the word and its mark. */
  readonly end: number
}

/** Letters, and those that become two in Latin script: `Yu.`; `Wu.` is a name that a full stop follows. */
const INITIALS =
  /^(?:\p{Lu}-)?(?:(?:Y[aeou]|[TDC]s|[SCKZTP]h|[DS]z|D[jm]|[GN]y)\.-?|\p{Lu}\.-?){1,5}(?:\p{Lu}(?![\p{L}]))?$/u
const CAPITAL = /^(?:[dDlLO][’'])?(?:Mc|Mac|De|Di|La|Le|Van|Von|Du|al-|el-|Al-|El-)?\p{Lu}[\p{L}\p{M}’'`-]*$/u
/** "St. John": kept together; "Mr. Hale Goes South" is a title. */
const SAINT = /^(?:St|Ste)\.?$/u
const TITLE_OF_PERSON = /^(?:Mr|Ms|Mrs|Dr|No|Vol)\.?$/u
const SUFFIX = /^(?:Jr|Sr|II|III|IV|Jnr|Snr)$/u
const ROLE = /^(?:Eds?|Tr|Trans|Comp)$/iu

const kindOf = (core: string, mark: string): NameWord['kind'] => {
  if (core === '&' || core === 'and' || core === 'AND' || core === 'und') return 'and'
  if (PARTICLES.has(core) || SAINT.test(core)) return 'particle'
  if (TITLE_OF_PERSON.test(core)) return 'other'
  if (/^[a-ce-km-z\d]/.test(core) && !/^(?:al|el)-/.test(core)) return 'other'
  if (SUFFIX.test(core)) return 'suffix'
  if (ROLE.test(core) && mark !== '') return 'other'
  if (core.length <= 3 && /^\p{Lu}{1,3}$/u.test(core))
    return mark.startsWith('.') && core.length === 1 ? 'initials' : 'capitals'
  if (core.includes('.') && INITIALS.test(core)) return 'initials'
  return CAPITAL.test(core) ? 'capital' : 'other'
}

/** @returns the first `limit` words of the text, cut at spaces. */
export const nameWords = (text: string, limit = 40): NameWord[] => {
  const words: NameWord[] = []
  const pattern = /[^ ]+/g
  for (let match = pattern.exec(text); match !== null && words.length < limit; match = pattern.exec(text)) {
    const raw = match[0]
    const closing = /[,;:.!?)\]”"]+$/.exec(raw)
    let mark = closing?.[0] ?? ''
    let core = raw.slice(0, raw.length - mark.length)
    if (
      core.length < 14 &&
      mark.startsWith('.') &&
      !SUFFIX.test(core) &&
      !ROLE.test(core) &&
      (INITIALS.test(`${core}.`) || SAINT.test(core))
    ) {
      core = `${core}.`
      mark = mark.slice(1)
    }
    words.push({ core, mark, kind: kindOf(core, mark), start: match.index, end: match.index + raw.length })
  }
  return words
}

export const isGivenWord = (word: NameWord | undefined): boolean =>
  word !== undefined && (word.kind === 'capital' || word.kind === 'initials' || word.kind === 'capitals')
export const isFamilyWord = (word: NameWord | undefined): boolean =>
  word !== undefined && (word.kind === 'capital' || (word.kind === 'capitals' && word.core.length > 1))
