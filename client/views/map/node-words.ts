// What a node or a line of the map says of itself in a sentence: in the tooltip, and aloud when the keys step onto it.
import { EDGE_RULES, isStance, type Stance } from '../../../model/kind.ts'
import type { ViewEdge, ViewNode } from '../../../server/api/contract/view.ts'
import { counted, countedStatements, KIND_NAMES } from '../../theme/kind-names.ts'

const quotations = (count: number) => counted(count, 'quotation', 'quotations')
const works = (count: number) => counted(count, 'work', 'works')
const people = (count: number) => counted(count, 'person', 'people')
const claims = (count: number) => counted(count, 'claim', 'claims')
const years = ({ firstYear, lastYear }: ViewNode) =>
  firstYear === null ? '' : lastYear === null || lastYear === firstYear ? `${firstYear}` : `${firstYear}–${lastYear}`

const onClaim = (node: ViewNode): string => {
  if (node.statements === 0) return 'no quotations behind it'
  const by = node.people > 0 ? ` by ${people(node.people)}` : ''
  const disputing = node.disputes > 0 ? `, ${node.disputes} disputing` : ''
  // Works that take a stance themselves are what is said, and where it is from.
  if (node.quotations === 0 && node.works === node.statements) return `${works(node.works)}${by}${disputing}`
  return `${countedStatements(node)} from ${works(node.works)}${by}${disputing}`
}

const byWork = (node: ViewNode): string =>
  node.quotations === 0 && node.statements > 0
    ? `takes a stance on ${claims(node.statements)}`
    : `${countedStatements(node)} behind ${claims(node.claims)}`

/** What it weighs: "9 quotations from 4 works by 3 people, 2 disputing". */
export const weightWords = (node: ViewNode): string => {
  switch (node.kind) {
    case 'Claim':
      return onClaim(node)
    case 'Work':
      return [years(node), byWork(node)].filter(Boolean).join(' · ')
    case 'Person':
      return `${works(node.works)}, ${countedStatements(node)}`
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
