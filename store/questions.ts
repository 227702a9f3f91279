// What a store is asked and what it answers: the queries of `GraphStore` and the forms of their answers.
import type { GraphEdge } from '../model/edge.ts'
import type { EdgeType, NodeKind, Stance } from '../model/kind.ts'
import type { GraphNode } from '../model/node.ts'

/** Seen from a node: `out` are the edges that leave it. */
export type Direction = 'in' | 'out'

/** One row of "works 12, people 3": how many edges of a type lead from a node to nodes of a kind. */
export interface EdgeCount {
  readonly type: EdgeType
  readonly direction: Direction
  /** The kind at the other end. */
  readonly kind: NodeKind
  readonly count: number
}

/** A stretch of a longer list, and how long the whole is. */
export interface Page<T> {
  readonly items: readonly T[]
  readonly total: number
}
export interface PageRequest {
  /** How many to pass over, from 0. */
  readonly offset: number
  /** At most so many, 1 to 1,000. */
  readonly limit: number
}

export interface NeighbourQuery extends PageRequest {
  readonly id: string
  readonly types?: readonly EdgeType[]
  readonly direction?: Direction
  readonly kinds?: readonly NodeKind[]
}
export interface Neighbour {
  readonly edge: GraphEdge
  readonly node: GraphNode
  readonly direction: Direction
}

/** What stands in a list or on a mark of the map: a node in brief, with what it weighs. All counts are of distinct things. */
export interface Summary {
  readonly id: string
  readonly kind: NodeKind
  /** The node's words (`labelOf`), cut at 300 characters. */
  readonly label: string
  /**
   * Quotations: for a claim those that take a stance on it, for a work those taken from it, for a person those spoken by the
   * person or taken from the person's works, for a topic those behind its claims; 1 for a quote.
   */
  readonly quotations: number
  /**
   * Statements: quotations, and beside them the stances that works and claims take themselves, each once for every claim that it is
   * on. For a claim what takes a stance on it, for a topic what takes one on its claims; for a work its quotations and its own
   * stances, for a person those of the words and works counted above; 1 for a quote. Never fewer than quotations.
   */
  readonly statements: number
  /** Of a claim: its statements by stance; one that takes several stances on it, in several documents, counts for each. Elsewhere 0. */
  readonly supports: number
  readonly disputes: number
  readonly qualifies: number
  /** For a work, person or topic: the claims it backs (through its quotations) or holds. For a quote: the claims it takes a stance on. */
  readonly claims: number
  /** For a claim or topic: the works quoted for it, or taking a stance on it themselves; for a person: the works the person made. */
  readonly works: number
  /** For a claim, work or topic: the makers of its works. */
  readonly people: number
  /** For a work its year; else the earliest and latest year of its works: for a quote, of those it is taken from. */
  readonly firstYear: number | null
  readonly lastYear: number | null
  /** The first place in an imported document. */
  readonly document: string | null
  readonly line: number | null
}

/**
 * What a list may be ordered by, the greatest first unless said otherwise; equals by id. `label` is the first 80 characters of the
 * folded label, `line` the id of the first document and the line in it. What has no year or line comes last, whichever way.
 */
export type RankBy =
  | 'quotations'
  | 'statements'
  | 'works'
  | 'people'
  | 'claims'
  | 'disputes'
  | 'firstYear'
  | 'line'
  | 'label'

/** Which nodes a list or a view takes. All that are given must hold. */
export interface NodeFilter {
  readonly kinds?: readonly NodeKind[]
  /** Claims about one of these topics, and works, people and quotes behind them; the topics themselves. */
  readonly topics?: readonly string[]
  /** Works made by one of these people, claims and quotes resting on them or naming them; the people themselves. */
  readonly people?: readonly string[]
  /** Overlaps with firstYear…lastYear; what has no year is left out when either is given. */
  readonly fromYear?: number
  readonly toYear?: number
  readonly minQuotations?: number
  readonly minStatements?: number
  readonly maxQuotations?: number
  readonly maxWorks?: number
}
export interface RankQuery extends PageRequest {
  readonly filter: NodeFilter
  readonly by: RankBy
  readonly ascending?: boolean
}

export interface SearchQuery extends PageRequest {
  /** Words; each must occur, accents and case apart. The last one may be a beginning. `"two words"` must stand together. */
  readonly text: string
  readonly kinds?: readonly NodeKind[]
}
/** A piece of text, and whether it is what was searched for. Never markup. */
export interface Segment {
  readonly text: string
  readonly match: boolean
}
export interface SearchHit {
  readonly node: GraphNode
  /** Greater is better; comparable within one answer only. */
  readonly score: number
  readonly snippet: readonly Segment[]
}
export interface SearchResult extends Page<SearchHit> {
  /** How many hits of each kind there are, whichever kinds were asked for; counted up to 10,000 (`MOST_COUNTED`) of a kind. */
  readonly facets: Readonly<Record<NodeKind, number>>
  /** The kinds that have more hits than are counted; empty nearly always. `total` then says how many there are at least. */
  readonly more: readonly NodeKind[]
}

/**
 * One thing said for or against a claim. Most are quotations on their way from a work to a claim; a work or another claim may
 * take a stance itself. A quote taken from two works is two links.
 */
export interface EvidenceLink {
  readonly stance: Stance
  readonly stanceEdge: GraphEdge
  /** What takes the stance: a Quote, a Work or a Claim. */
  readonly statement: GraphNode
  /** The claim that the stance is on. */
  readonly claim: GraphNode
  /** The QUOTED_FROM edge of a quote; absent where no source is known, and where the statement is no quote. */
  readonly source?: GraphEdge
  /** The work that the quote is taken from, or the statement itself where that is a work. */
  readonly work?: GraphNode
}
export interface EvidenceQuery extends PageRequest {
  /** At least one of these; those given must all hold. */
  readonly claim?: string
  readonly work?: string
  /** A maker of the work or the speaker of the words. */
  readonly person?: string
  readonly stances?: readonly Stance[]
}

/**
 * Many quotations folded into one line of the map: from a work to a claim. Where a work or claim takes a stance itself, it stands
 * in `work`, and what it says counts as no quotation.
 */
export interface FoldedEdge {
  readonly work: string
  readonly claim: string
  readonly stance: Stance
  readonly quotations: number
}

export interface PathQuery {
  readonly from: string
  readonly to: string
  /** Edges on a path at most, 1 to 6. */
  readonly maxLength: number
  /** Paths at most, 1 to 50; the shortest come first. */
  readonly limit: number
  /** Types that a path may use; all where not given. */
  readonly types?: readonly EdgeType[]
  readonly signal?: AbortSignal
}
export interface Path {
  /** One more than edges; the first is `from`, the last `to`. No node twice. */
  readonly nodes: readonly GraphNode[]
  readonly edges: readonly GraphEdge[]
}
export interface PathResult {
  /** All of the least length there is; in order of their nodes' ids, then of their edges' ids. */
  readonly paths: readonly Path[]
  /** Whether the search ended for a bound on work before all paths of the least length were found. */
  readonly cut: boolean
}

export interface Counts {
  readonly nodes: Readonly<Record<NodeKind, number>>
  readonly edges: Readonly<Record<EdgeType, number>>
}

export interface EdgeEnds {
  readonly type: EdgeType
  readonly from: string
  readonly to: string
  /** Of a stance, the document that takes it. */
  readonly assertedIn?: string
}

export interface YearCount {
  readonly year: number
  readonly works: number
}

export interface DocumentInfo {
  readonly id: string
  readonly title: string
  readonly lines: number
  readonly import: string | null
}
export interface Line {
  readonly number: number
  readonly text: string
}
/** A node's or an edge's place in a document: a bracket in the reader's margin. */
export interface Mark {
  readonly first: number
  readonly last: number
  readonly node?: string
  readonly kind?: NodeKind
  readonly edge?: string
  readonly type?: EdgeType
  /** For an edge, what it leads to. */
  readonly to?: string
}
