// The statements that a count of a row stands for, as the list of them is asked for.
import { STANCES } from '../../../model/kind.ts'
import type { Comparison } from '../../../server/api/contract/picture.ts'
import type { Subject } from '../../panels/chosen/quotations-query.ts'

type Entry = Comparison['works'][number]

const FIELDS = { Claim: 'claim', Work: 'work', Person: 'person' } as const
const fieldOf = ({ kind }: Comparison['a']['node']) => (kind === 'Quote' || kind === 'Topic' ? undefined : FIELDS[kind])

const TAKEN = { stances: [...STANCES] }

/** All statements on a side. */
export const subjectOfSide = ({ node, isDocument }: Comparison['a']): Subject | null => {
  const own = fieldOf(node)
  return own ? { [isDocument ? 'document' : own]: node.id, ...TAKEN } : null
}

/** The statements on a side that have to do with an entry; of what nothing is said of a claim there is no list. */
export const subjectOf = (side: Comparison['a'], { node }: Entry): Subject | null => {
  const [own, other] = [fieldOf(side.node), fieldOf(node)]
  if (!own || !other) return null
  if (side.isDocument) return { document: side.node.id, [other]: node.id, ...TAKEN }
  if (own === 'person' && other === 'person') return { person: side.node.id, withPerson: node.id, ...TAKEN }
  // What is taken from a work is behind no other.
  if (own === other && side.node.id !== node.id) return null
  return { [own]: side.node.id, [other]: node.id, ...TAKEN }
}
