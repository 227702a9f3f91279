// Kinds and types as the small numbers that stand in the database. A number, once given, never means something else.
import { EDGE_TYPES, type EdgeType, MAKER_ROLES, NODE_KINDS, type NodeKind, STANCES } from '../../model/kind.ts'
import type { Direction } from '../questions.ts'

export const KIND: Readonly<Record<NodeKind, number>> = { Person: 0, Work: 1, Claim: 2, Quote: 3, Topic: 4 }

export const TYPE: Readonly<Record<EdgeType, number>> = {
  AUTHORED: 0,
  EDITED: 1,
  TRANSLATED: 2,
  COMPILED: 3,
  QUOTED_FROM: 4,
  SPOKEN_BY: 5,
  SUPPORTS: 6,
  DISPUTES: 7,
  QUALIFIES: 8,
  ASSERTS: 9,
  CITES: 10,
  RELIES_ON: 11,
  MENTIONS: 12,
  ABOUT: 13,
  PART_OF: 14,
  SAME_AS: 15,
  NOT_SAME_AS: 16,
}

const kinds = new Map(NODE_KINDS.map((kind) => [KIND[kind], kind]))
const types = new Map(EDGE_TYPES.map((type) => [TYPE[type], type]))
const known = <T>(name: T | undefined, code: number): T => {
  if (name === undefined) throw new Error(`the database holds ${code}, which stands for nothing`)
  return name
}

export const kindOf = (code: number): NodeKind => known(kinds.get(code), code)
export const typeOf = (code: number): EdgeType => known(types.get(code), code)

/** Lists for `IN (…)`: numbers of ours, so that they may stand in the text of a statement. */
export const MAKERS_SQL = MAKER_ROLES.map((type) => TYPE[type]).join(', ')
export const STANCES_SQL = STANCES.map((type) => TYPE[type]).join(', ')

/** What an edge is seen from one of its ends: type, direction and the other end's kind in one number. */
export const slotOf = (type: number, direction: Direction, otherKind: number): number =>
  type * 16 + (direction === 'out' ? 8 : 0) + otherKind
export const slotParts = (slot: number): { type: EdgeType; direction: Direction; kind: NodeKind } => ({
  type: typeOf(slot >> 4),
  direction: slot & 8 ? 'out' : 'in',
  kind: kindOf(slot & 7),
})
