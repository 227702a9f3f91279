// Ids of an answer as links, with their words; a work is told apart from others of its title by who made it and when.
import type { NamedRef } from '../../../server/api/contract/common.ts'
import { NamedLink } from '../../parts/named-link.tsx'

export type Names = Readonly<Record<string, NamedRef>>

interface NamedProps {
  readonly id: string
  readonly names: Names
  /** Letters of its words at most. */
  readonly most?: number
}

export const Named = ({ id, names, most = 160 }: NamedProps) => {
  const ref = names[id]
  return ref ? <NamedLink node={ref} most={most} /> : <span>{id}</span>
}
