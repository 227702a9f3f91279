// Old ids still arrive: a view with the ids that have taken their place.
import type { View } from './view.ts'

/** The view with every id that has another name now replaced; the same object where there is none. */
export const renamed = (view: View, aliases: Readonly<Record<string, string>>): View => {
  if (Object.keys(aliases).length === 0) return view
  const now = (id: string) => (Object.hasOwn(aliases, id) ? (aliases[id] ?? id) : id)
  const all = (ids: readonly string[]) => [...new Set(ids.map(now))]
  const { chosen, focus, paths } = view
  return {
    ...view,
    added: all(view.added),
    hidden: all(view.hidden),
    expansions: view.expansions.map((expansion) => ({ ...expansion, node: now(expansion.node) })),
    placed: Object.fromEntries(Object.entries(view.placed).map(([id, position]) => [now(id), position])),
    focus: focus && { ...focus, node: now(focus.node) },
    paths: paths && { from: now(paths.from), to: now(paths.to) },
    filters: { ...view.filters, topics: all(view.filters.topics), people: all(view.filters.people) },
    chosen:
      chosen === null || chosen.what === 'node'
        ? chosen && { ...chosen, id: now(chosen.id) }
        : { ...chosen, from: now(chosen.from), to: now(chosen.to) },
  }
}
