// What a node or a line of the map says of itself in a sentence: in the tooltip, and aloud when the keys step onto it.
import { EDGE_RULES, isStance, type Stance } from '../../../model/kind.ts'
import type { ViewEdge, ViewNode } from '../../../server/api/contract/view.ts'
import { counted, KIND_NAMES } from '../../theme/kind-names.ts'

const quotations = (count: number) => counted(count, 'quotation', 'quotations')
const works = (count: number) => counted(count, 'work', 'works')
const people = (count: number) => counted(count, 'person', 'people')
const claims = (count: number) => counted(count, 'claim', 'claims')
const years = ({ firstYear, lastYear }: ViewNode) =>
  firstYear === null ? '' : lastYear === null || lastYear === firstYear ? `${firstYear}` : `${firstYear}–${lastYear}`

/** What it weighs: "9 quotations from 4 works by 3 people". */
export const weightWords = (node: ViewNode): string => {
  switch (node.kind) {
    case 'Claim':
      return node.quotations === 0
        ? 'no quotations behind it'
        : `${quotations(node.quotations)} from ${works(node.works)} by ${people(node.people)}`
    case 'Work':
      return [years(node), `${quotations(node.quotations)} behind ${claims(node.claims)}`].filter(Boolean).join(' · ')
    case 'Person':
      return `${works(node.works)}, ${quotations(node.quotations)}`
    case 'Topic':
      return claims(node.claims)
    case 'Quote':
      return years(node)
  }
}
export const kindWord = ({ kind }: ViewNode): string => {
  const { one } = KIND_NAMES[kind]
  return one.charAt(0).toUpperCase() + one.slice(1)
}

const STANCE_WORDS: Readonly<Record<Stance, string>> = {
  SUPPORTS: 'Supports',
  DISPUTES: 'Disputes',
  QUALIFIES: 'Qualifies',
}

/** What a line says: "Disputes, with 3 quotations". */
export const lineWords = ({ type, quotations: count }: ViewEdge): string => {
  const said = isStance(type) ? STANCE_WORDS[type] : EDGE_RULES[type].forward
  return count > 0 ? `${said}, with ${quotations(count)}` : said
}

/** A node as it is said aloud: kind, words, weight, how many lines lead on. */
export const aloud = (node: ViewNode, lines: number): string =>
  `${kindWord(node)}: ${node.label}. ${weightWords(node)}. ${counted(lines, 'line', 'lines')} from here.`
