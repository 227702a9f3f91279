// The path of an address: which thing is chosen, or which view is open.
import { isId } from './bounds.ts'
import { decoded, isDots, type Mode, parseMode, writeMode } from './mode.ts'
import type { Chosen, View } from './view.ts'

const KIND_PREFIX = /^(claim|work|person|topic|quote):(.+)$/s
const KIND_PATH = /^\/(claim|work|person|topic|quote)\/([^/]+)$/
const NODE_PATH = /^\/node\/([^/]+)$/

/** The path of a node: `/claim/9f…`, or `/node/…` where its id does not tell its kind; null where no path can carry it. */
export const nodePath = (id: string): string | null => {
  const [, kind, rest] = KIND_PREFIX.exec(id) ?? []
  const segment = rest ?? id
  if (isDots(segment)) return null
  return `/${kind ?? 'node'}/${encodeURIComponent(segment)}`
}

/** Path and fragment for a view; `told` says that they tell its chosen node. */
export const writePath = ({ mode, chosen }: View): { path: string; hash: string; told: boolean } => {
  const own = writeMode(mode)
  if (own) return { path: own.path, hash: own.hash, told: false }
  const path = chosen?.what === 'node' ? nodePath(chosen.id) : null
  return { path: path ?? '/', hash: '', told: path !== null }
}

/** What a path, a query and a fragment tell; an unknown path tells nothing. Never throws. */
export const parsePath = (
  path: string,
  query: URLSearchParams,
  hash: string,
): { mode: Mode | null; chosen: Chosen | null } => {
  const [, kind, rest] = KIND_PATH.exec(path) ?? []
  const segment = decoded(rest ?? NODE_PATH.exec(path)?.[1] ?? '')
  const id = kind && segment ? `${kind}:${segment}` : segment
  if (isId(id)) return { mode: null, chosen: { what: 'node', id } }
  return { mode: parseMode(path, query, hash), chosen: null }
}
