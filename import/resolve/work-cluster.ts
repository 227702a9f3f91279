// Citations that name one work, grouped: only pairs that share a maker's name or a title are compared.
import type { CitedForm } from './cited-form.ts'
import { compareWorks } from './same-work.ts'
import { unionOf } from './union.ts'

export interface WorkClusters {
  /** Indices of forms, each cluster in ascending order. */
  readonly clusters: readonly (readonly number[])[]
  /** Forms that could belong to several works and were left by themselves: the form and the works' first forms. */
  readonly undecided: readonly { readonly form: number; readonly among: readonly number[] }[]
  /** Forms that were joined on evidence that is not certain, in pairs. */
  readonly doubtful: readonly (readonly [number, number])[]
}

/** In blocks up to this size all pairs are compared; in larger ones, neighbours in two orders. */
const ALL_PAIRS = 80
const NEIGHBOURS = 12

/** What a misprint leaves alone: the beginning of a title or its end. */
const reversed = (text: string) => [...text].reverse().join('')

function* pairsOf(block: readonly number[], forms: readonly CitedForm[]): Generator<[number, number]> {
  if (block.length <= ALL_PAIRS) {
    for (const [at, i] of block.entries()) for (const j of block.slice(at + 1)) yield [i, j]
    return
  }
  for (const keyOf of [(t: string) => t, reversed]) {
    const keyed = block
      .map((i) => ({ i, key: keyOf(forms[i]?.title.plain ?? '') }))
      .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.i - b.i))
    for (const [at, { i }] of keyed.entries())
      for (const { i: j } of keyed.slice(at + 1, at + 1 + NEIGHBOURS)) yield [i, j]
  }
}

const blocksOf = (forms: readonly CitedForm[]): Iterable<number[]> => {
  const blocks = new Map<string, number[]>()
  const put = (key: string, i: number) => {
    const block = blocks.get(key)
    if (!block) blocks.set(key, [i])
    else if (block.at(-1) !== i) block.push(i)
  }
  forms.forEach((form, i) => {
    for (const name of form.primary) put(`maker ${name.sound}`, i)
    if (form.title.solid) put(`title ${form.title.solid}`, i)
    if (form.title.main) put(`title ${form.title.main.replaceAll(' ', '')}`, i)
  })
  return blocks.values()
}

const weight = (forms: readonly CitedForm[], cluster: readonly number[]) =>
  cluster.reduce((sum, i) => sum + (forms[i]?.citations.length ?? 0), 0)

/** @param forms in the order of their keys, so that the outcome does not depend on the order of citations */
export const clusterWorks = (forms: readonly CitedForm[]): WorkClusters => {
  const union = unionOf(forms.length)
  const maybe: [number, number][] = []
  for (const block of blocksOf(forms))
    for (const [i, j] of pairsOf(block, forms)) {
      const [a, b] = [forms[i], forms[j]]
      if (!a || !b) continue
      const match = compareWorks(a, b)
      if (match === 'same') union.unite(i, j)
      else if (match === 'doubtful') maybe.push([i, j])
    }
  return settleDoubts(forms, union, maybe)
}

/** A doubtful pair is joined where the lesser of the two has no second candidate. */
const settleDoubts = (
  forms: readonly CitedForm[],
  union: ReturnType<typeof unionOf>,
  maybe: readonly (readonly [number, number])[],
): WorkClusters => {
  const firm = new Map(union.groups().map((group) => [union.find(group[0] ?? 0), group]))
  const weights = new Map([...firm].map(([root, group]) => [root, weight(forms, group)]))
  const targets = new Map<number, Set<number>>()
  for (const [i, j] of maybe) {
    const [x, y] = [union.find(i), union.find(j)]
    if (x === y) continue
    // What says less joins what says more: without makers, then with fewer citations.
    const rank = (root: number) => [forms[root]?.primary.length ? 1 : 0, weights.get(root) ?? 0, -root] as const
    const lesser = compareRanks(rank(x), rank(y)) < 0 ? x : y
    targets.set(lesser, (targets.get(lesser) ?? new Set()).add(lesser === x ? y : x))
  }
  const undecided: { form: number; among: number[] }[] = []
  const doubtful: (readonly [number, number])[] = []
  for (const [lesser, among] of [...targets].sort(([a], [b]) => a - b)) {
    const all = [...among].sort((a, b) => a - b)
    // Several candidates that are doubtful to each other as well are one family of misprints.
    const chief = all.reduce(
      (best, root) => ((weights.get(root) ?? 0) > (weights.get(best) ?? 0) ? root : best),
      all[0] ?? 0,
    )
    if (all.every((root) => root === chief || targets.get(root)?.has(chief))) {
      union.unite(lesser, chief)
      doubtful.push([lesser, chief])
    } else undecided.push({ form: lesser, among: all })
  }
  return { clusters: union.groups(), undecided, doubtful }
}

const compareRanks = (a: readonly number[], b: readonly number[]) => {
  const at = a.findIndex((value, i) => value !== b[i])
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0)
}
