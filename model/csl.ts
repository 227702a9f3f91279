// Names of bibliography as CSL-JSON has them (https://docs.citationstyles.org): types, names, locators, items.
import { z } from 'zod'
import { CSL_TYPES } from './csl-types.ts'

export const cslTypeSchema = z.enum(CSL_TYPES)

/** CSL 1.0.2 locator labels. */
export const LOCATOR_LABELS = [
  'act',
  'appendix',
  'article-locator',
  'book',
  'canon',
  'chapter',
  'column',
  'elocation',
  'equation',
  'figure',
  'folio',
  'issue',
  'line',
  'note',
  'opus',
  'page',
  'paragraph',
  'part',
  'rule',
  'scene',
  'section',
  'sub-verbo',
  'supplement',
  'table',
  'timestamp',
  'title-locator',
  'verse',
  'version',
  'volume',
] as const
export const locatorSchema = z
  .looseObject({ label: z.enum(LOCATOR_LABELS), value: z.string().min(1) })
  .meta({ id: 'Locator' })
export type Locator = z.infer<typeof locatorSchema>

/** A name: family and given, or a literal for a body. */
export const cslNameSchema = z
  .looseObject({
    family: z.string().optional(),
    given: z.string().optional(),
    'non-dropping-particle': z.string().optional(),
    'dropping-particle': z.string().optional(),
    suffix: z.string().optional(),
    literal: z.string().optional(),
  })
  .meta({ id: 'CslName' })
export type CslName = z.infer<typeof cslNameSchema>

/** The name variables that the reader of citations fills. */
export const CSL_NAME_ROLES = ['author', 'editor', 'translator', 'compiler', 'collection-editor'] as const
export type CslNameRole = (typeof CSL_NAME_ROLES)[number]

const names = z.array(cslNameSchema).optional()

const cslDateSchema = z.looseObject({
  'date-parts': z.array(z.array(z.union([z.string(), z.number()]))).optional(),
})

/** A CSL-JSON item as far as Whence reads it; whatever else stands in one is kept. */
export const cslItemSchema = z
  .looseObject({
    id: z.union([z.string(), z.number()]),
    type: cslTypeSchema,
    title: z.string().optional(),
    author: names,
    editor: names,
    translator: names,
    compiler: names,
    'collection-editor': names,
    'container-title': z.string().optional(),
    'publisher-place': z.string().optional(),
    publisher: z.string().optional(),
    volume: z.union([z.string(), z.number()]).optional(),
    issue: z.union([z.string(), z.number()]).optional(),
    edition: z.union([z.string(), z.number()]).optional(),
    page: z.string().optional(),
    locator: z.string().optional(),
    label: z.enum(LOCATOR_LABELS).optional(),
    issued: cslDateSchema.optional(),
    'original-date': cslDateSchema.optional(),
    'event-date': cslDateSchema.optional(),
    note: z.string().optional(),
    URL: z.string().optional(),
    DOI: z.string().optional(),
  })
  .meta({ id: 'CslItem' })
export type CslItem = z.infer<typeof cslItemSchema>
