// The measures of a claim in words: each says what it counts and names the things counted where they are few.
import type { ClaimMeasures } from '../server/api/contract/measures.ts'
import { count, listed, number, years } from './phrase.ts'
import { struckLines } from './strike-options.ts'
import type { Style } from './style.ts'
import { oneLine } from './visible.ts'
import { cut, wrap } from './width.ts'

/** Things that are named in a line; how many more there are is said. */
const NAMED = 4
const LONGEST_NAME = 60

const share = (value: number): string => `${Math.round(value * 100)} %`
const oneDecimal = (value: number): string => (Math.round(value * 10) / 10).toFixed(1).replace(/\.0$/, '')

/** `“The Harbour”, “A Pilot’s Log” and 3 more` */
const named = (ids: readonly string[], { names }: ClaimMeasures): string => {
  const shown = ids.slice(0, NAMED).map((id) => {
    const name = names[id]
    const label = cut(oneLine(name?.label ?? id), LONGEST_NAME)
    return name?.kind === 'Person' ? label : `“${label}”`
  })
  return listed(ids.length > NAMED ? [...shown, `${number(ids.length - NAMED)} more`] : shown)
}

const breadthLine = ({ breadth }: ClaimMeasures): string => {
  const span = breadth.years ? `, ${years(breadth.years.first, breadth.years.last)}` : ''
  const { quotations, works, people } = breadth
  const means = `${count(quotations.value, 'statement')} from ${count(works.value, 'work')} by ${count(people.value, 'person')}`
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

const concentrationLine = ({ concentration }: ClaimMeasures): string[] => {
  const parts = (['works', 'people', 'publishers'] as const).flatMap((among) => {
    const { index, effectiveNumber, shares } = concentration[among]
    const of = `${number(shares.length)} ${among}`
    return index === null ? [] : `${of} weigh as much as ${oneDecimal(effectiveNumber)} equal ones`
  })
  return parts.length > 0 ? [`Concentration: ${listed(parts)}.`] : []
}

const independenceLines = (measures: ClaimMeasures): string[] => {
  const { works, effectiveWorks, pairs, pairTotal, separateChains, leastCut } = measures.independence
  if (works === 0) return []
  const ties = pairs
    .slice(0, NAMED)
    .map(({ a, b, causes }) => `${named([a, b], measures)} (${listed(causes.map(({ cause }) => cause))})`)
  const more = pairTotal > NAMED ? `; and ${count(pairTotal - NAMED, 'more pair')}` : ''
  return [
    `Independence: the ${count(works, 'work')} that support it amount to ${oneDecimal(effectiveWorks)} independent ${effectiveWorks > 1.05 ? 'ones' : 'one'}.`,
    ...(ties.length > 0 ? [`Ties between works: ${ties.join('; ')}${more}.`] : []),
    `Separate chains: ${number(separateChains)} to works that rely on no other${leastCut.length > 0 ? `; without ${named(leastCut, measures)} there is none` : ''}.`,
  ]
}

const keystoneLine = (measures: ClaimMeasures): string[] => {
  const { works, people } = measures.keystones
  const all = [...works, ...people]
  return all.length > 0 ? [`Keystones: nothing supports it without ${named(all, measures)}, each alone.`] : []
}

const voiceLine = ({ testimony }: ClaimMeasures): string[] => {
  const known = Object.entries(testimony.voices).filter(([voice, ids]) => voice !== 'not known' && ids.length > 0)
  if (known.length === 0) return []
  const unknown = testimony.voices['not known']?.length ?? 0
  return [
    `Testimony: ${listed(known.map(([voice, ids]) => `${voice} ${number(ids.length)}`))}; of ${number(unknown)} it is not known.`,
  ]
}

const doubtLines = (measures: ClaimMeasures): string[] => {
  const { interested, sameWords, circularity } = measures
  const people = [...new Set(interested.map(({ person }) => person))]
  const repeated = sameWords.reduce((sum, group) => sum + group.quotes.length, 0)
  const { circles, laterThanUse } = circularity
  return [
    ...(interested.length > 0
      ? [
          `Interested: ${count(new Set(interested.map((each) => each.statement)).size, 'statement')}, for ${named(people, measures)} speak of themselves or quote themselves.`,
        ]
      : []),
    ...(repeated > 0
      ? [`Same words: ${number(repeated)} quotations give ${count(sameWords.length, 'passage')} between them.`]
      : []),
    ...circles.map((works) => `Circle: ${named(works, measures)} rely on or cite each other in a circle.`),
    ...laterThanUse
      .slice(0, NAMED)
      .map(
        ({ work, source, years: by }) =>
          `Later than its use: ${named([work], measures)} rests on ${named([source], measures)}, printed ${count(by, 'year')} later.`,
      ),
  ]
}

/** A section for the end of an outline; nothing where nothing is said about the claim. */
export const measureLines = (measures: ClaimMeasures, width: number, style: Style): string[] => {
  if (measures.breadth.quotations.value === 0 && measures.struck.length === 0) return []
  const sentences = [
    breadthLine(measures),
    ...balanceLine(measures),
    ...concentrationLine(measures),
    ...independenceLines(measures),
    ...keystoneLine(measures),
    ...voiceLine(measures),
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
