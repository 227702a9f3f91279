// What falls with a strike besides claims, and what more would have to fall: works and quotations in words.
import type { WhatIfPart } from '../server/api/contract/what-if.ts'
import { count, listed, number } from './phrase.ts'
import type { Style } from './style.ts'
import { oneLine } from './visible.ts'
import { cut, wrap } from './width.ts'

const LONGEST = 200
const LONGEST_NAME = 60
/** Works that are named in a line. */
const NAMED = 6

type Item = WhatIfPart['items'][number]
export interface Look {
  readonly width: number
  readonly style: Style
  readonly limit: number
}

/** `“Stalin” (Ian Grey, 1979)`: several works may have one title. */
export const workName = ({ label, by, year }: Item['node']): string => {
  const imprint = [by, year].filter((part) => part !== null).join(', ')
  return `“${cut(oneLine(label), LONGEST_NAME)}”${imprint && ` (${oneLine(imprint)})`}`
}

/** `2 works would have to fall too: “A” and “B”` */
export const leastCutWords = (works: Item['leastCut']): string => {
  const shown = works.slice(0, NAMED).map(workName)
  const names = works.length > NAMED ? [...shown, `${number(works.length - NAMED)} more`] : shown
  return `${count(works.length, 'work')} would have to fall too: ${listed(names)}`
}

const block = (
  title: string,
  { items, total }: Pick<WhatIfPart, 'items' | 'total'>,
  look: Look,
  lines: (item: Item) => string[],
) =>
  total === 0
    ? []
    : [
        '',
        look.style.bold(`${title} (${number(total)})`),
        ...items.slice(0, look.limit).flatMap(lines),
        ...(total > look.limit ? [look.style.dim(`  … and ${number(total - look.limit)} more`)] : []),
      ]

export const fallenWorkLines = (works: WhatIfPart, look: Look): string[] =>
  block('Works that are gone', works, look, ({ node }) => [
    ...wrap(workName(node), look.width - 2).map((line) => `  ${line}`),
    look.style.dim(`    ${node.id}`),
  ])

export const fallenStatementLines = (statements: WhatIfPart, look: Look): string[] =>
  block('Statements that fall', statements, look, ({ node, works, claims }) => [
    ...wrap(`“${cut(oneLine(node.label), LONGEST)}”`, look.width - 2).map((line) => `  ${line}`),
    ...wrap(
      `${node.id} · from ${listed(works.map(({ label }) => `“${cut(oneLine(label), LONGEST_NAME)}”`))} on ${listed(claims.map(({ label }) => cut(oneLine(label), LONGEST_NAME)))}`,
      look.width - 4,
    ).map((line) => look.style.dim(`    ${line}`)),
  ])
