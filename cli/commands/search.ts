// whence search: words over all kinds, the best first, with the matched words marked.
import { NODE_KINDS } from '../../model/kind.ts'
import type { SearchHitView, SearchResultView } from '../../server/api/contract/search.ts'
import type { Segment } from '../../store/questions.ts'
import { type Command, choiceOption, JSON_OPTION, numberOption } from '../command.ts'
import { withStore } from '../open-store.ts'
import { count, kindNoun, listed, number, years } from '../phrase.ts'
import { STORE_SETTINGS } from '../settings.ts'
import type { Style } from '../style.ts'
import { oneLine, visible } from '../visible.ts'
import { wrap } from '../width.ts'

const KIND = choiceOption('-k, --kind <kind>', 'only this kind', NODE_KINDS)
const LIMIT = numberOption('-n, --limit <number>', 'how many hits (default: 20)', 1, 500)
const OFFSET = numberOption('--offset <number>', 'how many hits to pass over', 0, 9_500)

/** Marks the matched words; each segment is made safe by itself, so that marks are never the document's. */
export const markMatches = (segments: readonly Segment[], style: Style): string =>
  segments
    .map(({ text, match }) => {
      const safe = visible(text.replace(/\s+/g, ' '))
      return match ? style.match(safe) : safe
    })
    .join('')
    .trim()

const weightOf = ({ summary }: SearchHitView): string => {
  const { kind, quotations, claims, works, firstYear, lastYear } = summary
  const facts = [
    kind !== 'Quote' && quotations > 0 ? count(quotations, 'quotation') : '',
    kind === 'Claim' || kind === 'Person' ? (works > 0 ? count(works, 'work') : '') : '',
    kind === 'Work' || kind === 'Person' || kind === 'Topic' ? (claims > 0 ? count(claims, 'claim') : '') : '',
    years(firstYear, lastYear),
    summary.line === null ? '' : `line ${summary.line}`,
  ]
  return facts.filter(Boolean).join(' · ')
}

const hitLines = (hit: SearchHitView, width: number, style: Style): string[] => {
  const { kind, id } = hit.summary
  const words = markMatches(hit.snippet, style) || oneLine(hit.summary.label)
  const weight = weightOf(hit)
  return [
    `${style.bold(kind)}  ${style.dim([id, weight].filter(Boolean).join(' · '))}`,
    // Escape codes take no columns, but wrapping counts them: such lines are left to the terminal.
    ...(style.coloured ? [`  ${words}`] : wrap(words, width - 2).map((line) => `  ${line}`)),
  ]
}

/** The hits for a person. */
export const searchLines = (result: SearchResultView, width: number, style: Style): string[] => {
  const kinds = NODE_KINDS.filter((kind) => result.facets[kind] > 0).map((kind) =>
    result.more.includes(kind)
      ? `more than ${count(result.facets[kind], kindNoun(kind))}`
      : count(result.facets[kind], kindNoun(kind)),
  )
  if (result.items.length === 0)
    return [`Nothing has all of these words: ${oneLine(result.q)}`, 'Try fewer words, or the beginning of one.']
  const last = result.offset + result.items.length
  const shown =
    last < result.total || result.offset > 0 ? `  Shown: ${number(result.offset + 1)} to ${number(last)}.` : ''
  return [
    ...result.items.flatMap((hit) => [...hitLines(hit, width, style), '']),
    style.dim(
      `${result.more.length > 0 ? 'More than ' : ''}${count(result.total, 'hit')} (in all kinds: ${listed(kinds)}).${shown}`,
    ),
  ]
}

export const searchCommand: Command = {
  name: 'search',
  summary: 'find claims, works, people, quotations and topics by words',
  description: `Finds what has all of the words, accents and capitals apart. The last word may be a beginning;
words in quotation marks must stand together. The best match comes first.`,
  args: [{ flags: '<words...>', help: 'what to look for' }],
  options: [KIND, LIMIT, OFFSET, JSON_OPTION],
  settings: STORE_SETTINGS,
  examples: [
    { call: 'search harbour closed', says: 'Everything that has both words:' },
    { call: `search '"closed the harbour"' --kind Quote`, says: 'Quotations in which these words stand together:' },
    { call: 'search hal --kind Person --json', says: 'People whose name begins so, for a program:' },
  ],
  run: (input, output) =>
    withStore(input, output, 'read', async (store) => {
      const { search } = await import('../../server/explore/search.ts')
      const kind = input.value(KIND)
      const result = await search(store, {
        text: input.args.join(' '),
        offset: input.value(OFFSET) ?? 0,
        limit: input.value(LIMIT) ?? 20,
        ...(kind && { kinds: [kind] }),
      })
      if (input.value(JSON_OPTION)) output.json(result)
      else output.print(searchLines(result, output.width, output.style))
      return undefined
    }),
}
