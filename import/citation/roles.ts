// Role marks behind a name ("Ed.", "trans.", "Trans. and Ed.", "(eds.)") and before one ("translated by", "Ed.").
import type { CslNameRole } from '../../model/csl.ts'

const WORDS: readonly (readonly [RegExp, CslNameRole])[] = [
  [/^(?:eds?|editors?|edited|hrsg|hg|red)$/i, 'editor'],
  [/^(?:trans|transl|tr|translators?|translated)$/i, 'translator'],
  [/^(?:comps?|compilers?|compiled)$/i, 'compiler'],
]

const ONE = '(?:editors?|eds?|translators?|transl|trans|tr|compilers?|comps?|hrsg|hg)'
const BEHIND = new RegExp(
  `^[\\s,.]*(?:\\((${ONE}\\.?(?: ?(?:and|&|,) ?${ONE}\\.?)*)\\)|(${ONE}(?:\\.|(?=[\\s,]))(?: ?(?:and|&|,) ?${ONE}(?:\\.|(?=[\\s,])))*))[.,:;]*(?= |$)`,
  'iu',
)

const rolesOf = (text: string): CslNameRole[] => {
  const roles: CslNameRole[] = []
  for (const word of text.split(/[^\p{L}]+/u)) {
    const role = WORDS.find(([pattern]) => pattern.test(word))?.[1]
    if (role !== undefined && !roles.includes(role)) roles.push(role)
  }
  return roles
}

export interface RoleMark {
  readonly roles: readonly CslNameRole[]
  /** Characters it takes up, marks around it included. */
  readonly length: number
}

/** @returns the role mark that opens the text, which is what stands behind the names, or nothing. */
export const roleBehind = (text: string): RoleMark | undefined => {
  const match = BEHIND.exec(text.slice(0, 80))
  if (match === null) return undefined
  const words = match[1] ?? match[2] ?? ''
  // "Ed. Peter Orr" opens a new statement of responsibility; behind a name a capital follows only where the title begins.
  const roles = rolesOf(words)
  return roles.length === 0 ? undefined : { roles, length: match[0].length }
}

const BEFORE =
  /[\s,.;(](?:(translated|edited|compiled|selected|introduced)(?: and (translated|edited|compiled|annotated|introduced))?(?: from (?:the )?\p{Lu}\p{Ll}+)? by|((?:trans|eds?|comps?|transl|tr)\.)(?: (?:and|&) (ed|trans|comp)\.)?(?: by)?) (?=\p{Lu})/giu

const MAY_CREDIT = / by |(?:trans|transl|tr|eds?|comps?)\. /i

export interface RoleBefore {
  readonly roles: readonly CslNameRole[]
  readonly at: number
  readonly end: number
}

/** @returns the marks before names inside a text ("translated by ", "Ed. "), in order. */
export const rolesBefore = (text: string): RoleBefore[] =>
  !MAY_CREDIT.test(text)
    ? []
    : [...text.matchAll(BEFORE)].map((match) => ({
        roles: rolesOf(match[0]),
        at: match.index,
        end: match.index + match[0].length,
      }))
