// What kinds, stances and roles are called in sentences, with their plurals.
import type { MakerRole, NodeKind, Stance } from '../../model/kind.ts'

export const KIND_NAMES: Readonly<Record<NodeKind, { readonly one: string; readonly many: string }>> = {
  Claim: { one: 'claim', many: 'claims' },
  Work: { one: 'work', many: 'works' },
  Person: { one: 'person', many: 'people' },
  Quote: { one: 'quotation', many: 'quotations' },
  Topic: { one: 'topic', many: 'topics' },
}

/** How a stance is said of a quotation: "supports". */
export const STANCE_VERBS: Readonly<Record<Stance, string>> = {
  SUPPORTS: 'supports',
  DISPUTES: 'disputes',
  QUALIFIES: 'qualifies',
}
/** How a stance is said of a claim: "supported". */
export const STANCE_PARTICIPLES: Readonly<Record<Stance, string>> = {
  SUPPORTS: 'supported',
  DISPUTES: 'disputed',
  QUALIFIES: 'qualified',
}

export const ROLE_NAMES: Readonly<Record<MakerRole, string>> = {
  AUTHORED: 'author',
  EDITED: 'editor',
  TRANSLATED: 'translator',
  COMPILED: 'compiler',
}

const grouping = new Intl.NumberFormat('en-GB')

/** A number with its thousands set apart: 2,341. */
export const figure = (count: number): string => grouping.format(count)

/** A number that may be only what was counted: 10,000+. */
export const figureOrMore = (count: number, more: boolean): string => (more ? `${figure(count)}+` : figure(count))

/** "1 claim", "2,341 claims", "no claims". */
export const counted = (count: number, one: string, many: string): string =>
  count === 0 ? `no ${many}` : `${figure(count)} ${count === 1 ? one : many}`

/** `counted` for a kind of node. */
export const countedKind = (count: number, kind: NodeKind): string =>
  counted(count, KIND_NAMES[kind].one, KIND_NAMES[kind].many)

/** "9 quotations", or "9 statements" where works or claims take some of these stances themselves. */
export const countedStatements = ({
  quotations,
  statements,
}: {
  readonly quotations: number
  readonly statements: number
}): string =>
  quotations === statements
    ? counted(quotations, 'quotation', 'quotations')
    : counted(statements, 'statement', 'statements')

/** “Quotations” where all that is said is quoted, “Statements” where works or claims take a stance themselves. */
export const statementsWord = (
  nodes: Iterable<{ readonly quotations: number; readonly statements: number }>,
): 'Quotations' | 'Statements' => {
  for (const { quotations, statements } of nodes) if (statements !== quotations) return 'Statements'
  return 'Quotations'
}
