// A link to a node: an address that can be opened elsewhere, and a choice here.
import type { MouseEvent, ReactNode } from 'react'
import type { NodeKind } from '../../model/kind.ts'
import { nodeHref, useActions } from './go.ts'
import { KindMark } from './kind-mark.tsx'
import classes from './parts.module.css'
import { Words } from './words.tsx'

/** Whether a click means "here", not "in another tab". */
export const isPlainClick = (event: MouseEvent): boolean =>
  event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey

interface NodeLinkProps {
  readonly id: string
  readonly kind: NodeKind
  readonly label: string
  /** Shows the mark of the kind before the words. */
  readonly marked?: boolean
  readonly children?: ReactNode
}

export const NodeLink = ({ id, kind, label, marked = false, children }: NodeLinkProps) => {
  const { choose } = useActions()
  return (
    <a
      className={classes.nodeLink}
      data-kind={kind}
      href={nodeHref(id)}
      onClick={(event) => {
        if (!isPlainClick(event)) return
        event.preventDefault()
        choose(id)
      }}
    >
      {marked && <KindMark kind={kind} />}
      {children ?? <Words text={label} />}
    </a>
  )
}
