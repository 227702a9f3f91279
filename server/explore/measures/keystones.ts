// Whose fall leaves a claim with nothing: the dominators of its grounds.
import { CLAIM, GROUND, type GroundingGraph } from './grounding.ts'

/**
 * The vertices through which every chain from the claim to the ground passes, nearest the claim first, claim and ground apart.
 *
 * Immediate dominators by iteration to a fixed point in reverse postorder (K. D. Cooper, T. J. Harvey, K. Kennedy, "A Simple, Fast
 * Dominance Algorithm", Rice University TR-06-33870, 2001); then the walk from the ground up the tree.
 *
 * @returns ids; empty where no vertex is on every chain, and where no chain arrives at all
 */
export const dominators = (graph: GroundingGraph): readonly string[] => {
  const order = postorder(graph)
  const position = new Map(order.map((vertex, i) => [vertex, i]))
  if (!position.has(GROUND)) return []
  const before = predecessors(graph, position)
  const parent = new Map<number, number>([[CLAIM, CLAIM]])
  const meet = (a: number, b: number) => {
    let [x, y] = [a, b]
    while (x !== y) {
      // The one that is finished earlier lies deeper.
      if ((position.get(x) ?? 0) < (position.get(y) ?? 0)) x = parent.get(x) ?? CLAIM
      else y = parent.get(y) ?? CLAIM
    }
    return x
  }
  for (let changed = true; changed; ) {
    changed = false
    for (const vertex of order.toReversed()) {
      if (vertex === CLAIM) continue
      const known = (before.get(vertex) ?? []).filter((p) => parent.has(p))
      const [first, ...others] = known
      if (first === undefined) continue
      const found = others.reduce(meet, first)
      if (parent.get(vertex) !== found) {
        parent.set(vertex, found)
        changed = true
      }
    }
  }
  const path: string[] = []
  for (let at = parent.get(GROUND) ?? CLAIM; at !== CLAIM; at = parent.get(at) ?? CLAIM) {
    const id = graph.ids[at]
    if (graph.mayFall[at] && id !== undefined) path.push(id)
  }
  return path.reverse()
}

const postorder = (graph: GroundingGraph): number[] => {
  const seen = new Set([CLAIM])
  const order: number[] = []
  const stack: { at: number; child: number }[] = [{ at: CLAIM, child: 0 }]
  for (let top = stack.at(-1); top; top = stack.at(-1)) {
    const to = graph.next[top.at]?.[top.child++]
    if (to === undefined) {
      order.push(top.at)
      stack.pop()
    } else if (!seen.has(to)) {
      seen.add(to)
      stack.push({ at: to, child: 0 })
    }
  }
  return order
}

const predecessors = (graph: GroundingGraph, reached: ReadonlyMap<number, number>): ReadonlyMap<number, number[]> => {
  const before = new Map<number, number[]>()
  graph.next.forEach((targets, from) => {
    if (!reached.has(from)) return
    for (const to of targets) {
      const list = before.get(to)
      if (list) list.push(from)
      else before.set(to, [from])
    }
  })
  return before
}
