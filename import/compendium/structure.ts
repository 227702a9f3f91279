// What a compendium is made of, once its lines have been told apart: the step between a text and a graph.
import type { Problem } from '../../model/problem.ts'
import type { ParsedReference } from '../citation/reference.ts'

/** First and last line, counted from 1, both included. */
export interface Span {
  readonly first: number
  readonly last: number
}

/** A part of the document with a title of its own, such as a post of a web site. */
export interface Post {
  readonly line: number
  readonly title: string
  /** Who wrote or compiled it, as its byline says. */
  readonly by?: string
}

/** A heading under which claims are grouped. */
export interface Section {
  readonly line: number
  readonly name: string
  /** Index into `posts`. */
  readonly post?: number
}

/** A claim as it stands at one place. Two of the same wording are two of these, and one node. */
export interface ClaimHeading extends Span {
  readonly text: string
  /** Index into `posts`. */
  readonly post?: number
  /** Index into `sections`. */
  readonly section?: number
}

/** A citation line: it closes a quotation, or stands alone (then a problem tells of it). */
export interface Citation {
  readonly line: number
  /** Its last line, where the citation runs over more than one. */
  readonly last?: number
  /** Where it begins and ends in the text, in UTF-16 code units, the end excluded. */
  readonly chars: readonly [number, number]
  /** The citation exactly as printed, without spaces around it. */
  readonly text: string
  readonly reference: ParsedReference
}

/** A person whose words a quotation is, as the document names them: `HALE`, `Ruth Hale`. */
export interface Speaker {
  readonly name: string
  readonly line: number
}

/** A quotation: its words with their leads, without the citation. */
export interface Quotation extends Span {
  /** Where it begins and ends in the text, in UTF-16 code units, the end excluded. */
  readonly chars: readonly [number, number]
  /** The words, one paragraph a line, blank lines left out. */
  readonly text: string
  /** Index into `claims`. */
  readonly claim?: number
  /** Index into `citations`. */
  readonly citation?: number
  /** Further citations that follow the first one directly, as indexes into `citations`. */
  readonly alsoCited?: readonly number[]
  /** What the compiler put before the words: `[Report to the … Congress …]`. */
  readonly lead?: string
  readonly speakers: readonly Speaker[]
}

/** What a stretch that is none of the above is taken for. */
export const OTHER_KINDS = ['prose', 'byline', 'caption', 'image name', 'link', 'mark'] as const
export type OtherKind = (typeof OTHER_KINDS)[number]

/** A stretch that was passed over. */
export interface Other extends Span {
  readonly kind: OtherKind
}

/**
 * A document whose every line that is not blank is a post title, a section heading, a claim, part of a quotation, a
 * citation or part of a stretch that was passed over. All lists are in the order of the document, but for the sections that
 * have no heading and are named by their post: those come last.
 */
export interface Structure {
  readonly lines: readonly string[]
  /** Where each line begins in the text, in UTF-16 code units; one more than lines, the last being the text's length. */
  readonly starts: readonly number[]
  /** As far as the text says it. */
  readonly title?: string
  readonly compiler?: string
  readonly posts: readonly Post[]
  readonly sections: readonly Section[]
  readonly claims: readonly ClaimHeading[]
  readonly quotations: readonly Quotation[]
  readonly citations: readonly Citation[]
  readonly others: readonly Other[]
  readonly problems: readonly Problem[]
}
