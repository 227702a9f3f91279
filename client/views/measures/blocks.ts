// The document of measures as blocks to be drawn. It is written in the few forms of Markdown that are read here, and a test holds it to
// them; see docs/decisions.md.

export interface Inline {
  readonly as: 'text' | 'strong' | 'em' | 'code'
  readonly text: string
}
export type Line = readonly Inline[]
export type Block =
  | { readonly as: 'heading'; readonly level: 1 | 2; readonly id: string; readonly text: string }
  | { readonly as: 'paragraph'; readonly line: Line }
  | { readonly as: 'table'; readonly head: readonly Line[]; readonly rows: readonly (readonly Line[])[] }

const MARKED = /\*\*([^*]+)\*\*|\*([^*]+)\*|`([^`]+)`/g

/** Words in bold, in italics and as code told apart from the rest. */
export const inlines = (text: string): Line => {
  const line: Inline[] = []
  let at = 0
  for (const match of text.matchAll(MARKED)) {
    const [whole, strong, em, code] = match
    if (match.index > at) line.push({ as: 'text', text: text.slice(at, match.index) })
    if (strong !== undefined) line.push({ as: 'strong', text: strong })
    else if (em !== undefined) line.push({ as: 'em', text: em })
    else line.push({ as: 'code', text: code ?? '' })
    at = match.index + whole.length
  }
  if (at < text.length) line.push({ as: 'text', text: text.slice(at) })
  return line
}

/** "Same words" → `same-words`, as the places of a page are called. */
export const placeOf = (heading: string): string => heading.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')

const cells = (row: string): readonly Line[] =>
  row
    .replace(/^\||\|$/g, '')
    .split('|')
    .map((cell) => inlines(cell.trim()))

const blockOf = (lines: readonly string[]): Block => {
  const [first = ''] = lines
  const [, marks, heading] = /^(#{1,2}) (.+)$/.exec(first) ?? []
  if (heading !== undefined) return { as: 'heading', level: marks === '#' ? 1 : 2, id: placeOf(heading), text: heading }
  if (first.startsWith('|')) return { as: 'table', head: cells(first), rows: lines.slice(2).map(cells) }
  return { as: 'paragraph', line: inlines(lines.join(' ')) }
}

/** @param text headings, paragraphs and tables with empty lines between them */
export const blocks = (text: string): readonly Block[] =>
  text
    .split(/\n\s*\n/)
    .map((part) => part.split('\n').filter((line) => line.trim() !== ''))
    .filter((lines) => lines.length > 0)
    .map(blockOf)
