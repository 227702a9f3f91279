// The whole view ↔ the address of the page. What is written is read back the same; what comes from anywhere never throws.
import { LONGEST_PLAIN, pack, unpack } from './pack.ts'
import { parsePath, writePath } from './path.ts'
import { parseQuery, VERSION, writeQuery } from './query.ts'
import { START, type View } from './view.ts'

/** Path, query and fragment of a view: `/claim/9f…?v=1&hide=…`. */
export const writeAddress = (view: View): string => {
  const { path, hash, told } = writePath(view)
  const query = writeQuery(view, told).toString()
  if (query === '') return path + hash
  return `${path}?${query.length <= LONGEST_PLAIN ? query : `z=${VERSION}.${pack(query)}`}${hash}`
}

const plainQuery = (search: string): URLSearchParams => {
  const query = new URLSearchParams(search)
  const packed = query.get('z')
  if (!packed?.startsWith(`${VERSION}.`)) return query
  return new URLSearchParams(unpack(packed.slice(VERSION.length + 1)) ?? '')
}

/** The view of an address, given as path, query and fragment. Never throws: what is not understood is left out. */
export const parseAddress = (address: string): View => {
  const [, path = '/', search = '', hash = ''] = /^([^?#]*)(\?[^#]*)?(#.*)?$/s.exec(address) ?? []
  const query = plainQuery(search)
  const view = query.get('v') === VERSION ? parseQuery(query) : START
  const { mode, chosen } = parsePath(path, query, hash)
  return { ...view, mode: mode ?? view.mode, chosen: chosen ?? view.chosen }
}
