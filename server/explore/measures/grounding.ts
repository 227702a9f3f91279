// The grounds of a claim as a directed graph: claim → statement → work → the works it rests on … → ground. A chain ends well in
// a work that relies on no other. Two questions of it: whose fall leaves the claim with nothing, and how many ways are separate.
import type { EvidenceBase } from './evidence-base.ts'

/** Vertices are small integers; 0 is the claim, 1 the ground. */
export interface GroundingGraph {
  readonly ids: readonly string[]
  readonly next: readonly (readonly number[])[]
  /** Vertices that may fall: works. A statement falls with its work, the claim and the ground never. */
  readonly mayFall: readonly boolean[]
}

export const CLAIM = 0
export const GROUND = 1

/**
 * @param base where the statements on other claims are passed over
 * @param claim the claim's id
 * @param people also put the makers between a work that rests on no other and the ground, so that they may fall: a work stands
 * as long as one of its makers does
 */
export const groundingGraph = (base: EvidenceBase, claim: string, people = false): GroundingGraph => {
  const ids: string[] = [claim, 'ground']
  const next: number[][] = [[], []]
  const mayFall = [false, false]
  const index = new Map<string, number>()
  const vertex = (id: string, falls: boolean): { at: number; isNew: boolean } => {
    const known = index.get(id)
    if (known !== undefined) return { at: known, isNew: false }
    index.set(id, ids.length)
    ids.push(id)
    next.push([])
    mayFall.push(falls)
    return { at: ids.length - 1, isNew: true }
  }
  const link = (from: number, to: number) => {
    const list = next[from]
    if (list && !list.includes(to)) list.push(to)
  }
  const open: string[] = []
  const reach = (from: number, work: string) => {
    const { at, isNew } = vertex(work, true)
    link(from, at)
    if (isNew) open.push(work)
  }
  for (const statement of base.statements) {
    if (statement.claim !== claim || statement.stance !== 'SUPPORTS' || statement.work === null) continue
    // A work that takes the stance itself is its own statement.
    if (statement.id === statement.work) reach(CLAIM, statement.work)
    else {
      const { at } = vertex(statement.id, false)
      link(CLAIM, at)
      reach(at, statement.work)
    }
  }
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    const at = index.get(id) ?? GROUND
    const work = base.works.get(id)
    const rests = (work?.reliesOn ?? []).filter((other) => other !== id)
    for (const other of rests) reach(at, other)
    if (rests.length > 0) continue
    const makers = people ? (work?.makers ?? []) : []
    for (const maker of makers) {
      const { at: person } = vertex(maker, true)
      link(at, person)
      link(person, GROUND)
    }
    if (makers.length === 0) link(at, GROUND)
  }
  return { ids, next, mayFall }
}
