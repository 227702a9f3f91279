// The formats that Whence reads, in the order in which they are tried.
import { compendium } from './compendium/compendium-format.ts'
import type { Format } from './format.ts'
import { interchange } from './interchange/interchange-format.ts'
import { stanceTable } from './stance-table/stance-table-format.ts'

export const FORMATS: readonly Format[] = [interchange, stanceTable, compendium]
