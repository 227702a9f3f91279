// Whose words a quotation is, where the document says so: by a label before each turn, or in the lead before the words.
import { fold } from '../../model/fold.ts'
import type { Paragraph } from './paragraphs.ts'
import type { Speaker } from './structure.ts'

const LABEL =
  /^["“]?(?<name>\p{Lu}[\p{Lu}\p{M}.’' -]{1,38}(?:, \p{Lu}[\p{Lu}. -]{1,24})?)(?: ?\([^()]{1,60}\))? ?(?<mark>:|–|—|--)/u
/** A label in small letters is one only for a name that is known to be a person's. */
const LABEL_OF_KNOWN = /^["“]?(?<name>\p{Lu}[\p{L}.’'-]{1,24}(?: \p{Lu}[\p{L}.’'-]{1,24})?) ?:/u
/** Labels that stand before no person's words. */
const NO_PERSON =
  /^(?:FOOTNOTES?|NOTES?|N\.?B|P\.?S|APPENDIX|ARTICLE|CHAPTER|PART|SECTION|SECRET|TOP SECRET|FROM|TO|SUBJECT|RE|DATE|URGENT|PERSONAL|CONCLUSION|RESOLVED|RESOLUTION|SOURCE|EDITOR|ED|Q|A|QUESTION|QUESTIONER|ANSWER|VOICES?|AUDIENCE|CHORUS|ALL|INTERVIEWER|REPORTER|CORRESPONDENT|MODERATOR|NARRATOR|HOST)\b/
const NAME_WORD = "\\p{Lu}[\\p{L}\\p{M}.’'-]*"
const SAID =
  'said|says|stated|states|wrote|writes|replied|replies|answered|answers|declared|declares|remarked|added|explained|announced|told|asked|concluded|continued|testified|recalled'
const SAID_AT_END = new RegExp(
  `(?<before>^|[^\\s]+ )(?<names>${NAME_WORD}(?: ${NAME_WORD}){0,4}),? (?:had |has )?(?:${SAID})(?: to (?:${NAME_WORD},? ?(?:and )?){1,4})?(?: that)?[,:]?\\s*$`,
  'u',
)
/** `Letter from Hale to Moss`, `Commentary by Ruth Hale` */
const UTTERANCE_BY = new RegExp(
  `\\b(?:[Ll]etter|[Nn]ote|[Tt]elegram|[Mm]emorandum|[Mm]essage|[Ss]peech|[Rr]eport|[Rr]emarks|[Cc]ommentary|[Cc]omments?|[Ss]tatement|[Aa]ddress|[Tt]estimony|[Ii]nterview|[Aa]rticle|[Rr]eply)\\b[^.;:\\[\\]]{0,40}? (?:by|from) (?<name>${NAME_WORD}(?: ${NAME_WORD}){0,3})`,
  'u',
)
const ONLY_BY = new RegExp(`^(?:by )?(?<name>${NAME_WORD}(?: ${NAME_WORD}){1,3})$`, 'u')
const UTTERANCE =
  /\b(?:letter|note|telegram|memorandum|message|speech|report|remarks|statement|address|testimony|interview|article|reply|talk)\b/i
/** What stands with a capital before a name without being of it. */
const NO_NAME = new Set(
  'introduction preface foreword plenum congress conference commission committee bureau party council assembly parliament ministry conclusion appendix session meeting'.split(
    ' ',
  ),
)

/** Names in one quotation that are kept. */
const MOST_SPEAKERS = 50

/** What the compiler put before the words: a stretch in brackets that opens the quotation, or `In a letter of … Hale said,`. */
export const leadOf = (text: string): string | undefined => {
  const bracketed = /^\[(?<lead>[^[\]]{3,400})\]:?/.exec(text) ?? /^\((?<lead>by [^()]{3,80})\)$/i.exec(text)
  if (bracketed?.groups?.lead) return bracketed[0]
  const opening = text.slice(0, 240).search(/[“"]/)
  if (opening < 12 || !/^(?:In|On|At|From) /.test(text)) return undefined
  const lead = text.slice(0, opening).trim()
  return UTTERANCE.test(lead) && SAID_AT_END.test(lead) ? lead : undefined
}

/** The name before the verb, without the object of a preposition that stands before it: `to Moss Hale said` → `Hale`. */
const sayerIn = (lead: string): string | undefined => {
  const groups = SAID_AT_END.exec(lead)?.groups
  const names = groups?.names?.split(' ') ?? []
  if (/^(?:to|with|for|of|from|and|regarding|the|by|against|about) $/i.test(groups?.before ?? '') && names.length > 1) {
    if (groups?.before?.trim() !== 'the') return names.at(-1)
    names.shift()
  }
  while (names.length > 1 && NO_NAME.has((names[0] ?? '').toLowerCase())) names.shift()
  return names.length > 0 ? names.join(' ') : undefined
}

const speakerInLead = (lead: string): string | undefined => {
  const inner = lead.replace(/^[[(]|[\])]:?$/g, '').trim()
  const name =
    sayerIn(inner) ?? UTTERANCE_BY.exec(inner)?.groups?.name ?? ONLY_BY.exec(inner.replace(/^by /i, ''))?.groups?.name
  return name?.replace(/[.,’']+$/, '')
}

/**
 * @param known folded family names of people whom the document cites or quotes
 * @returns each speaker once, in order of their first words
 */
export const speakersOf = (
  paragraphs: readonly Paragraph[],
  known: (name: string) => boolean,
): { readonly lead?: string; readonly speakers: readonly Speaker[] } => {
  const speakers: Speaker[] = []
  const add = (name: string, line: number) => {
    if (speakers.length < MOST_SPEAKERS && !speakers.some((speaker) => fold(speaker.name) === fold(name)))
      speakers.push({ name, line })
  }
  const labels = paragraphs.map(({ text }) => LABEL.exec(text)?.groups)
  const dashed = labels.filter((groups) => groups && groups.mark !== ':').length
  const first = paragraphs[0]
  const lead = first && !labels[0] ? leadOf(first.text) : undefined
  const inLead = first && lead ? speakerInLead(lead) : undefined
  if (first && inLead) add(inLead, first.line)
  paragraphs.forEach(({ text, line }, index) => {
    const label = labels[index]
    const name = label?.name?.trim()
    if (name && label) {
      const letters = name.match(/\p{Lu}/gu)?.length ?? 0
      // A dash after capitals is a label only in a conversation, or for somebody known.
      if (letters >= 2 && !NO_PERSON.test(name) && (label.mark === ':' || dashed > 1 || known(name))) add(name, line)
      return
    }
    const mixed = LABEL_OF_KNOWN.exec(text)?.groups?.name
    if (mixed && known(mixed)) add(mixed, line)
  })
  return { ...(lead && { lead }), speakers }
}
