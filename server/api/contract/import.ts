// Importing: uploads become jobs, jobs tell how far they are as server-sent events, imports can be removed.
import { z } from 'zod'
import { problemSchema } from '../../../model/problem.ts'
import { idParam, problemDetailsSchema } from './common.ts'

/** Largest upload, in bytes. */
export const LARGEST_UPLOAD = 256 * 1024 * 1024

const tally = z.object({ created: z.int(), changed: z.int(), left: z.int() })
export const importReportSchema = z
  .object({
    import: idParam,
    document: z.string().nullable(),
    title: z.string().nullable(),
    source: z.string(),
    format: z.string(),
    unchanged: z.boolean(),
    nodes: tally,
    edges: tally,
    problems: z.array(problemSchema).describe('At most 1,000'),
    problemCount: z.int(),
    milliseconds: z.number(),
  })
  .meta({ id: 'ImportReport' })
export type ImportReport = z.infer<typeof importReportSchema>

export const jobEventSchema = z
  .discriminatedUnion('state', [
    z.object({ state: z.literal('waiting'), source: z.string() }),
    z.object({
      state: z.literal('running'),
      source: z.string(),
      stage: z.string(),
      done: z.number(),
      total: z.number(),
    }),
    z.object({ state: z.literal('done'), source: z.string(), report: importReportSchema }),
    z.object({ state: z.literal('failed'), source: z.string(), problem: problemDetailsSchema }),
    z.object({ state: z.literal('cancelled'), source: z.string() }),
  ])
  .meta({ id: 'JobEvent' })
export type JobEvent = z.infer<typeof jobEventSchema>

export const jobSchema = z.object({ id: idParam, event: jobEventSchema }).meta({ id: 'Job' })
export type Job = z.infer<typeof jobSchema>

export const importInfoSchema = z
  .object({
    id: idParam,
    document: z.string().nullable(),
    format: z.string(),
    source: z.string(),
    hash: z.string(),
    landed: z.string(),
    nodes: z.int(),
    edges: z.int(),
    problemCount: z.int(),
  })
  .meta({ id: 'ImportInfo' })
export const importsSchema = z.object({ items: z.array(importInfoSchema) }).meta({ id: 'Imports' })
export type ImportInfoView = z.infer<typeof importInfoSchema>

const counted = z.object({ nodes: z.int(), edges: z.int() })
export const removalSchema = z.object({ import: idParam, removed: counted, kept: counted }).meta({ id: 'Removal' })
export type Removal = z.infer<typeof removalSchema>
export const problemsSchema = z.object({ items: z.array(problemSchema), total: z.int() }).meta({ id: 'Problems' })
