// The mark of a kind, of the same shape and colour as on the map.
import type { ReactNode } from 'react'
import type { NodeKind } from '../../model/kind.ts'
import classes from './parts.module.css'

const SHAPES: Readonly<Record<NodeKind, ReactNode>> = {
  Claim: <rect x="1.5" y="1.5" width="9" height="9" rx="2.5" fill="currentColor" />,
  Work: <circle cx="6" cy="6" r="4.8" fill="currentColor" />,
  Person: <path d="M6 0.6 11.4 6 6 11.4 0.6 6Z" fill="currentColor" />,
  Quote: <circle cx="6" cy="6" r="2.8" fill="currentColor" />,
  Topic: <circle cx="6" cy="6" r="4.2" fill="none" stroke="currentColor" strokeWidth="1.8" />,
}

/** Decoration only: the kind is always said in words beside it or by the element around it. */
export const KindMark = ({ kind }: { readonly kind: NodeKind }) => (
  <svg className={classes.kindMark} data-kind={kind} viewBox="0 0 12 12" aria-hidden="true">
    {SHAPES[kind]}
  </svg>
)
