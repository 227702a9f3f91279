// The path of an address: which thing is chosen, or which lines of a document are read.
import { BOUNDS, type Chosen, isId, type Mode, type View } from './view.ts'

const KIND_PREFIX = /^(claim|work|person|topic|quote):(.+)$/s
const KIND_PATH = /^\/(claim|work|person|topic|quote)\/([^/]+)$/
const NODE_PATH = /^\/node\/([^/]+)$/
const READ_PATH = /^\/read\/([^/]+)$/
const LINES = /^#?L(\d{1,9})(?:-(\d{1,9}))?$/

/** Segments that a browser takes for "here" and "one up", however they are encoded. */
const isDots = (segment: string) => segment === '.' || segment === '..'

const decoded = (text: string): string | null => {
  try {
    return decodeURIComponent(text)
  } catch {
    return null
  }
}

/** The path of a node: `/claim/9f…`, or `/node/…` where its id does not tell its kind; null where no path can carry it. */
export const nodePath = (id: string): string | null => {
  const [, kind, rest] = KIND_PREFIX.exec(id) ?? []
  const segment = rest ?? id
  if (isDots(segment)) return null
  return `/${kind ?? 'node'}/${encodeURIComponent(segment)}`
}

/** The path of lines of a document, with its fragment: `/read/work%3Aharbour-papers#L120-124`. */
export const readPath = (document: string, first: number, last: number): string | null =>
  isDots(document) ? null : `/read/${encodeURIComponent(document)}#L${last === first ? first : `${first}-${last}`}`

/** Path and fragment for a view; `told` says that they tell its chosen node. */
export const writePath = ({ mode, chosen }: View): { path: string; hash: string; told: boolean } => {
  if (mode.name === 'read') {
    const [path = '/', hash = ''] = (readPath(mode.document, mode.first, mode.last) ?? '/').split('#')
    return { path, hash: hash && `#${hash}`, told: false }
  }
  if (mode.name === 'imports') return { path: '/imports', hash: '', told: false }
  const path = chosen?.what === 'node' ? nodePath(chosen.id) : null
  return { path: path ?? '/', hash: '', told: path !== null }
}

const lineNumber = (text: string | undefined) => Math.min(BOUNDS.line, Math.max(1, Number(text ?? 1)))

const readMode = (document: string, hash: string): Mode => {
  const [, from, to] = LINES.exec(hash) ?? []
  const first = lineNumber(from)
  return { name: 'read', document, first, last: Math.max(first, lineNumber(to ?? from)) }
}

/** What a path and a fragment tell; an unknown path tells nothing. Never throws. */
export const parsePath = (path: string, hash: string): { mode: Mode | null; chosen: Chosen | null } => {
  const [, kind, rest] = KIND_PATH.exec(path) ?? []
  const segment = decoded(rest ?? NODE_PATH.exec(path)?.[1] ?? '')
  const id = kind && segment ? `${kind}:${segment}` : segment
  if (isId(id)) return { mode: null, chosen: { what: 'node', id } }
  const document = decoded(READ_PATH.exec(path)?.[1] ?? '')
  if (isId(document)) return { mode: readMode(document, hash), chosen: null }
  return { mode: path === '/imports' ? { name: 'imports' } : null, chosen: null }
}
