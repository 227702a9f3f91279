// The measures of a claim in words: each says what it counts and names the things counted where they are few.
import type { ClaimMeasures } from '../server/api/contract/measures.ts'
import { count, countStatements, listed, number, years } from './phrase.ts'
import { struckLines } from './strike-options.ts'
import type { Style } from './style.ts'
import { oneLine } from './visible.ts'
import { cut, wrap } from './width.ts'

/** Things that are named in a line where not all are asked for; how many more there are is said. */
const NAMED = 4
const LONGEST_NAME = 60

/** The measures, and how many things a line names. */
interface Told extends ClaimMeasures {
  readonly most: number
}

const share = (value: number): string => `${Math.round(value * 100)} %`
const oneDecimal = (value: number): string => (Math.round(value * 10) / 10).toFixed(1).replace(/\.0$/, '')

/** `“The Harbour”, “A Pilot’s Log” and 3 more` */
const named = (ids: readonly string[], { names, most }: Told): string => {
  const shown = ids.slice(0, most).map((id) => nameOf(id, names))
  return listed(ids.length > most ? [...shown, `${number(ids.length - most)} more`] : shown)
}

/** `“Stalin” (Ian Grey, 1979)`: several works may have one title. */
const nameOf = (id: string, names: ClaimMeasures['names']): string => {
  const name = names[id]
  const label = cut(oneLine(name?.label ?? id), LONGEST_NAME)
  if (name?.kind === 'Person') return label
  const imprint = [name?.by, name?.year].filter((part) => part !== null && part !== undefined).join(', ')
  return `“${label}”${imprint && ` (${oneLine(imprint)})`}`
}

const breadthLine = ({ breadth }: ClaimMeasures): string => {
  const span = breadth.years ? `, ${years(breadth.years.first, breadth.years.last)}` : ''
  const { quotations, statements, works, people } = breadth
  const means = `${countStatements(quotations.value, statements.value)} from ${count(works.value, 'work')} by ${count(people.value, 'person')}`
  return `Breadth: ${means}${span}.`
}

const balanceLine = ({ breadth }: ClaimMeasures): string[] => {
  if (!breadth.balance) return []
  const { SUPPORTS, DISPUTES } = breadth.byStance
  const { low, high } = breadth.balance.interval
  const taken = SUPPORTS.value + DISPUTES.value
  return [
    `Balance: ${number(SUPPORTS.value)} of ${number(taken)} that support or dispute support it (${share(breadth.balance.share)}; so few tell no more than between ${share(low)} and ${share(high)}).`,
  ]
}

/** `; “The Harbour” (1902) 2, Hale 1` */
const sharesOf = ({ shares }: ClaimMeasures['concentration']['works'], { names, most }: Told): string => {
  const shown = shares
    .slice(0, most)
    .map(({ of, weight }) => `${of in names ? nameOf(of, names) : oneLine(of)} ${oneDecimal(weight)}`)
  return shares.length > most ? `${shown.join(', ')}, and ${number(shares.length - most)} more` : shown.join(', ')
}

const ONE = { works: 'work', people: 'person', publishers: 'publisher' } as const

const concentrationLines = (measures: Told): string[] =>
  (['works', 'people', 'publishers'] as const).flatMap((among) => {
    const { index, effectiveNumber, shares } = measures.concentration[among]
    if (index === null) return []
    const [first] = shares
    if (shares.length === 1 && first)
      return [`Concentration: all from one ${ONE[among]}, ${sharesOf(measures.concentration[among], measures)}.`]
    return [
      `Concentration: ${number(shares.length)} ${among} weigh as much as ${oneDecimal(effectiveNumber)} equal ones (Herfindahl index ${index.toFixed(2)}): ${sharesOf(measures.concentration[among], measures)}.`,
    ]
  })

const independenceLines = (measures: Told): string[] => {
  const { works, effectiveWorks, meanDependence, pairs, pairTotal, separateChains, leastCut } = measures.independence
  if (works === 0) return []
  const ties = pairs
    .slice(0, measures.most)
    .map(({ a, b, causes }) => `${named([a, b], measures)} (${listed(causes.map(({ cause }) => cause))})`)
  const more = pairTotal > ties.length ? `; and ${count(pairTotal - ties.length, 'more pair')}` : ''
  return [
    `Independence: the ${count(works, 'work')} that support it amount to ${oneDecimal(effectiveWorks)} independent ${effectiveWorks > 1.05 ? 'ones' : 'one'} (mean dependence ${meanDependence.toFixed(2)}).`,
    ...(ties.length > 0 ? [`Ties between works: ${ties.join('; ')}${more}.`] : []),
    `Separate chains: ${number(separateChains)} to works that rely on no other.`,
    ...(leastCut.length > 0 ? [`Least set that would have to fall: ${named(leastCut, measures)}.`] : []),
  ]
}

const keystoneLine = (measures: Told): string[] => {
  const { works, people } = measures.keystones
  const all = [...works, ...people]
  return all.length > 0 ? [`Keystones: nothing supports it without ${named(all, measures)}, each alone.`] : []
}

const delayLine = (
  { work, event, written, printed, years }: ClaimMeasures['testimony']['delays'][number],
  measures: Told,
): string => {
  const known = [
    ...(event === null ? [] : [`happened or said ${event}`]),
    ...(written === null ? [] : [`written ${written}`]),
    ...(printed === null ? [] : [`printed ${printed}`]),
  ]
  return `Delay: ${named([work], measures)}: ${known.join(', ')}, ${count(years, 'year')}.`
}

const voiceLines = (measures: Told): string[] => {
  const { voices, ownShare, distances, delays } = measures.testimony
  const known = Object.entries(voices).filter(([voice, ids]) => voice !== 'not known' && ids.length > 0)
  const unknown = voices['not known']?.length ?? 0
  const far = distances.filter(({ steps }) => steps === null || steps > 0)
  const sure = known.reduce((sum, [, ids]) => sum + ids.length, 0)
  const own =
    ownShare === null
      ? ''
      : ` Of ${number(sure)} that are known ${number(voices['own words']?.length ?? 0)} are own words.`
  return [
    ...(known.length > 0
      ? [
          `Testimony: ${listed(known.map(([voice, ids]) => `${voice} ${number(ids.length)}`))}; of ${number(unknown)} it is not known.${own}`,
        ]
      : []),
    ...(far.length > 0
      ? [
          `Distance: ${count(far.length, 'statement')} at a distance from a source: ${named(
            far.map(({ statement }) => statement),
            measures,
          )}.`,
        ]
      : []),
    ...delays.slice(0, measures.most).map((delay) => delayLine(delay, measures)),
    ...(delays.length > measures.most ? [`Delay: known of ${count(delays.length, 'work')} in all.`] : []),
  ]
}

const doubtLines = (measures: Told): string[] => {
  const { interested, sameWords, circularity } = measures
  const people = [...new Set(interested.map(({ person }) => person))]
  const repeated = sameWords.reduce((sum, group) => sum + group.quotes.length, 0)
  const { circles, laterThanUse } = circularity
  return [
    ...(interested.length > 0
      ? [
          `Interested: ${count(new Set(interested.map((each) => each.statement)).size, 'statement')} by people whom the claim names or who quote themselves: ${named(people, measures)}.`,
        ]
      : []),
    ...(repeated > 0
      ? [`Same words: ${number(repeated)} quotations give ${count(sameWords.length, 'passage')} between them.`]
      : []),
    ...circles.map((works) => `Circle: ${named(works, measures)} rely on or cite each other in a circle.`),
    ...laterThanUse
      .slice(0, measures.most)
      .map(
        ({ work, source, years: by }) =>
          `Later than its use: ${named([work], measures)} rests on ${named([source], measures)}, printed ${count(by, 'year')} later.`,
      ),
  ]
}

/**
 * A section for the end of an outline; nothing where nothing is said about the claim.
 * @param full whether every thing that is counted is named
 */
export const measureLines = (found: ClaimMeasures, width: number, style: Style, full = false): string[] => {
  const measures: Told = { ...found, most: full ? Number.POSITIVE_INFINITY : NAMED }
  if (measures.breadth.statements.value === 0 && measures.struck.length === 0) return []
  const sentences = [
    breadthLine(measures),
    ...balanceLine(measures),
    ...concentrationLines(measures),
    ...independenceLines(measures),
    ...keystoneLine(measures),
    ...voiceLines(measures),
    ...doubtLines(measures),
    ...(measures.cut ? ['There is more than the measures take in; they are of a part.'] : []),
  ]
  return [
    '',
    style.bold('How broad and how independent'),
    ...struckLines(measures.struck, style).map((line) => `  ${line}`),
    ...sentences.flatMap((sentence) =>
      wrap(sentence, width - 2).map((line, i) => (i === 0 ? `  ${line}` : `    ${line}`)),
    ),
  ]
}
