// Ids made from what a thing is, so that the same input gives the same graph.
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { GraphEdge } from './edge.ts'
import { fold, slug } from './fold.ts'

/** The first 16 hex digits (64 bits) of a SHA-256 over the parts: chance collisions stay under 1e-7 at 1 M things. */
export const shortHash = (...parts: readonly string[]): string =>
  bytesToHex(sha256(utf8ToBytes(parts.join('\u0000')))).slice(0, 16)

/** All 64 hex digits of the SHA-256 of a text: the identity of an imported file. */
export const contentHash = (text: string): string => bytesToHex(sha256(utf8ToBytes(text)))

/** Longest readable part of an id. */
const LONGEST_SLUG = 80
const readable = (...parts: readonly string[]) => {
  const whole = slug(parts.filter(Boolean).join(' '))
  if (whole.length <= LONGEST_SLUG) return whole || shortHash(...parts)
  const cut = whole.slice(0, LONGEST_SLUG)
  return `${cut.slice(0, Math.max(cut.lastIndexOf('-'), 40))}-${shortHash(whole).slice(0, 6)}`
}

/** `person:deutscher-isaac` */
export const personId = (family: string, given = ''): string => `person:${readable(family, given)}`
/** `work:deutscher-stalin-a-political-biography`; `maker` is the first maker's family name, or nothing. */
export const workId = (maker: string, title: string): string => `work:${readable(maker, title)}`
export const topicId = (document: string, name: string): string =>
  `topic:${readable(document.replace(/^work:/, ''), name)}`
/** A hash of the folded words: one claim for one wording, wherever it stands. */
export const claimId = (text: string): string => `claim:${shortHash(fold(text))}`
/** A hash of the folded words, the work and the place in it: one passage, quoted twice, is one quote. */
export const quoteId = (text: string, work: string, locator: string): string =>
  `quote:${shortHash(fold(text), work, fold(locator))}`

/** What makes two edges one: type, ends, and who takes the stance where. */
export const edgeId = (edge: Pick<GraphEdge, 'type' | 'from' | 'to' | 'assertedIn' | 'assertedBy'>): string =>
  `edge:${shortHash(edge.type, edge.from, edge.to, edge.assertedIn ?? '', edge.assertedBy ?? '')}`
