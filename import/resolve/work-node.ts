// A work as a node: of all citations what most of them print, every printing and every spelling of the title kept.
import type { CslType } from '../../model/csl-types.ts'
import { workId } from '../../model/id.ts'
import type { MakerRole } from '../../model/kind.ts'
import type { Edition } from '../../model/node.ts'
import { type CitedForm, calledBy } from './cited-form.ts'
import { type CitedFields, editionKey, editionOf } from './imprint.ts'
import { mostUsed } from './person-node.ts'
import type { Named } from './unique-id.ts'

type EventDate = NonNullable<CitedFields['event-date']>

/** A work without an id. */
export interface WorkDraft {
  readonly kind: 'Work'
  readonly title: string
  readonly type?: CslType
  readonly year?: number
  readonly place?: string
  readonly publisher?: string
  readonly volume?: string
  readonly 'container-title'?: string
  readonly URL?: string
  readonly DOI?: string
  readonly 'original-date'?: NonNullable<CitedFields['original-date']>
  readonly 'event-date'?: EventDate
  readonly editions?: Edition[]
  readonly variants: string[]
}

const inOrder = (texts: Iterable<string>) => [...new Set(texts)].sort()

const field = <T>(forms: readonly CitedForm[], of: (form: CitedForm, item: CitedFields) => T | undefined) =>
  mostUsed(
    forms.flatMap((form) =>
      form.citations.flatMap(({ item }) => {
        const value = of(form, item)
        return value === undefined || value === '' ? [] : [{ value, key: JSON.stringify(value), weight: 1 }]
      }),
    ),
  )

/** The earliest year that a citation gives for the first printing, unless a printing is cited that would be earlier still. */
const firstPrinted = (forms: readonly CitedForm[], printings: Iterable<Edition>): number | undefined => {
  const said = forms.flatMap((form) =>
    form.citations.flatMap(({ item }) => Number(item['original-date']?.['date-parts']?.[0]?.[0] ?? Number.NaN)),
  )
  const year = Math.min(...said.filter(Number.isInteger))
  return Number.isFinite(year) && [...printings].every((printing) => (printing.year ?? year) >= year) ? year : undefined
}

/** The date of what took place, where no citation gives another. */
const takenPlace = (forms: readonly CitedForm[]): EventDate | undefined => {
  const said = forms.flatMap((form) =>
    form.citations.flatMap(({ item }): readonly EventDate[] => (item['event-date'] ? [item['event-date']] : [])),
  )
  return new Set(said.map((date) => JSON.stringify(date))).size === 1 ? said[0] : undefined
}

/** The work that these citations name. `forms` are all of one cluster. */
export const workOf = (forms: readonly CitedForm[]): WorkDraft => {
  const titles = forms.flatMap((form) =>
    form.citations.map((cited) => ({ value: calledBy(cited), key: calledBy(cited), weight: 1 })),
  )
  const imprint = (_: CitedForm, item: CitedFields) => {
    const edition = editionOf(item, '')
    return Object.keys(edition).length ? edition : undefined
  }
  const main: Edition = field(forms, imprint) ?? {}
  const editions = new Map<string, Edition>()
  for (const form of forms)
    for (const { item } of form.citations) {
      const edition = editionOf(item, form.volume)
      const key = editionKey(edition)
      const present = editions.get(key)
      // Of printings that differ in capitals only, the one that sorts first stands for all.
      if (Object.keys(edition).length && (!present || JSON.stringify(edition) < JSON.stringify(present)))
        editions.set(key, edition)
    }
  const volumes = inOrder(forms.map(({ volume }) => volume))
  const type = field(forms, (_, item) => item.type)
  const container = field(forms, (_, item) => (item.title ? item['container-title'] : undefined))
  const address = field(forms, (_, item) => item.URL)
  const first = firstPrinted(forms, editions.values())
  const event = takenPlace(forms)
  const doi = field(forms, (_, item) => item.DOI)
  return {
    kind: 'Work',
    title: mostUsed(titles) ?? 'Untitled',
    ...(type ? { type } : {}),
    ...main,
    ...(volumes.length === 1 && volumes[0] ? { volume: volumes[0] } : {}),
    ...(container ? { 'container-title': container } : {}),
    ...(address ? { URL: address } : {}),
    ...(doi ? { DOI: doi } : {}),
    ...(first === undefined ? {} : { 'original-date': { 'date-parts': [[first]] } }),
    ...(event === undefined ? {} : { 'event-date': event }),
    ...(editions.size ? { editions: [...editions].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, e]) => e) } : {}),
    variants: inOrder(titles.map(({ value }) => value)),
  }
}

/** Who made a work, by what; `order` counts from 0. */
export interface Maker {
  readonly person: string
  readonly role: MakerRole
  readonly order: number
}

/** @param personIdOf id of the person that a form's maker is */
export const makersOf = (
  forms: readonly { readonly form: CitedForm; readonly personIdOf: (maker: number) => string }[],
): Maker[] => {
  const told = new Map<string, { value: MakerRole[]; key: string; weight: number }[]>()
  const places = new Map<string, { value: number; key: string; weight: number }[]>()
  for (const { form, personIdOf } of forms) {
    const roles = new Map<string, Set<MakerRole>>()
    const weight = form.citations.length
    form.makers.forEach(({ role }, index) => {
      const person = personIdOf(index)
      if (!roles.has(person))
        places.set(person, [...(places.get(person) ?? []), { value: roles.size, key: String(roles.size), weight }])
      roles.set(person, (roles.get(person) ?? new Set()).add(role))
    })
    for (const [person, set] of roles)
      told.set(person, [...(told.get(person) ?? []), { value: [...set].sort(), key: [...set].sort().join(), weight }])
  }
  const people = [...told.keys()]
    .map((person) => ({ person, place: mostUsed(places.get(person) ?? []) ?? 0 }))
    .sort((a, b) => a.place - b.place || (a.person < b.person ? -1 : 1))
  return people.flatMap(({ person }, order) =>
    (mostUsed(told.get(person) ?? []) ?? []).map((role) => ({ person, role, order })),
  )
}

/** Ids by which a work may go, from the plainest on. */
export const workIds = (work: WorkDraft, maker: { family: string; given: string } | undefined): Named => {
  const { family = '', given = '' } = maker ?? {}
  const year = work.year === undefined ? '' : ` ${work.year}`
  return {
    ids: [
      workId(family, work.title),
      workId(`${family} ${given}`, work.title),
      workId(`${family} ${given}`, work.title + year),
    ],
    order: JSON.stringify([
      work.year ?? 0,
      work['container-title'] ?? '',
      work.publisher ?? '',
      work.place ?? '',
      work.variants,
      work.editions,
    ]),
  }
}
