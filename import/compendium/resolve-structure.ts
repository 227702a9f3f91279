// Stand-in until import/resolve/ answers: every spelling is a work and a person of its own.

import type { CslItem } from '../../model/csl.ts'
import { personId, workId } from '../../model/id.ts'
import type { Person, Work } from '../../model/node.ts'
import { personNode } from './document-node.ts'
import type { Making, Resolution } from './resolution.ts'
import type { Structure } from './structure.ts'

export const resolveStructure = (structure: Structure): Resolution => {
  const works = new Map<string, Work>()
  const people = new Map<string, Person>()
  const makings: Making[] = []
  const workOf = structure.citations.map(({ reference, text }) => {
    const { author = [], title = text, type } = reference.item as Partial<CslItem>
    const id = workId(author[0]?.family ?? '', title)
    if (works.has(id)) return id
    works.set(id, { id, kind: 'Work', title, type })
    author.forEach(({ family = '', given = '', literal }, order) => {
      const name = literal ?? [given, family].filter(Boolean).join(' ')
      if (!name) return
      const person = personId(literal ?? family, given)
      people.set(person, { id: person, kind: 'Person', name, family, given })
      makings.push({ person, work: id, role: 'AUTHORED', order })
    })
    return id
  })
  const speakers = structure.quotations.map((quotation) =>
    quotation.speakers.map(({ name }) => {
      const person = personNode(name)
      people.set(person.id, people.get(person.id) ?? person)
      return person.id
    }),
  )
  return {
    works: [...works.values()],
    people: [...people.values()],
    makings,
    workOf,
    behind: workOf.map(() => undefined),
    mentions: structure.claims.map(() => []),
    speakers,
  }
}
