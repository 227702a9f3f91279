// Who speaks: somebody of what he saw or said himself, or somebody who reports others; and how far the words are from their source.
import type { EvidenceBase, SourceWork, Statement } from './evidence-base.ts'

export const VOICES = ['own words', 'words reported by another', 'rests on others', 'not known'] as const
/**
 * - `own words`: the speaker made the work
 * - `words reported by another`: a named speaker, in a work that others made
 * - `rests on others`: the work relies on another for it
 * - `not known`: the graph says neither; most quotations are of this sort, and no share is worked out from them
 */
export type Voice = (typeof VOICES)[number]

export interface Testimony {
  readonly voices: Readonly<Record<Voice, readonly string[]>>
  /** The share of own words among those that are known, 0 to 1; null where none is known. */
  readonly ownShare: number | null
  /** For each statement that has a work, once: steps over RELIES_ON to a work that relies on no other; null where there is only a circle. */
  readonly distances: readonly { readonly statement: string; readonly steps: number | null }[]
  /** Works of which at least two of the three years are known, the longest way first. */
  readonly delays: readonly Delay[]
}

/** From what a work tells of to its writing and its printing, in years; null where a year is not known. */
export interface Delay {
  readonly work: string
  readonly event: number | null
  readonly written: number | null
  readonly printed: number | null
  /** From the earliest of these stages that is known to the latest; negative where the printing is given an earlier year. */
  readonly years: number
}

const voiceOf = (base: EvidenceBase, statement: Statement): Voice => {
  const work = statement.work === null ? undefined : base.works.get(statement.work)
  if (statement.speakers.length > 0)
    return statement.speakers.some((speaker) => work?.makers.includes(speaker))
      ? 'own words'
      : 'words reported by another'
  return work && work.reliesOn.length > 0 ? 'rests on others' : 'not known'
}

/**
 * Steps from a work to the nearest one that relies on no other: 0 for such a work itself.
 * @returns null where every way ends in a circle
 */
export const stepsToSource = (base: EvidenceBase, work: string): number | null => {
  const seen = new Set([work])
  let layer = [work]
  for (let steps = 0; layer.length > 0; steps++) {
    if (layer.some((id) => (base.works.get(id)?.reliesOn ?? []).length === 0)) return steps
    layer = layer.flatMap((id) => base.works.get(id)?.reliesOn ?? []).filter((id) => !seen.has(id))
    for (const id of layer) seen.add(id)
  }
  return null
}

/** Of a statement that is taken from several works the way to the nearest source. */
const distances = (base: EvidenceBase): Testimony['distances'] => {
  const least = new Map<string, number | null>()
  for (const { id, work } of base.statements) {
    if (work === null) continue
    const [known, steps] = [least.get(id), stepsToSource(base, work)]
    least.set(id, known === undefined || known === null ? steps : Math.min(known, steps ?? known))
  }
  return [...least].map(([statement, steps]) => ({ statement, steps }))
}

const delayOf = ({ id, eventYear = null, writtenYear = null, year }: SourceWork): readonly Delay[] => {
  const known = [eventYear, writtenYear, year].filter((each) => each !== null)
  const [first, last] = [known[0], known.at(-1)]
  if (known.length < 2 || first === undefined || last === undefined) return []
  return [{ work: id, event: eventYear, written: writtenYear, printed: year, years: last - first }]
}

const delays = (base: EvidenceBase): readonly Delay[] =>
  [...new Set(base.statements.flatMap(({ work }) => work ?? []))]
    .flatMap((id) => base.works.get(id) ?? [])
    .flatMap(delayOf)
    .sort((a, b) => b.years - a.years || (a.work < b.work ? -1 : 1))

export const testimony = (base: EvidenceBase): Testimony => {
  // Taken from several works, or filed several times, it is one statement still: what is known of it by any of them is known.
  const told = new Map<string, Voice>()
  for (const statement of base.statements) {
    const [before, voice] = [told.get(statement.id), voiceOf(base, statement)]
    if (before === undefined || VOICES.indexOf(voice) < VOICES.indexOf(before)) told.set(statement.id, voice)
  }
  const of = (voice: Voice) => [...told].flatMap(([id, each]) => (each === voice ? id : []))
  const voices = {
    'own words': of('own words'),
    'words reported by another': of('words reported by another'),
    'rests on others': of('rests on others'),
    'not known': of('not known'),
  }
  const known = told.size - voices['not known'].length
  return {
    voices,
    ownShare: known === 0 ? null : voices['own words'].length / known,
    distances: distances(base),
    delays: delays(base),
  }
}
