// What a person adds by hand, each act as an import of its own: it lands whole, is exported with the rest, stays when documents are
// imported again, and is undone by taking that import out.
import { canonicalJson } from '../../model/canonical.ts'
import type { CheckResult } from '../../model/check.ts'
import type { GraphEdge } from '../../model/edge.ts'
import { WhenceError } from '../../model/error.ts'
import { contentHash, edgeId, shortHash } from '../../model/id.ts'
import { EDGE_RULES, mayJoin, type Stance } from '../../model/kind.ts'
import { labelOf } from '../../model/label.ts'
import type { GraphNode } from '../../model/node.ts'
import type { GraphRecord, Import } from '../../model/record.ts'

/** The format of imports that are acts by hand. */
export const BY_HAND = 'hand'

export interface Act {
  readonly header: Import
  readonly records: readonly GraphRecord[]
  /** The act as a sentence. */
  readonly said: string
}
export interface StanceAct extends Act {
  /** Id of the edge. */
  readonly edge: string
}

interface Given {
  readonly by: string
  readonly note?: string | undefined
  /** ISO 8601; no part of what the act is. */
  readonly when: string
}
export interface StanceGiven extends Given {
  readonly from: GraphNode
  readonly stance: Stance
  readonly to: GraphNode
}
export interface CheckGiven extends Given {
  readonly quote: GraphNode
  readonly result: CheckResult
  /** When the check was made that this one corrects. */
  readonly supersedes?: string | undefined
}

const LONGEST_WORDS = 60
const words = (node: GraphNode): string => {
  const label = labelOf(node)
  return label.length > LONGEST_WORDS ? `“${label.slice(0, LONGEST_WORDS).trimEnd()} …”` : `“${label}”`
}

/** The same act again is the same import; with another note it is another content under that id, and a conflict. */
const act = (
  identity: readonly string[],
  note: string | undefined,
  said: string,
  records: readonly GraphRecord[],
): Act => ({
  header: {
    id: `import:hand-${shortHash(...identity)}`,
    format: BY_HAND,
    source: said,
    hash: contentHash(canonicalJson([...identity, note ?? ''])),
  },
  records,
  said,
})

/**
 * A person says that a quotation, a work or a claim supports, disputes or qualifies a claim.
 * @throws WhenceError `invalid-input` where these cannot be joined so
 */
export const stanceAct = ({ from, stance, to, by, note, when }: StanceGiven): StanceAct => {
  if (!mayJoin(stance, from.kind, to.kind))
    throw new WhenceError(
      'invalid-input',
      `A ${from.kind.toLowerCase()} takes no stance on a ${to.kind.toLowerCase()}.`,
      {
        where: 'from',
        remedy: 'A stance leads from a quotation, a work or a claim to a claim.',
      },
    )
  if (from.id === to.id)
    throw new WhenceError('invalid-input', 'A claim takes no stance on itself.', {
      where: 'to',
      remedy: 'Choose another claim.',
    })
  const ends = { type: stance, from: from.id, to: to.id, assertedBy: by }
  const edge: GraphEdge = { ...ends, id: edgeId(ends), method: 'human', when, ...(note && { note }) }
  const said = `${by}: ${words(from)} ${EDGE_RULES[stance].forward} ${words(to)}`
  return { ...act(['stance', stance, from.id, to.id, by], note, said, [{ edge }]), edge: edge.id }
}

/** The same stance with another note, or none; the earlier one is kept beside it. */
export const stanceCorrection = ({ by, note, when }: StanceGiven, { id, type, from, to }: GraphEdge): Act => {
  const corrections = [{ when, ...(note && { note }) }]
  const edge: GraphEdge = { id, type, from, to, assertedBy: by, method: 'human', when, corrections }
  return act(['stance-note', id, when], note, `${by}: the note of a stance corrected`, [{ edge }])
}

/**
 * A person says what came of looking a quotation up in the work it is taken from.
 * @throws WhenceError `invalid-input` where the node is no quotation
 */
export const checkAct = ({ quote, result, by, note, when, supersedes }: CheckGiven): Act => {
  if (quote.kind !== 'Quote')
    throw new WhenceError('invalid-input', 'Only quotations are checked against a work.', {
      where: 'quote',
      remedy: 'Name a quotation; search finds it by its words.',
    })
  const check = { result, by, when, ...(note && { note }), ...(supersedes && { supersedes }) }
  const { id, kind, text, paraphrase } = quote
  const node: GraphNode = { id, kind, text, ...(paraphrase && { paraphrase }), checks: [check] }
  const said = `${by}: ${words(quote)} checked, ${RESULT_WORDS[result]}${supersedes ? ' (corrected)' : ''}`
  return act(['check', id, result, by, ...(supersedes ? [supersedes] : [])], note, said, [{ node }])
}

export const RESULT_WORDS: Readonly<Record<CheckResult, string>> = {
  verified: 'stands so in the work',
  altered: 'stands otherwise in the work',
  'not-found': 'not found in the work',
}
