// A link to a node in a list where several may have one title: a work with its first maker and its year.
import type { NamedRef } from '../../server/api/contract/common.ts'
import { NodeLink } from './node-link.tsx'
import classes from './parts.module.css'
import { cutAtWord } from './shout.ts'

interface NamedLinkProps {
  readonly node: NamedRef
  /** Letters of its words at most. */
  readonly most?: number
  /** Without the mark of its kind, within a sentence. */
  readonly plain?: boolean
}

export const NamedLink = ({ node: { id, kind, label, by, year }, most = 160, plain = false }: NamedLinkProps) => {
  const imprint = [by, year].filter((part) => part !== null).join(', ')
  return (
    <span>
      <NodeLink id={id} kind={kind} label={cutAtWord(label, most)} marked={!plain} />
      {imprint && <span className={classes.imprint}> {imprint}</span>}
    </span>
  )
}
