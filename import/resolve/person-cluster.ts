// Printed names of makers grouped into persons: first by the works they share, then by name across works.
import type { CitedForm } from './cited-form.ts'
import { fullness } from './given-name.ts'
import { listed, misprintedFamily, type PrintedName } from './printed-name.ts'
import { compareNames, firstNameAlone } from './same-makers.ts'
import { soundOf } from './spelling.ts'
import { unionOf } from './union.ts'

/** A name as it stands for one person: everywhere, or in one work only where it is a family name alone. */
interface Bearer {
  readonly key: string
  readonly name: PrintedName
  /** Citations that print it so. */
  weight: number
}

export interface PersonClusters {
  /** The names of each person, with how many citations print each. */
  readonly persons: readonly (readonly { readonly name: PrintedName; readonly weight: number }[])[]
  /** Index of the person that a form's maker is. */
  personOf(form: number, maker: number): number
  /** Names that fit several persons and were left by themselves, and names that were joined on thin evidence. */
  readonly doubts: readonly {
    readonly name: PrintedName
    readonly kind: 'undecided' | 'joined'
    readonly with: string
  }[]
}

/** Blocks of more groups than this are split by given names; what is alike to the last letter is one already. */
const LARGE_BLOCK = 300
/** How many times as often a person must be cited as all others of the name together to be taken for the one meant. */
const DOMINANT = 4

/** @param workOf index of the work of each form */
export const clusterPersons = (forms: readonly CitedForm[], works: readonly (readonly number[])[]): PersonClusters => {
  const { bearers, at } = bearersOf(forms, works)
  const union = unionOf(bearers.length)
  for (const work of works) uniteWithinWork(forms, work, bearers, at, union.unite)
  const doubts = uniteByName(bearers, union)
  uniteMisprints(bearers, union)
  const groups = union.groups()
  const personAt = new Map(groups.flatMap((group, person) => group.map((i) => [i, person] as const)))
  return {
    persons: groups.map((group) => group.flatMap((i) => bearers[i] ?? [])),
    personOf: (form, maker) => personAt.get(at(form, maker)) ?? 0,
    doubts,
  }
}

const bearersOf = (forms: readonly CitedForm[], works: readonly (readonly number[])[]) => {
  const workOf = new Map(works.flatMap((work, index) => work.map((form) => [form, index] as const)))
  const keyOf = (form: number, name: PrintedName) =>
    `${name.key}|${listed(name)}${name.givens.length || name.literal ? '' : `@${workOf.get(form)}`}`
  const byKey = new Map<string, Bearer>()
  forms.forEach((form, index) => {
    for (const name of new Map(form.makers.map((maker) => [keyOf(index, maker.name), maker.name])).values()) {
      const key = keyOf(index, name)
      const weight = form.citations.length
      const present = byKey.get(key)
      if (present) present.weight += weight
      else byKey.set(key, { key, name, weight })
    }
  })
  const bearers = [...byKey.values()].sort((a, b) => (a.key < b.key ? -1 : 1))
  const indexOf = new Map(bearers.map(({ key }, i) => [key, i]))
  const at = (form: number, maker: number) => {
    const name = forms[form]?.makers[maker]?.name
    return (name && indexOf.get(keyOf(form, name))) ?? 0
  }
  return { bearers, at }
}

/** Makers of one work, named in different citations of it, are one where their names allow it. */
const uniteWithinWork = (
  forms: readonly CitedForm[],
  work: readonly number[],
  bearers: readonly Bearer[],
  at: (form: number, maker: number) => number,
  unite: (a: number, b: number) => void,
) => {
  const lists = work.map((form) => (forms[form]?.makers ?? []).map((_, maker) => at(form, maker)))
  const all = [...new Set(lists.flat())].sort((a, b) => a - b).slice(0, LARGE_BLOCK)
  const together = new Set(lists.flatMap((list) => list.flatMap((i) => list.map((j) => `${i} ${j}`))))
  for (const [from, i] of all.entries())
    for (const j of all.slice(from + 1)) {
      const [a, b] = [bearers[i]?.name, bearers[j]?.name]
      // Two who are named side by side are two.
      if (!a || !b || together.has(`${i} ${j}`)) continue
      const givenAlone = firstNameAlone(a, b) || firstNameAlone(b, a)
      if (givenAlone || compareNames(a, b) !== 'different') unite(i, j)
    }
}

interface Group {
  readonly root: number
  readonly names: readonly PrintedName[]
  readonly weight: number
  readonly full: number
}

const groupsBySound = (bearers: readonly Bearer[], union: ReturnType<typeof unionOf>): Group[][] => {
  const blocks = new Map<string, Group[]>()
  for (const members of union.groups()) {
    const all = members.flatMap((i) => bearers[i] ?? [])
    const names = all.map(({ name }) => name)
    const group = {
      root: members[0] ?? 0,
      names,
      weight: all.reduce((sum, { weight }) => sum + weight, 0),
      full: Math.max(...names.map(({ givens }) => fullness(givens))),
    }
    for (const sound of new Set(names.map((name) => name.sound))) {
      const block = blocks.get(sound)
      if (block) block.push(group)
      else blocks.set(sound, [group])
    }
  }
  return [...blocks.values()].flatMap((block) => inSmallBlocks(block))
}

/** By what large blocks are split, one after the other: ever less of the given name may then differ. */
const SPLITS: readonly ((givens: readonly string[]) => string)[] = [
  ([first = '']) => first.slice(0, 1),
  ([first = '']) => soundOf(first),
  (givens) => givens.join(' '),
]

const inSmallBlocks = (block: readonly Group[], depth = 0): Group[][] => {
  const split = SPLITS[depth]
  if (block.length <= LARGE_BLOCK || !split) return [block.slice(0, LARGE_BLOCK)]
  const parts = Map.groupBy(block, ({ names }) => split(names.find(({ givens }) => givens[0])?.givens ?? []))
  return [...parts.values()].flatMap((part) => inSmallBlocks(part, depth + 1))
}

const compareGroups = (a: Group, b: Group): 'same' | 'likely' | 'different' => {
  let same = false
  for (const x of a.names)
    for (const y of b.names) {
      if (x.sound !== y.sound) continue
      const match = compareNames(x, y)
      if (match === 'different' || match === 'misprint') return 'different'
      if (match === 'same') same = true
    }
  return same ? 'same' : 'likely'
}

const uniteByName = (bearers: readonly Bearer[], union: ReturnType<typeof unionOf>): PersonClusters['doubts'] => {
  const doubts: { name: PrintedName; kind: 'undecided' | 'joined'; with: string }[] = []
  for (const block of groupsBySound(bearers, union)) {
    const clusters: Group[][] = []
    // What says most comes first: `Ruth Anne`, then `Ruth`, then `R.`, then the family name alone.
    for (const group of [...block].sort((a, b) => b.full - a.full || a.root - b.root)) {
      const verdicts = clusters.map((cluster) => verdictOn(group, cluster))
      const sure = clusters.filter((_, i) => verdicts[i] === 'same')
      const candidates = sure.length ? sure : clusters.filter((_, i) => verdicts[i] === 'likely')
      const chosen = candidates.length > 1 ? dominant(candidates) : candidates[0]
      const [name] = group.names
      const other = candidates[0]?.[0]?.names[0]?.key
      if (name && other && (candidates.length > 1 || !sure.length))
        doubts.push({ name, kind: chosen ? 'joined' : 'undecided', with: other })
      if (chosen) {
        union.unite(group.root, chosen[0]?.root ?? group.root)
        chosen.push(group)
      } else clusters.push([group])
    }
  }
  return doubts
}

const verdictOn = (group: Group, cluster: readonly Group[]): 'same' | 'likely' | 'different' => {
  const verdicts = cluster.map((member) => compareGroups(group, member))
  return verdicts.includes('different') ? 'different' : verdicts.includes('same') ? 'same' : 'likely'
}

const weightOf = (cluster: readonly Group[]) => cluster.reduce((sum, { weight }) => sum + weight, 0)

const dominant = (clusters: readonly Group[][]): Group[] | undefined => {
  const [first, ...rest] = [...clusters].sort((a, b) => weightOf(b) - weightOf(a))
  const others = rest.reduce((sum, cluster) => sum + weightOf(cluster), 0)
  return first && weightOf(first) >= DOMINANT * others ? first : undefined
}

/** `Martin Paul Hale` and `Martin Paul Halle`: two written-out given names agree, the family name is a misprint. */
const uniteMisprints = (bearers: readonly Bearer[], union: ReturnType<typeof unionOf>) => {
  const written = bearers.flatMap(({ name }, i) => (fullness(name.givens) >= 20 && !name.literal ? [{ name, i }] : []))
  for (const block of Map.groupBy(written, ({ name }) => `${name.givens.join(' ')} ${name.letters[0]}`).values())
    for (const [from, a] of block.slice(0, LARGE_BLOCK).entries())
      for (const b of block.slice(from + 1, LARGE_BLOCK)) if (misprintedFamily(a.name, b.name)) union.unite(a.i, b.i)
}
