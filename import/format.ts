// What a reader of a format is: a value in the list of formats.json, never a code path of its own.

import type { Problem } from '../model/problem.ts'
import type { GraphRecord, Import } from '../model/record.ts'

/** What comes in: a named text. A reader takes the whole text or its lines, whichever suits the format. */
export interface Source {
  /** The file's name without its folders. */
  readonly name: string
  /** Size in bytes, for progress and bounds. */
  readonly size: number
  /** The first characters (at most 65,536), enough to recognise a format. */
  readonly head: string
  /** The whole content as text, line ends as they are. @throws WhenceError `invalid-input` where it is not UTF-8. */
  text(): Promise<string>
  /** The lines without their ends, read as they are asked for. */
  lines(): AsyncIterable<string>
}

/** What a person may say about a document that the document does not say itself. */
export interface ReadOptions {
  readonly title?: string
  readonly compiler?: string
  readonly signal?: AbortSignal
}

/** What reading yields, in order: what was found, what could not be read, how far it has come. */
export type ReadEvent =
  | { readonly type: 'records'; readonly records: readonly GraphRecord[] }
  | { readonly type: 'problem'; readonly problem: Problem }
  | { readonly type: 'progress'; readonly done: number; readonly total: number; readonly stage: string }

export interface Format {
  /** Stands in provenance: `compendium`, `interchange`. */
  readonly id: string
  readonly label: string
  /** One sentence for help texts: what such a file looks like. */
  readonly description: string
  readonly extensions: readonly string[]
  /** How sure it is, from 0 (certainly not) to 1, that the source is of this format; looks at name and head only. */
  recognise(source: Source): number
  /**
   * What the reader will say of its import, for formats whose records are handed on while they are read. Where it is not
   * given, the records are held until the reader's own `import` record, its last, has come.
   */
  header?(source: Source): Promise<Import>
  /** Records with nodes before the edges that name them; the last event may be the `import` record. */
  read(source: Source, options: ReadOptions): AsyncIterable<ReadEvent>
}

/** What every reader says of its import, without the problems. */
export type ImportHeader = Omit<Import, 'problems'>
