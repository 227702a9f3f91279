// What is struck out, as options that every command takes which says how well claims are backed.
import { CSL_TYPES } from '../model/csl-types.ts'
import type { StrikesQuery } from '../server/api/contract/what-if.ts'
import type { GraphStore } from '../store/store.ts'
import { choiceOption, flagOption, type Input, numberOption, textsOption } from './command.ts'
import type { Style } from './style.ts'
import { oneLine } from './visible.ts'

const WORK = textsOption('--without-work <id or words>', 'strike a work')
const PERSON = textsOption('--without-person <id or words>', 'strike all that a person made or said')
const PUBLISHER = textsOption('--without-publisher <name>', 'strike the works of a publisher')
const ONE_TYPE = choiceOption('--without-type <type>', 'strike the works of a CSL type', CSL_TYPES)
const TYPE = {
  ...ONE_TYPE,
  help: 'strike the works of a CSL type, such as interview or pamphlet; may be given several times',
  parse: (text: string) => [ONE_TYPE.parse(text)],
  join: (all: readonly (typeof CSL_TYPES)[number][], next: readonly (typeof CSL_TYPES)[number][]) => [...all, ...next],
}
const BEFORE = numberOption('--before <year>', 'keep only works printed before this year', 1, 9_999)
const FROM = numberOption('--from <year>', 'keep only works printed in this year or later', 1, 9_999)
const INTERESTED = flagOption('--without-interested', 'strike what people named in a claim say for or against it')

export const STRIKES = [WORK, PERSON, PUBLISHER, TYPE, BEFORE, FROM, INTERESTED]

export const isStriking = (input: Input): boolean =>
  STRIKES.some((option) => input.value<unknown>(option) !== undefined)

/** @throws WhenceError `not-found`, or a usage error where words mean several things */
export const strikesOf = async (store: GraphStore, input: Input): Promise<StrikesQuery> => {
  const { chooseNode } = await import('./choose-node.ts')
  const works: string[] = []
  for (const asked of input.value(WORK) ?? []) works.push((await chooseNode(store, asked, 'Work')).id)
  const people: string[] = []
  for (const asked of input.value(PERSON) ?? []) people.push((await chooseNode(store, asked, 'Person')).id)
  const [onlyBefore, onlyFrom] = [input.value(BEFORE), input.value(FROM)]
  return {
    works,
    people,
    publishers: [...(input.value(PUBLISHER) ?? [])],
    types: [...(input.value(TYPE) ?? [])],
    ...(onlyBefore !== undefined && { onlyBefore }),
    ...(onlyFrom !== undefined && { onlyFrom }),
    ...(input.value(INTERESTED) && { withoutInterested: true }),
  }
}

/** What is struck, a line each, to stand above every figure. */
export const struckLines = (struck: readonly string[], style: Style): string[] =>
  struck.map((words) => style.bold(`${words.charAt(0).toUpperCase()}${oneLine(words.slice(1))}`))
