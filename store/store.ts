// GraphStore: the contract that everything above the store uses. An engine implements it whole; tests/store/contract.ts holds
// every engine to it. All reads see only what has landed; an import lands whole or not at all.
import type { GraphEdge } from '../model/edge.ts'
import type { EdgeType, NodeKind } from '../model/kind.ts'
import type { GraphNode } from '../model/node.ts'
import type { Problem } from '../model/problem.ts'
import type { GraphRecord, Import } from '../model/record.ts'
import type {
  Counts,
  Direction,
  DocumentInfo,
  EdgeCount,
  EdgeEnds,
  EvidenceLink,
  EvidenceQuery,
  FoldedEdge,
  Line,
  Mark,
  Neighbour,
  NeighbourQuery,
  Page,
  PageRequest,
  PathQuery,
  PathResult,
  RankQuery,
  SearchQuery,
  SearchResult,
  Summary,
  YearCount,
} from './questions.ts'

/** What an import did. The three counts add up to the records read. */
export interface Tally {
  readonly created: number
  readonly changed: number
  readonly left: number
}
export interface ImportOutcome {
  readonly import: Import
  readonly nodes: Tally
  readonly edges: Tally
  /** True where the same content had landed before: nothing was written. */
  readonly unchanged: boolean
}
export interface ImportInfo extends Pick<Import, 'id' | 'document' | 'format' | 'source' | 'hash'> {
  /** When it landed, ISO 8601. */
  readonly landed: string
  readonly nodes: number
  readonly edges: number
  readonly problemCount: number
}
export interface RemovalOutcome {
  readonly import: string
  /** Records that only this import had brought. */
  readonly removed: { readonly nodes: number; readonly edges: number }
  /** Records that others had brought too, and which now say only what those said. */
  readonly kept: { readonly nodes: number; readonly edges: number }
}

export interface ImportOptions {
  readonly signal?: AbortSignal
  /** Called with the records written so far. */
  readonly onProgress?: (written: number) => void
}

export interface StoreHealth {
  readonly ok: boolean
  readonly engine: string
  /** Safe to show: no password, no user. */
  readonly address: string
  readonly detail: string
}

/** What engines may do differently, by name. Nothing above the store asks which engine it is. */
export interface Capabilities {
  /** Whether another process may write while this one has the store open. */
  readonly sharedWrites: boolean
}

export interface GraphStore {
  readonly engine: string
  readonly address: string
  readonly capabilities: Capabilities

  /** Never throws: says what is wrong in `detail`. */
  health(): Promise<StoreHealth>
  close(): Promise<void>

  // ── writing ───────────────────────────────────────────────────────────────────────────────────────────────────────────
  /**
   * Merges records under one import; idempotent. Content that has landed under this id is not read again; other content under
   * the same id is a `conflict`. Edges may come before their nodes. The records' own `import`, `imports` and `part` lines (a store's export) are
   * taken over as they are, and the import at hand is recorded only where something is its own. A file whose one `import` line no
   * record refers to is a converted document: its records are that import's. Problems may be among `header.problems`, or given by `problems` once the records are at their end.
   * @throws WhenceError `invalid-input` where an edge names a node that is nowhere, or joins kinds that it may not; `cancelled`.
   * Nothing has changed then.
   */
  importRecords(
    header: Import,
    records: AsyncIterable<readonly GraphRecord[]>,
    options?: ImportOptions & { readonly problems?: () => readonly Problem[] },
  ): Promise<ImportOutcome>
  /**
   * Leaves the graph as if the import had never been there; but a node that edges of other imports need stays, as theirs.
   * @throws WhenceError `not-found`
   */
  removeImport(id: string): Promise<RemovalOutcome>

  // ── single things ─────────────────────────────────────────────────────────────────────────────────────────────────────
  /** By id or by an alias of it. */
  node(id: string): Promise<GraphNode | undefined>
  /** Those that exist, by id or alias, in the order asked for, none twice; at most 5,000. */
  nodes(ids: readonly string[]): Promise<readonly GraphNode[]>
  edge(id: string): Promise<GraphEdge | undefined>

  // ── around a node ─────────────────────────────────────────────────────────────────────────────────────────────────────
  /** Empty where there is no such node. */
  edgeCounts(id: string): Promise<readonly EdgeCount[]>
  /** Ordered by edge type, then direction (`in` before `out`), then the other node's id, then the edge's. */
  neighbours(query: NeighbourQuery): Promise<Page<Neighbour>>
  paths(query: PathQuery): Promise<PathResult>

  // ── lists ─────────────────────────────────────────────────────────────────────────────────────────────────────────────
  search(query: SearchQuery): Promise<SearchResult>
  /** Those that exist, in the order asked for; at most 5,000. */
  summaries(ids: readonly string[]): Promise<readonly Summary[]>
  rank(query: RankQuery): Promise<Page<Summary>>
  counts(): Promise<Counts>
  /** How many works there are of each year, the earliest first; works without a year are left out. */
  workYears(): Promise<readonly YearCount[]>

  // ── evidence ──────────────────────────────────────────────────────────────────────────────────────────────────────────
  /** What takes a stance, in the order of the documents (id, line; what has no place last), then by id, stance, edge. */
  evidence(query: EvidenceQuery): Promise<Page<EvidenceLink>>
  /**
   * The folded lines between those of these claims and works that are given, and between them and those `beside` them, but not among
   * the latter; at most 5,000 ids together.
   */
  foldedEdges(ids: readonly string[], beside?: readonly string[]): Promise<readonly FoldedEdge[]>
  /** The folded lines of one claim or work, the heaviest first, equals by the other end's id. Empty for other kinds. */
  foldedOf(id: string, page: PageRequest): Promise<Page<FoldedEdge>>
  /**
   * All edges both ends of which are among these, or one among these and the other among those `beside` them, ordered by type, then
   * id; at most 5,000 ids together.
   * @throws WhenceError `too-large` over 50,000 edges
   */
  edgesAmong(ids: readonly string[], beside?: readonly string[]): Promise<readonly GraphEdge[]>
  /**
   * The edges of these types that leave (`out`) or reach (`in`) any of these nodes, ordered by type, then id; at most 5,000 ids.
   * It is what asks for the makers of many works or the speakers of many quotes at once.
   * @throws WhenceError `too-large` over 200,000 edges
   */
  edgesOf(ids: readonly string[], direction: Direction, types: readonly EdgeType[]): Promise<readonly GraphEdge[]>

  // ── the whole graph, for questions about all of it ────────────────────────────────────────────────────────────────────
  /** A word that changes with every import and removal, whoever made it: what was worked out may be kept while it is the same. */
  revision(): Promise<string>
  /**
   * Every edge of these types, as its ends alone; streamed in stretches, in no promised order. An id is one string in memory, however
   * many edges name it: all of them may be kept.
   */
  edgeEnds(types: readonly EdgeType[]): AsyncIterable<readonly EdgeEnds[]>
  /** Every node of a kind; streamed in stretches, in no promised order. */
  nodesOfKind(kind: NodeKind): AsyncIterable<readonly GraphNode[]>

  // ── documents ─────────────────────────────────────────────────────────────────────────────────────────────────────────
  documents(): Promise<readonly DocumentInfo[]>
  /** The lines from `first` to `last`, at most 2,000; empty where there are none. */
  lines(document: string, first: number, last: number): Promise<readonly Line[]>
  /** The marks that touch these lines, in order of their first line; at most 5,000. */
  marks(document: string, first: number, last: number): Promise<readonly Mark[]>

  // ── imports and the whole ─────────────────────────────────────────────────────────────────────────────────────────────
  imports(): Promise<readonly ImportInfo[]>
  /** What could not be read in one import. */
  problems(id: string): Promise<readonly Problem[]>
  /**
   * Every record in a fixed order: imports, nodes by kind and id, edges by type and id, texts by document and line, parts.
   * The same graph gives the same bytes, whichever engine holds it.
   */
  records(): AsyncIterable<readonly GraphRecord[]>
}
