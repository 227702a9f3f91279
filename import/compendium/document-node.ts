// The compendium itself as a work: its title, who compiled it, and its id.
import { personId, workId } from '../../model/id.ts'
import type { Person, Work } from '../../model/node.ts'
import { bare } from './lines.ts'

/** A file's name as a title: `harbour_papers-1902.txt` → `harbour papers 1902`. */
const titleOfFile = (name: string): string =>
  bare(name.replace(/\.[\p{L}\d]{1,8}$/u, '').replace(/[_\s-]+/g, ' ')) || 'Untitled compendium'

/** @param title as a person gave it, or the text says it; without either the file's name serves */
export const documentNode = (title: string | undefined, fileName: string): Work => {
  const name = bare(title ?? '') || titleOfFile(fileName)
  return { id: workId('', name), kind: 'Work', title: name, type: 'document' }
}

/** A post or another part of the document that has a title. Its id is the document's own, for many have a post `Welcome`. */
export const partNode = (document: Work, title: string): Work => ({
  id: workId(document.id.replace(/^work:/, ''), title),
  kind: 'Work',
  title,
  type: 'post',
})

/** A person from a name as it is said: the last word is the family's, unless a comma says otherwise. */
export const personNode = (name: string): Person => {
  const [family = '', given = ''] = name.includes(',')
    ? name.split(',').map((part) => part.trim())
    : [name.split(/\s+/).at(-1) ?? '', name.split(/\s+/).slice(0, -1).join(' ')]
  return {
    id: personId(family, given),
    kind: 'Person',
    name: given ? `${given} ${family}` : family,
    family,
    ...(given && { given }),
  }
}
