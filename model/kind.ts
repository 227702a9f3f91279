// The kinds of node and the types of edge, with what each edge may join: the vocabulary in one table.

/** The five kinds of node, in the order in which they are listed, exported and drawn. */
export const NODE_KINDS = ['Person', 'Work', 'Claim', 'Quote', 'Topic'] as const
export type NodeKind = (typeof NODE_KINDS)[number]

/** How a statement bears on a claim. A stance is an act of somebody, never a property of the claim. */
export const STANCES = ['SUPPORTS', 'DISPUTES', 'QUALIFIES'] as const
export type Stance = (typeof STANCES)[number]

/** How a person made a work. */
export const MAKER_ROLES = ['AUTHORED', 'EDITED', 'TRANSLATED', 'COMPILED'] as const
export type MakerRole = (typeof MAKER_ROLES)[number]

export const EDGE_TYPES = [
  ...MAKER_ROLES,
  'QUOTED_FROM',
  'SPOKEN_BY',
  ...STANCES,
  'ASSERTS',
  'CITES',
  'RELIES_ON',
  'MENTIONS',
  'ABOUT',
  'PART_OF',
  'SAME_AS',
  'NOT_SAME_AS',
] as const
export type EdgeType = (typeof EDGE_TYPES)[number]

interface EdgeRule {
  /** The kinds that the edge may leave from and arrive at. */
  readonly from: readonly NodeKind[]
  readonly to: readonly NodeKind[]
  /** Both ends must be of one kind. */
  readonly sameKind?: true
  /** The sentence that the edge reads as: from … to. */
  readonly forward: string
  /** The same, read from the other end. */
  readonly backward: string
}

const PERSON = ['Person'] as const
const WORK = ['Work'] as const
const stance = { from: ['Quote', 'Work', 'Claim'], to: ['Claim'] } as const

/** What each type of edge may join, and how it is said. Every edge reads as a sentence from left to right. */
export const EDGE_RULES: Readonly<Record<EdgeType, EdgeRule>> = {
  AUTHORED: { from: PERSON, to: WORK, forward: 'wrote', backward: 'written by' },
  EDITED: { from: PERSON, to: WORK, forward: 'edited', backward: 'edited by' },
  TRANSLATED: { from: PERSON, to: WORK, forward: 'translated', backward: 'translated by' },
  COMPILED: { from: PERSON, to: WORK, forward: 'compiled', backward: 'compiled by' },
  QUOTED_FROM: { from: ['Quote'], to: WORK, forward: 'quoted from', backward: 'quoted in' },
  SPOKEN_BY: { from: ['Quote'], to: PERSON, forward: 'words of', backward: 'words quoted' },
  SUPPORTS: { ...stance, forward: 'supports', backward: 'supported by' },
  DISPUTES: { ...stance, forward: 'disputes', backward: 'disputed by' },
  QUALIFIES: { ...stance, forward: 'qualifies', backward: 'qualified by' },
  ASSERTS: { from: ['Work', 'Person'], to: ['Claim'], forward: 'puts forward', backward: 'put forward in' },
  CITES: { from: WORK, to: WORK, forward: 'cites', backward: 'cited by' },
  RELIES_ON: { from: WORK, to: WORK, forward: 'relies on', backward: 'relied on by' },
  MENTIONS: { from: ['Claim', 'Quote'], to: PERSON, forward: 'names', backward: 'named in' },
  ABOUT: { from: ['Claim'], to: ['Topic'], forward: 'filed under', backward: 'covers' },
  PART_OF: { from: ['Topic', 'Work'], to: WORK, forward: 'part of', backward: 'contains' },
  SAME_AS: { from: NODE_KINDS, to: NODE_KINDS, sameKind: true, forward: 'is the same as', backward: 'is the same as' },
  NOT_SAME_AS: { from: NODE_KINDS, to: NODE_KINDS, sameKind: true, forward: 'is not', backward: 'is not' },
}

/** Whether an edge of this type may join these kinds. */
export const mayJoin = (type: EdgeType, from: NodeKind, to: NodeKind): boolean => {
  const rule = EDGE_RULES[type]
  return rule.from.includes(from) && rule.to.includes(to) && (!rule.sameKind || from === to)
}

export const isStance = (type: EdgeType): type is Stance => (STANCES as readonly EdgeType[]).includes(type)
export const isMakerRole = (type: EdgeType): type is MakerRole => (MAKER_ROLES as readonly EdgeType[]).includes(type)
