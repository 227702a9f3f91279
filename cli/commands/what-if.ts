// whence what-if: which claims fall where some of the sources are struck out.
import type { WhatIfPart, WhatIfPartName, WhatIfView } from '../../server/api/contract/what-if.ts'
import { chooseNode } from '../choose-node.ts'
import { type Command, flagOption, JSON_OPTION, numberOption, textOption } from '../command.ts'
import { UsageError } from '../errors.ts'
import { fallenStatementLines, fallenWorkLines, type Look, leastCutWords } from '../fallen-lines.ts'
import { lossLines } from '../loss-lines.ts'
import { withStore } from '../open-store.ts'
import { count, countStatements, number } from '../phrase.ts'
import { STORE_SETTINGS } from '../settings.ts'
import { isStriking, STRIKES, strikesOf, struckLines } from '../strike-options.ts'
import { oneLine } from '../visible.ts'
import { wrap } from '../width.ts'

const LIMIT = numberOption(
  '-n, --limit <number>',
  'how many of each list, in the JSON under lists too (default: 20)',
  1,
  1_000,
)
const LOSSES = flagOption('--losses', 'rank the works and people without whom most claims lose all support, each alone')

const DOCUMENT = textOption('--document <id or words>', 'with --losses: only claims that this document puts forward')

/** Works and people that are ranked at most. */
const MOST_RANKED = 500

type Change = Pick<WhatIfView['fallen'][number], 'claim' | 'before' | 'after'> & {
  readonly leastCut?: WhatIfPart['items'][number]['leastCut']
}

const weight = ({ quotations, statements, works }: Change['before']): string =>
  `${countStatements(quotations, statements)} from ${count(works, 'work')}`

const claimLines = (title: string, total: number, changes: readonly Change[], look: Look): string[] => {
  if (total === 0) return []
  const shown = changes.slice(0, look.limit)
  return [
    '',
    look.style.bold(`${title} (${number(total)})`),
    ...shown.flatMap(({ claim, before, after, leastCut = [] }) => [
      ...wrap(oneLine(claim.label), look.width - 2).map((line) => `  ${line}`),
      look.style.dim(
        `    ${claim.id} · ${weight(before)}, ${after.statements === 0 ? 'nothing left' : `${weight(after)} left`}`,
      ),
      ...(leastCut.length > 0
        ? wrap(leastCutWords(leastCut), look.width - 4).map((line) => look.style.dim(`    ${line}`))
        : []),
    ]),
    ...(total > shown.length ? [look.style.dim(`  … and ${count(total - shown.length, 'more claim')}`)] : []),
  ]
}
/** The lists behind figures that the outcome itself does not hold. */
export interface Lists {
  readonly weakened: WhatIfPart
  readonly works: WhatIfPart
  readonly statements: WhatIfPart
}

const changesOf = ({ items }: WhatIfPart): readonly Change[] =>
  items.flatMap(({ node, before, after, leastCut }) =>
    before && after ? [{ claim: node, before, after, leastCut }] : [],
  )

/** What was struck stands on top, so that no figure is read without it. */
export const whatIfLines = (view: WhatIfView, { weakened, works, statements }: Lists, look: Look): string[] => [
  ...struckLines(view.struck, look.style),
  '',
  ...wrap(
    `Of ${count(view.supported, 'claim')} with support ${number(view.fallenTotal)} lose all of it, ${number(view.weakenedTotal)} lose some, ${number(view.untouched)} stay as they are. ${count(view.struckWorkTotal, 'work').replace(/^no/, 'No')} and ${countStatements(view.struckQuotations, view.struckStatements)} are gone.`,
    look.width,
  ),
  ...claimLines('Claims that nothing supports any more', view.fallenTotal, view.fallen, look),
  ...claimLines('Claims that lose some, the greatest share first', view.weakenedTotal, changesOf(weakened), look),
  ...claimLines('Claims that nothing disputes any more', view.undisputedTotal, view.undisputed, look),
  ...fallenWorkLines(works, look),
  ...fallenStatementLines(statements, look),
]

/** Blocks of lines with an empty line between two. */
const spaced = (blocks: readonly (readonly string[])[]): string[] =>
  blocks.flatMap((block, at) => (at === 0 ? block : ['', ...block]))

export const whatIfCommand: Command = {
  name: 'what-if',
  summary: 'which claims fall without some of the sources',
  description: `Strikes out works, people, publishers or kinds of source and tells which claims lose all support,
which lose most and how few works more would have to fall for each, and which quotations fall. Works that rest on struck ones only go with them. All strikes hold together. Nothing in the
store is changed. With --losses it ranks the works and people on whom most claims hang, of what remains or of everything.`,
  args: [],
  options: [...STRIKES, LOSSES, DOCUMENT, LIMIT, JSON_OPTION],
  settings: STORE_SETTINGS,
  examples: [
    { call: 'what-if --without-work "The Harbour"', says: 'Without one book:' },
    {
      call: 'what-if --without-person person:hale-ruth --before 1940',
      says: 'Without one author, and old books only:',
    },
    { call: 'what-if --losses', says: 'The works and people that claims most hang on:' },
    {
      call: 'what-if --without-type interview --without-type pamphlet --json',
      says: 'Without kinds of source, for a program:',
    },
  ],
  run: (input, output) => {
    const [ranks, document] = [input.value(LOSSES) === true, input.value(DOCUMENT)]
    if (document !== undefined && !ranks)
      throw new UsageError('--document narrows what --losses ranks.', 'Give --losses too.')
    if (!isStriking(input) && !ranks)
      throw new UsageError(
        'Nothing is struck out.',
        'Say what, such as --without-work WORDS or --before 1940; or --losses to see what claims most hang on.',
      )
    return withStore(input, output, 'read', async (store) => {
      const [{ whatIfView }, { whatIfPart }, { struckGround }, { lossesView }, { withinDocument }] = await Promise.all([
        import('../../server/explore/what-if.ts'),
        import('../../server/explore/what-if-part.ts'),
        import('../../server/explore/struck-ground.ts'),
        import('../../server/explore/losses.ts'),
        import('../../server/explore/within-document.ts'),
      ])
      const asked = await strikesOf(store, input)
      const ground = await struckGround(store)(asked)
      const view = await whatIfView(store, ground.whole, asked)
      const within = await withinDocument(store, ground, document && (await chooseNode(store, document, 'Work')).id)
      const losses = ranks
        ? {
            works: await lossesView(store, within, 'works', MOST_RANKED),
            people: await lossesView(store, within, 'people', MOST_RANKED),
          }
        : undefined
      const limit = input.value(LIMIT) ?? 20
      const part = (name: WhatIfPartName) => whatIfPart(store, ground, asked, name, { offset: 0, limit })
      const lists: Lists = {
        weakened: await part('weakened'),
        works: await part('works'),
        statements: await part('statements'),
      }
      const look = { width: output.width, style: output.style, limit }
      if (input.value(JSON_OPTION)) output.json({ ...view, lists, ...(losses && { losses }) })
      else
        output.print(
          spaced([
            ...(isStriking(input) ? [whatIfLines(view, lists, look)] : []),
            ...(losses ? [lossLines(losses.works, look), lossLines(losses.people, look)] : []),
          ]),
        )
      return undefined
    })
  },
}
