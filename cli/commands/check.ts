// whence check: lays a quotation against the text of its work, and says by hand what came of looking it up.
import { readFile } from 'node:fs/promises'
import { CHECK_RESULTS } from '../../model/check.ts'
import { WhenceError } from '../../model/error.ts'
import { labelOf } from '../../model/label.ts'
import { type Alignment, LONGEST_TEXT } from '../../server/api/contract/hand.ts'
import { type Command, choiceOption, JSON_OPTION, textOption } from '../command.ts'
import { UsageError } from '../errors.ts'
import { withStore } from '../open-store.ts'
import { STORE_SETTINGS } from '../settings.ts'
import type { Style } from '../style.ts'
import { oneLine } from '../visible.ts'
import { wrap } from '../width.ts'

const AGAINST = textOption('--against <file>', 'the work as plain text: find the passage, and show it word by word')
const RESULT = choiceOption('--result <result>', 'keep what came of it', CHECK_RESULTS)
const BY = textOption('--by <name>', 'who looked')
const NOTE = textOption('--note <text>', 'anything to add')

const VERDICTS: Readonly<Record<Alignment['verdict'], string>> = {
  'as-quoted': 'It stands there word for word.',
  marked: 'It stands there, with nothing passed over or put in that is not marked.',
  altered: 'It stands there, with differences that are not marked.',
  'not-found': 'It was not found. The nearest passage:',
}

type Piece = Alignment['pieces'][number]
const PIECE_WORDS: Readonly<Record<Piece['kind'], (piece: Piece) => string>> = {
  same: ({ quoted }) => quoted,
  changed: ({ quoted, original }) => `{${quoted} | in the text: ${original}}`,
  omitted: ({ original }) => `{… | in the text: ${original}}`,
  'left-out': ({ original }) => `{left out without a sign: ${original}}`,
  inserted: ({ quoted }) => `{put in, marked: ${quoted}}`,
  added: ({ quoted }) => `{not in the text: ${quoted}}`,
}

/** The alignment for a person; differences stand in braces. */
export const alignmentLines = (alignment: Alignment, width: number, style: Style): string[] => {
  const { verdict, likeness, line, pieces, places, placesCut } = alignment
  const where = line === null ? '' : `, at line ${line} of the text`
  return [
    style.bold(VERDICTS[verdict]),
    ...(pieces.length === 0
      ? ['Not three of its words stand together anywhere in the text.']
      : [
          `${Math.round(likeness * 100)} % of its words stand there in their order${where}.`,
          ...(places > 1 ? [`${placesCut ? 'At least ' : ''}${places} passages are as like as this one.`] : []),
          '',
          ...wrap(oneLine(pieces.map((piece) => PIECE_WORDS[piece.kind](piece)).join(' ')), width),
        ]),
  ]
}

const readText = async (path: string): Promise<string> => {
  const text = await readFile(path, 'utf8').catch((cause: unknown) => {
    throw new WhenceError('invalid-input', `This file cannot be read: ${path}`, {
      remedy: 'Check the path. It must be the work as plain text.',
      cause,
    })
  })
  if (text.length > LONGEST_TEXT)
    throw new WhenceError('too-large', `The text is longer than ${LONGEST_TEXT.toLocaleString('en-GB')} characters.`, {
      remedy: 'Give the chapter in which the passage should stand.',
    })
  return text
}

export const checkCommand: Command = {
  name: 'check',
  summary: 'look a quotation up in a text, or keep what came of it',
  description: `With --against, finds the passage in the plain text of the work and shows both word by word: omissions (…), insertions
([ ]) and changes told apart. Nothing of the text is kept. With --result, keeps by hand whether the quotation stands so in the
book; that is taken back with whence remove. The quotation is given by its id, or by words that only it has.`,
  args: [{ flags: '<quotation>', help: 'id of the quotation, or words of it' }],
  options: [AGAINST, RESULT, BY, NOTE, JSON_OPTION],
  settings: STORE_SETTINGS,
  examples: [
    { call: 'check quote:91be04c2 --against the-harbour.txt', says: 'Lay it against the book:' },
    { call: 'check quote:91be04c2 --result verified --by "Ruth Hale"', says: 'Keep what came of it:' },
  ],
  run: (input, output) => {
    const [against, result, by] = [input.value(AGAINST), input.value(RESULT), input.value(BY)?.trim()]
    if (against === undefined && result === undefined)
      throw new UsageError('Nothing is to be done.', 'Give --against FILE, or --result with --by NAME.')
    if (result !== undefined && !by) throw new UsageError('Nobody is named.', 'Say who looked: --by NAME.')
    return withStore(input, output, 'read', async (store) => {
      const { chooseNode } = await import('../choose-node.ts')
      const quote = await chooseNode(store, input.args[0] ?? '', 'Quote')
      const answer: { alignment?: Alignment; outcome?: unknown } = {}
      if (against !== undefined) {
        const { alignQuotation } = await import('../../server/explore/alignment/align-quotation.ts')
        answer.alignment = alignQuotation(labelOf(quote), await readText(against))
        if (!input.value(JSON_OPTION)) output.print(alignmentLines(answer.alignment, output.width, output.style))
      }
      if (result !== undefined && by) {
        const { keepCheck } = await import('../../server/hand/keep.ts')
        const when = new Date().toISOString()
        const outcome = await keepCheck(store, { quote, result, by, note: input.value(NOTE)?.trim(), when })
        answer.outcome = outcome
        if (!input.value(JSON_OPTION))
          output.print([oneLine(outcome.said), `Take it back with: whence remove ${outcome.import}`])
      }
      if (input.value(JSON_OPTION)) output.json(answer)
      return undefined
    })
  },
}
