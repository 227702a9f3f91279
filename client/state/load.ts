// From a view to what it shows: what it needs is asked for together, then the nodes that are new, with the lines that reach them.
// What was loaded for the view before is kept as far as this one shows it.
import { type Answers, type Ask, answered, answersFor, broughtBy, NOTHING } from './answers.ts'
import { BOUNDS } from './bounds.ts'
import { EMPTY, type Expanded, joined, type Lines, type Loaded, reduced } from './loaded.ts'
import { standingQuery } from './strikes.ts'
import type { View } from './view.ts'

/** What of a view decides what has to be asked for; equal texts need no new question. */
export const questionOf = (view: View, loaded: Loaded): string =>
  JSON.stringify([view.base, view.added, view.expansions, view.paths, loaded.cut ? view.filters : null, view.strikes])

/** What is chosen or in focus has to be there, quotations apart: these stand folded behind lines. */
const picked = ({ chosen, focus }: View): string[] => {
  const ends = chosen === null ? [] : chosen.what === 'node' ? [chosen.id] : [chosen.from, chosen.to]
  return [...ends.filter((id) => !id.startsWith('quote:')), ...(focus ? [focus.node] : [])]
}
/** What a view picks that is neither here nor known not to be. */
export const lacking = (view: View, loaded: Loaded): string[] =>
  picked(view).filter((id) => !loaded.nodes.has(id) && !loaded.missing.includes(id) && !(id in loaded.aliases))

/** In which step each node of a view comes in: 0 with the base, then one for the expansions of each node in turn. */
const arrivals = (view: View, answers: Answers) => {
  const anchors: (string | null)[] = [null]
  const arrival = new Map<string, number>()
  const arrive = (id: string, step: number) => {
    if (!arrival.has(id)) arrival.set(id, step)
  }
  for (const { id } of answers.base.graph.nodes) arrive(id, 0)
  for (const id of view.added) arrive(id, 0)
  for (const path of answers.paths.answer?.paths ?? []) for (const { id } of path.nodes) arrive(id, 0)
  for (const expansion of view.expansions) {
    if (anchors.at(-1) !== expansion.node) anchors.push(expansion.node)
    arrive(expansion.node, 0)
    for (const id of broughtBy(answers, expansion).ids) arrive(id, anchors.length - 1)
  }
  const onlyPicked = picked(view).filter((id) => !arrival.has(id))
  for (const id of onlyPicked) arrive(id, 0)
  return { arrival, anchors, onlyPicked }
}

/** The nodes and lines to go on from: those of the view before where its base and what is struck are the same, else those of the base alone. */
const known = (answers: Answers, before: Loaded, wanted: ReadonlySet<string>): Lines =>
  reduced(before.answers.base === answers.base ? before : joined(EMPTY, answers.base.graph), wanted)

/**
 * Loads what a view shows.
 * @param before what was loaded for the view before; `EMPTY` asks for everything
 * @throws the failed `Reply` of the first question that failed
 */
export const load = async (view: View, ask: Ask, signal: AbortSignal, before: Loaded): Promise<Loaded> => {
  const answers = await answersFor(view, ask, signal, before.answers)
  const { arrival, anchors, onlyPicked } = arrivals(view, answers)
  const { base, paths } = answers
  // What was asked for by name comes first: where a view is full, the lightest of the base stay out.
  const inBase = new Set(base.graph.nodes.map(({ id }) => id))
  const ids = [...[...arrival.keys()].filter((id) => !inBase.has(id)), ...inBase]
  const wanted = new Set(ids.slice(0, BOUNDS.ids))
  const there = known(answers, before, wanted)
  const fresh = [...wanted].filter((id) => !there.nodes.has(id))
  const brought =
    fresh.length === 0
      ? NOTHING
      : (answered(
          await ask(
            'view',
            { query: standingQuery(view.strikes), body: { ids: fresh, beside: [...there.nodes.keys()] } },
            signal,
          ),
        ) ?? NOTHING)
  const { nodes, edges, lines } = joined(there, brought, arrival.keys())
  const expanded = view.expansions.map((expansion): Expanded => {
    const { ids: shown, total } = broughtBy(answers, expansion)
    return { node: expansion.node, kind: expansion.kind, shown: shown.length, total }
  })
  return {
    nodes,
    edges,
    lines,
    arrival,
    anchors,
    total: Math.max(base.total, nodes.size),
    cut: base.cut || ids.length > BOUNDS.ids,
    expanded,
    paths: paths.answer,
    onlyPicked: onlyPicked.filter((id) => nodes.has(id)),
    missing: [...arrival.keys()].filter((id) => !nodes.has(id)),
    aliases: { ...before.aliases, ...brought.aliases },
    answers,
  }
}
