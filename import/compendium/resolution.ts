// What resolution says of a compendium: which works its citations name, who made them, who speaks and who is named.
import type { MakerRole } from '../../model/kind.ts'
import type { Person, Work } from '../../model/node.ts'
import type { Problem } from '../../model/problem.ts'

export interface Making {
  readonly person: string
  readonly work: string
  readonly role: MakerRole
  /** Place among the makers of the work, from 0. */
  readonly order: number
}

export interface Resolution {
  /** Without provenance, which the document's lines give. */
  readonly works: readonly Work[]
  readonly people: readonly Person[]
  readonly makings: readonly Making[]
  /** For each citation the id of its work; nothing where it names none. */
  readonly workOf: readonly (string | undefined)[]
  /** For each citation the id of the work behind its work ("quoted in"), if there is one. */
  readonly behind: readonly (string | undefined)[]
  /** For each claim the ids of the people its heading names. */
  readonly mentions: readonly (readonly string[])[]
  /** For each quotation the ids of those who speak in it. */
  readonly speakers: readonly (readonly string[])[]
  /** Merges that are not certain, and names that could not be told apart. */
  readonly problems: readonly Problem[]
}
