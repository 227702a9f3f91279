// Which of the views one looks at, and its place in an address: a path of its own, and words in the query.
import { NODE_KINDS, type NodeKind } from '../../model/kind.ts'
import type { LISTS } from '../../server/api/contract/what-if.ts'
import { BOUNDS, isId } from './bounds.ts'

export type ListName = (typeof LISTS)[number]
/** Held to the contract's own list by its type, without the schemas coming into the page. */
export const LIST_NAMES = [
  'one-work',
  'one-person',
  'no-quotation',
  'disputed',
  'same-words',
  'most-backing',
  'fewest-pages',
] as const satisfies typeof LISTS

export const MATRIX_COLUMNS = ['works', 'people', 'topics'] as const
export const MATRIX_ORDERS = ['similarity', 'weight', 'document', 'name'] as const

export type Mode =
  | { readonly name: 'map' | 'table' | 'imports' | 'time' | 'what-if' | 'network' | 'relations' }
  | { readonly name: 'read'; readonly document: string; readonly first: number; readonly last: number }
  /** What backs one claim, as a page of its own. */
  | { readonly name: 'evidence'; readonly claim: string }
  | {
      readonly name: 'matrix'
      readonly columns: (typeof MATRIX_COLUMNS)[number]
      readonly order: (typeof MATRIX_ORDERS)[number]
    }
  | { readonly name: 'compare'; readonly a: string | null; readonly b: string | null }
  | { readonly name: 'list'; readonly list: ListName }
  /** What the measures say, from one of them on. */
  | { readonly name: 'measures'; readonly section: string | null }
  | { readonly name: 'results'; readonly words: string; readonly kind: NodeKind | null }

/** Where a mode stands in an address: its path and fragment, and its own words in the query. */
export interface ModeAddress {
  readonly path: string
  readonly hash: string
  readonly pairs: readonly (readonly [string, string])[]
}

const LINES = /^#?L(\d{1,9})(?:-(\d{1,9}))?$/
const EVIDENCE_PATH = /^\/evidence\/([^/]+)$/
const READ_PATH = /^\/read\/([^/]+)$/
const SECTION = /^#([a-z0-9-]{1,60})$/
const LIST_PATH = /^\/lists\/([a-z-]+)$/

/** Segments that a browser takes for "here" and "one up", however they are encoded. */
export const isDots = (segment: string): boolean => segment === '.' || segment === '..'

export const decoded = (text: string): string | null => {
  try {
    return decodeURIComponent(text)
  } catch {
    return null
  }
}

/** The path of lines of a document, with its fragment: `/read/work%3Aharbour-papers#L120-124`. */
export const readPath = (document: string, first: number, last: number): string | null =>
  isDots(document) ? null : `/read/${encodeURIComponent(document)}#L${last === first ? first : `${first}-${last}`}`

/** The permanent address of what backs a claim. */
export const evidencePath = (claim: string): string | null =>
  isDots(claim) ? null : `/evidence/${encodeURIComponent(claim)}`

const at = (path: string, pairs: readonly (readonly [string, string | null])[] = []): ModeAddress => ({
  path,
  hash: '',
  pairs: pairs.flatMap(([name, value]) => (value === null ? [] : [[name, value] as const])),
})

/** Null for the modes that the path of a chosen thing leaves room for: map and table. */
export const writeMode = (mode: Mode): ModeAddress | null => {
  switch (mode.name) {
    case 'map':
    case 'table':
      return null
    case 'imports':
    case 'time':
    case 'what-if':
    case 'network':
    case 'relations':
      return at(`/${mode.name}`)
    case 'read': {
      const [path = '/', hash = ''] = (readPath(mode.document, mode.first, mode.last) ?? '/').split('#')
      return { path, hash: hash && `#${hash}`, pairs: [] }
    }
    case 'evidence':
      return at(evidencePath(mode.claim) ?? '/')
    case 'matrix':
      return at('/matrix', [
        ['columns', mode.columns === 'works' ? null : mode.columns],
        ['order', mode.order === 'similarity' ? null : mode.order],
      ])
    case 'compare':
      return at('/compare', [
        ['a', mode.a],
        ['b', mode.b],
      ])
    case 'list':
      return at(`/lists/${mode.list}`)
    case 'measures':
      return { ...at('/measures'), hash: mode.section === null ? '' : `#${mode.section}` }
    case 'results':
      return at('/search', [
        ['q', mode.words],
        ['among', mode.kind],
      ])
  }
}

const lineNumber = (text: string | undefined) => Math.min(BOUNDS.line, Math.max(1, Number(text ?? 1)))
const readMode = (document: string, hash: string): Mode => {
  const [, from, to] = LINES.exec(hash) ?? []
  const first = lineNumber(from)
  return { name: 'read', document, first, last: Math.max(first, lineNumber(to ?? from)) }
}
const oneOf = <T extends string>(values: readonly T[], text: string | null): T | null =>
  values.find((value) => value === text) ?? null
const idOrNull = (text: string | null) => (isId(text) ? text : null)
/** Words as they may be searched for: of a length that the server takes, and text that an address can carry. */
const searchWords = (text: string | null) => {
  const words = (text ?? '').slice(0, BOUNDS.searchWords)
  return words.isWellFormed() ? words.trim() : ''
}

/** What a path, query and fragment tell of the mode; null where they tell none. Never throws. */
export const parseMode = (path: string, query: URLSearchParams, hash: string): Mode | null => {
  switch (path) {
    case '/imports':
      return { name: 'imports' }
    case '/time':
      return { name: 'time' }
    case '/what-if':
      return { name: 'what-if' }
    case '/network':
      return { name: 'network' }
    case '/relations':
      return { name: 'relations' }
    case '/measures':
      return { name: 'measures', section: SECTION.exec(hash)?.[1] ?? null }
    case '/matrix':
      return {
        name: 'matrix',
        columns: oneOf(MATRIX_COLUMNS, query.get('columns')) ?? 'works',
        order: oneOf(MATRIX_ORDERS, query.get('order')) ?? 'similarity',
      }
    case '/compare':
      return { name: 'compare', a: idOrNull(query.get('a')), b: idOrNull(query.get('b')) }
    case '/search': {
      const words = searchWords(query.get('q'))
      return words === '' ? null : { name: 'results', words, kind: oneOf(NODE_KINDS, query.get('among')) }
    }
  }
  const document = decoded(READ_PATH.exec(path)?.[1] ?? '')
  if (isId(document)) return readMode(document, hash)
  const claim = decoded(EVIDENCE_PATH.exec(path)?.[1] ?? '')
  if (isId(claim)) return { name: 'evidence', claim }
  const list = oneOf(LIST_NAMES, LIST_PATH.exec(path)?.[1] ?? null)
  return list && { name: 'list', list }
}

/** Whether it is a page of words and figures, and not one of the pictures of the same set of things. */
export const isPageMode = ({ name }: Mode): boolean => !['map', 'table', 'read', 'imports', 'results'].includes(name)
