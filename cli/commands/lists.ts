// whence lists: the claims and works that are worth a second look.
import { LISTS, type ListOfNote } from '../../server/api/contract/what-if.ts'
import { type Command, JSON_OPTION, numberOption } from '../command.ts'
import { UsageError } from '../errors.ts'
import { withStore } from '../open-store.ts'
import { count, listed, number } from '../phrase.ts'
import { STORE_SETTINGS } from '../settings.ts'
import { STRIKES, strikesOf, struckLines } from '../strike-options.ts'
import type { Style } from '../style.ts'
import { table } from '../table.ts'
import { oneLine } from '../visible.ts'
import { cut, wrap } from '../width.ts'

const LIMIT = numberOption('-n, --limit <number>', 'how many entries (default: 20)', 1, 500)
const OFFSET = numberOption('--offset <number>', 'how many entries to pass over', 0, 1_000_000)

type ListName = (typeof LISTS)[number]

/** What is on each list, and what its number counts. */
export const LIST_WORDS: Readonly<Record<ListName, { readonly title: string; readonly counts: string }>> = {
  'one-work': { title: 'Claims all of whose support comes from one work', counts: 'statement' },
  'one-person': { title: 'Claims whose works were all made by one person', counts: 'statement' },
  'no-quotation': { title: 'Claims on which no quotation and no work takes a stance', counts: 'claim' },
  disputed: { title: 'Claims that something disputes', counts: 'dispute' },
  'same-words': { title: 'Claims under which one passage stands twice or more', counts: 'quotation' },
  'most-backing': { title: 'Works that support most claims', counts: 'claim' },
  'fewest-pages': { title: 'Works quoted much from few pages', counts: 'page' },
}

const LONGEST_NAME = 50
const NAMED = 3

/** The list for a person. */
export const listLines = (name: ListName, list: ListOfNote, width: number, style: Style): string[] => {
  const { title, counts } = LIST_WORDS[name]
  const head = [...struckLines(list.struck, style), style.bold(title)]
  if (list.total === 0) return [...head, 'There are none.']
  const last = list.offset + list.items.length
  return [
    ...head,
    '',
    ...list.items.flatMap(({ summary, because, count: value }) => {
      const reasons = because.slice(0, NAMED).map(({ label }) => `“${cut(oneLine(label), LONGEST_NAME)}”`)
      const more = because.length > NAMED ? ' and more' : ''
      return [
        ...wrap(oneLine(summary.label), width),
        ...wrap([summary.id, count(value, counts)].join(' · '), width - 2).map((line) => style.dim(`  ${line}`)),
        ...(reasons.length > 0 ? wrap(`${listed(reasons)}${more}`, width - 2).map((line) => `  ${line}`) : []),
      ]
    }),
    '',
    style.dim(`${number(list.total)} in all; shown: ${number(Math.min(list.offset + 1, last))} to ${number(last)}.`),
  ]
}

const listNamed = (asked: string): ListName => {
  const found = LISTS.find((name) => name === asked)
  if (found) return found
  throw new UsageError(`There is no list "${asked}".`, `The lists are ${listed(LISTS)}.`)
}

export const listsCommand: Command = {
  name: 'lists',
  summary: 'claims and works worth a second look',
  description: `Lists claims that rest on one work or one person, that nothing backs, that are disputed, or that have one passage
twice; works that support most claims, and works quoted from few pages. Without a name it tells how long each list is.
What is struck out with --without-… counts for nothing.`,
  args: [{ flags: '[name]', help: `one of ${listed(LISTS)}` }],
  options: [LIMIT, OFFSET, ...STRIKES, JSON_OPTION],
  settings: STORE_SETTINGS,
  examples: [
    { call: 'lists', says: 'How long each list is:' },
    { call: 'lists one-work --limit 5', says: 'Claims that rest on one work:' },
    { call: 'lists disputed --json', says: 'Claims that something disputes, for a program:' },
  ],
  run: async (input, output) => {
    const name = input.args[0] === undefined ? undefined : listNamed(input.args[0])
    return withStore(input, output, 'read', async (store) => {
      const [{ listsOf }, { struckGround }] = await Promise.all([
        import('../../server/explore/lists/lists.ts'),
        import('../../server/explore/struck-ground.ts'),
      ])
      const ground = await struckGround(store)(await strikesOf(store, input))
      const list = listsOf(store)
      if (name !== undefined) {
        const page = { offset: input.value(OFFSET) ?? 0, limit: input.value(LIMIT) ?? 20 }
        const found = await list(ground, name, page)
        if (input.value(JSON_OPTION)) output.json(found)
        else output.print(listLines(name, found, output.width, output.style))
        return undefined
      }
      const lengths: { list: ListName; total: number }[] = []
      for (const each of LISTS) {
        const { total } = await list(ground, each, { offset: 0, limit: 1 })
        lengths.push({ list: each, total })
      }
      if (input.value(JSON_OPTION)) output.json({ struck: ground.struck, items: lengths })
      else
        output.print([
          ...struckLines(ground.struck, output.style),
          ...table(
            [{ title: 'Entries', align: 'right' }, { title: 'List' }, { title: 'What is on it', shrinks: true }],
            lengths.map((each) => [number(each.total), each.list, LIST_WORDS[each.list].title]),
            output.width,
            output.style,
          ),
        ])
      return undefined
    })
  },
}
