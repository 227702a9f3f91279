// One claim among the others, in words: who says what of whom, and which claims rest on the same works.
import type { Stance } from '../model/kind.ts'
import type { ClaimRelations } from '../server/api/contract/claim-relations.ts'
import { count, listed, number } from './phrase.ts'
import { STANCE_WORDS } from './stance-sentence.ts'
import type { Style } from './style.ts'
import { oneLine } from './visible.ts'
import { cut, wrap } from './width.ts'

/** Claims that are named where not all are asked for. */
const NAMED = 4
const LONGEST = 90

const verb = (stance: Stance): string => STANCE_WORDS[stance].title.toLowerCase()
const words = ({ label }: { readonly label: string }): string => `“${cut(oneLine(label), LONGEST)}”`

/**
 * A section for the end of an outline; nothing where nothing joins the claim to another.
 * @param full whether every claim is named
 */
export const relationLines = (relations: ClaimRelations, width: number, style: Style, full = false): string[] => {
  const { onIt, onOthers, assertedAndDisputedIn, opposed, sharing, sharingTotal, passedOver } = relations
  const most = full ? sharing.length : NAMED
  const within = (document: { readonly label: string } | null) => (document ? `, says ${words(document)}` : '')
  const sentences = [
    ...onIt.map(({ claim, stance, assertedIn }) => `${words(claim)} ${verb(stance)} it${within(assertedIn)}.`),
    ...onOthers.map(({ claim, stance, assertedIn }) => `It ${verb(stance)} ${words(claim)}${within(assertedIn)}.`),
    ...assertedAndDisputedIn.map((document) => `${words(document)} puts it forward and disputes it.`),
    ...opposed.map(
      ({ claim, person, by, onIt: here, onOther }) =>
        `${words(by)} ${verb(here)} it and ${verb(onOther)} ${words(claim)}; both name ${oneLine(person.label)}.`,
    ),
    ...sharing
      .slice(0, most)
      .map(
        ({ claim, shared, coveredArea }) =>
          `${count(shared, 'work')} in common with ${words(claim)} (${Math.round(coveredArea * 100)} % of the works of either).`,
      ),
    ...(sharingTotal > most
      ? [`Works in common with ${number(sharingTotal - Math.min(most, sharingTotal))} more.`]
      : []),
    ...(passedOver.length > 0
      ? [`Not told as shared, for more than 250 claims rest on each: ${listed(passedOver.map(words))}.`]
      : []),
  ]
  if (sentences.length === 0) return []
  return [
    '',
    style.bold('Among other claims'),
    ...sentences.flatMap((sentence) =>
      wrap(sentence, width - 2).map((line, i) => (i === 0 ? `  ${line}` : `    ${line}`)),
    ),
  ]
}
