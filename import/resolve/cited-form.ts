// Citations that say the same of a work, as one form: what the clustering of works looks at.

import type { CslNameRole } from '../../model/csl.ts'
import { CSL_NAME_ROLES } from '../../model/csl.ts'
import { fold } from '../../model/fold.ts'
import type { MakerRole } from '../../model/kind.ts'
import { type CitedFields, editionKey, editionOf } from './imprint.ts'
import type { PrintedName } from './printed-name.ts'
import { listed, printedName } from './printed-name.ts'
import type { TitleKey } from './title.ts'
import { titleKey } from './title.ts'

/** A citation as the document has it, read into CSL fields. */
export interface CitedItem {
  /** Names the citation in the answers; no two citations have the same. */
  readonly key: string
  /** Line in the document, for problems. */
  readonly line: number
  /** As printed. */
  readonly text: string
  readonly item: CitedFields
}

export interface PrintedMaker {
  readonly name: PrintedName
  readonly role: MakerRole
}

/** All citations with the same makers, title and imprint. */
export interface CitedForm {
  /** Equal for equal forms only; forms are in the order of their keys. */
  readonly key: string
  readonly citations: readonly CitedItem[]
  readonly makers: readonly PrintedMaker[]
  /** Those who made the text: authors, editors, compilers; translators only where nobody else is named. */
  readonly primary: readonly PrintedName[]
  readonly title: TitleKey
  readonly volume: string
  readonly container: string
  /** The day, for what has one: two articles of one title on two days are two. */
  readonly day: string
}

const ROLES: Readonly<Record<CslNameRole, MakerRole>> = {
  author: 'AUTHORED',
  editor: 'EDITED',
  'collection-editor': 'EDITED',
  translator: 'TRANSLATED',
  compiler: 'COMPILED',
}

/** At most so many makers of one work are looked at; lists beyond it are made of misread text. */
const MOST_MAKERS = 50

const makersOf = (item: CitedFields): PrintedMaker[] =>
  CSL_NAME_ROLES.flatMap((field) =>
    (item[field] ?? []).map((name) => ({ name: printedName(name), role: ROLES[field] })),
  )
    .filter(({ name }) => name.letters)
    .slice(0, MOST_MAKERS)

/** The words by which a work is called: its title, or what there is instead. */
export const calledBy = ({ item, text }: CitedItem): string =>
  (item.title ?? item['container-title'] ?? text).trim() || text.trim() || 'Untitled'

const formOf = (cited: CitedItem): CitedForm => {
  const { item } = cited
  const makers = makersOf(item)
  const texts = makers.filter(({ role }) => role !== 'TRANSLATED')
  const title = titleKey(calledBy(cited))
  const volume = String(item.volume ?? title.volume ?? '')
  const container = item.title ? fold(item['container-title'] ?? '') : ''
  const date = item.issued?.['date-parts']?.[0] ?? []
  const day = date.length > 2 ? date.join('-') : ''
  const key = JSON.stringify([
    makers.map(({ name, role }) => [role, name.key, listed(name)]),
    title.full,
    editionKey(editionOf(item, volume)),
    container,
    day,
  ])
  const primary = (texts.length ? texts : makers).map(({ name }) => name)
  return { key, citations: [cited], makers, primary, title, volume, container, day }
}

/** What of a citation its form is made of, unread: most citations are printed again and again. */
const unread = ({ item, text }: CitedItem) =>
  JSON.stringify([
    CSL_NAME_ROLES.map((field) => item[field]),
    item.title ?? item['container-title'] ?? text,
    item['container-title'],
    item.issued?.['date-parts']?.[0],
    item['publisher-place'],
    item.publisher,
    item.volume,
  ])

/** Groups citations into forms; the outcome does not depend on their order. */
export const citedForms = (citations: readonly CitedItem[]): CitedForm[] => {
  const forms = new Map<string, CitedItem[]>()
  const details = new Map<string, CitedForm>()
  for (const alike of Map.groupBy(citations, unread).values()) {
    const [first] = alike
    if (!first) continue
    const form = formOf(first)
    const present = forms.get(form.key)
    if (present) for (const cited of alike) present.push(cited)
    else forms.set(form.key, alike)
    details.set(form.key, form)
  }
  return [...details.values()]
    .map((form) => ({ ...form, citations: (forms.get(form.key) ?? []).sort((a, b) => (a.key < b.key ? -1 : 1)) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
}
