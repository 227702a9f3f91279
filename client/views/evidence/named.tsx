// Ids of an answer as links, with their words.
import type { NodeRef } from '../../../server/api/contract/common.ts'
import { NodeLink } from '../../parts/node-link.tsx'
import { cutAtWord } from '../../parts/shout.ts'

export type Names = Readonly<Record<string, NodeRef>>

interface NamedProps {
  readonly id: string
  readonly names: Names
  /** Letters of its words at most. */
  readonly most?: number
}

export const Named = ({ id, names, most = 160 }: NamedProps) => {
  const ref = names[id]
  return ref ? <NodeLink id={id} kind={ref.kind} label={cutAtWord(ref.label, most)} marked /> : <span>{id}</span>
}
