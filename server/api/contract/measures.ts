// The measures of a claim's ground. Every figure carries the ids of what it counts; `names` says what those ids are.
import { z } from 'zod'
import { idParam, namedRefSchema, nodeRefSchema, stanceSchema } from './common.ts'
import { struckWords } from './what-if.ts'

const ids = z.array(idParam)
const share = z.number().min(0).max(1)

export const figureSchema = z
  .object({ value: z.int(), of: ids })
  .meta({ id: 'Figure', description: 'A count and what it counts' })

export const concentrationSchema = z
  .object({
    index: share.nullable().describe('Herfindahl index: 1/k for k equal shares, 1 for a single one'),
    effectiveNumber: z.number().describe('1/index: as many equal sources would be as concentrated'),
    shares: z.array(
      z.object({ of: z.string(), weight: z.number(), share, statements: ids.describe('What the weight counts') }),
    ),
  })
  .meta({ id: 'Concentration' })

export const dependenceSchema = z
  .object({
    a: idParam,
    b: idParam,
    strength: share,
    causes: z.array(
      z.object({
        cause: z.enum(['same maker', 'cites', 'relies on', 'same words', 'shared source']),
        by: ids,
      }),
    ),
  })
  .meta({ id: 'Dependence' })

export const claimMeasuresSchema = z
  .object({
    claim: nodeRefSchema,
    struck: struckWords,
    breadth: z.object({
      statements: figureSchema.describe('Quotations, and works and claims that take a stance themselves'),
      quotations: figureSchema,
      works: figureSchema,
      people: figureSchema,
      byStance: z.record(stanceSchema, figureSchema).describe('The statements by their stance'),
      years: z.object({ first: z.int(), last: z.int() }).nullable(),
      balance: z
        .object({ share, interval: z.object({ low: share, high: share }) })
        .nullable()
        .describe('Share of support among support and dispute, with its 95 % Wilson interval'),
    }),
    concentration: z.object({
      works: concentrationSchema,
      people: concentrationSchema,
      publishers: concentrationSchema,
    }),
    independence: z.object({
      works: z.int().describe('Works that support it'),
      of: ids.describe('These works; at most 400 are paired'),
      meanDependence: share,
      effectiveWorks: z.number().describe('n / (1 + (n − 1) · mean dependence)'),
      pairs: z.array(dependenceSchema).describe('At most 500, the strongest first'),
      pairTotal: z.int(),
      separateChains: z.int().describe('Ways to works that rely on no other, no two through one work'),
      leastCut: ids.describe('A least set of works whose fall leaves the claim without support'),
    }),
    keystones: z.object({ works: ids, people: ids }).describe('Each alone: without it nothing supports the claim'),
    interested: z.array(z.object({ statement: idParam, person: idParam, interest: z.string() })),
    testimony: z.object({
      voices: z.record(z.string(), ids),
      ownShare: share.nullable(),
      distances: z.array(z.object({ statement: idParam, steps: z.int().nullable() })),
      delays: z
        .array(
          z.object({
            work: idParam,
            event: z
              .int()
              .nullable()
              .describe('When what it tells of happened, or its words were spoken: CSL event-date'),
            written: z.int().nullable().describe('CSL original-date'),
            printed: z.int().nullable(),
            years: z.int().describe('From the earliest known of these to the latest'),
          }),
        )
        .describe('Works of which at least two of the three years are known'),
    }),
    sameWords: z.array(z.object({ quotes: ids, likeness: share })),
    circularity: z.object({
      circles: z.array(ids),
      laterThanUse: z.array(z.object({ work: idParam, source: idParam, years: z.int() })),
    }),
    names: z.record(z.string(), namedRefSchema).describe('What each id above is'),
    cut: z.boolean().describe('Whether there was more than the measures take in (2,000 statements, 2,000 works)'),
  })
  .meta({ id: 'ClaimMeasures' })
export type ClaimMeasures = z.infer<typeof claimMeasuresSchema>
