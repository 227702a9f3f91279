// What a person adds by hand: a stance, what came of checking a quotation; and a quotation laid against a text.
import { z } from 'zod'
import { CHECK_RESULTS, LONGEST_NAME, LONGEST_NOTE } from '../../../model/check.ts'
import { idParam, stanceSchema } from './common.ts'

/** Longest text that a quotation is looked for in, in UTF-16 code units: more than most books. */
export const LONGEST_TEXT = 6_000_000

const by = z.string().trim().min(1).max(LONGEST_NAME).describe('Whose act it is')
const note = z.string().trim().max(LONGEST_NOTE).optional()

export const stanceRequestSchema = z
  .object({
    from: idParam.describe('The quotation, work or claim that takes the stance'),
    stance: stanceSchema,
    to: idParam.describe('The claim that it is on'),
    by,
    note,
  })
  .meta({ id: 'StanceByHand' })

export const checkRequestSchema = z
  .object({
    result: z.enum(CHECK_RESULTS),
    by,
    note,
    supersedes: z
      .string()
      .max(40)
      .optional()
      .describe('`when` of an earlier check by the same person that this one corrects'),
  })
  .meta({ id: 'CheckByHand' })

export const handOutcomeSchema = z
  .object({
    import: idParam.describe('What it is taken back by: DELETE /api/imports/:id'),
    unchanged: z.boolean().describe('Whether the same had been said before'),
    said: z.string(),
  })
  .meta({ id: 'HandOutcome' })
export type HandOutcome = z.infer<typeof handOutcomeSchema>

export const alignmentRequestSchema = z
  .object({ text: z.string().min(1).max(LONGEST_TEXT).describe('The work as plain text; it is not kept') })
  .meta({ id: 'AlignmentRequest' })

export const PIECES = ['same', 'changed', 'omitted', 'left-out', 'inserted', 'added'] as const
export const alignmentSchema = z
  .object({
    verdict: z
      .enum(['as-quoted', 'marked', 'altered', 'not-found'])
      .describe('Word for word; with nothing but what is marked by … and [ ]; otherwise; or nowhere'),
    likeness: z.number().min(0).max(1).describe('Share of the quoted words that stand there in their order'),
    line: z.int().nullable().describe('Line of the text where it begins, from 1'),
    pieces: z
      .array(
        z.object({
          kind: z
            .enum(PIECES)
            .describe(
              'omitted: passed over at a …; left-out: passed over without a sign; inserted: in [ ]; added: quoted, but not in the text',
            ),
          quoted: z.string(),
          original: z.string(),
        }),
      )
      .describe('In order; the nearest passage where it was not found'),
    places: z.int().describe('Passages of the text that are as like as this one, itself counted'),
    placesCut: z.boolean().describe('Whether there may be more of them than were counted'),
  })
  .meta({ id: 'Alignment' })
export type Alignment = z.infer<typeof alignmentSchema>

const id = z.object({ id: idParam })
export const HAND_ROUTES = {
  takeStance: {
    method: 'post',
    path: '/api/stances',
    summary: 'Say by hand that something supports, disputes or qualifies a claim; said again, correct the note',
    body: stanceRequestSchema,
    response: handOutcomeSchema,
  },
  addCheck: {
    method: 'post',
    path: '/api/quotes/:id/checks',
    summary: 'Say by hand what came of looking a quotation up, or correct what one said',
    params: id,
    body: checkRequestSchema,
    response: handOutcomeSchema,
  },
  alignment: {
    method: 'post',
    path: '/api/quotes/:id/alignment',
    summary: 'Lay a quotation against the text of a work, word by word',
    params: id,
    body: alignmentRequestSchema,
    response: alignmentSchema,
  },
} as const
