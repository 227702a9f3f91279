// A link to lines of a document: opens the reader there.
import type { ReactNode } from 'react'
import type { Place } from '../../server/api/contract/common.ts'
import { linesPhrase } from '../panels/chosen/sentences.ts'
import { readHref, useActions } from './go.ts'
import { isPlainClick } from './node-link.tsx'
import classes from './parts.module.css'

interface PlaceLinkProps {
  readonly place: Pick<Place, 'document' | 'first' | 'last'>
  readonly children?: ReactNode
}

export const PlaceLink = ({ place, children }: PlaceLinkProps) => {
  const { openReader } = useActions()
  return (
    <a
      className={classes.placeLink}
      href={readHref(place.document, place.first, place.last)}
      onClick={(event) => {
        if (!isPlainClick(event)) return
        event.preventDefault()
        openReader(place.document, place.first, place.last)
      }}
    >
      {children ?? linesPhrase(place.first, place.last)}
    </a>
  )
}
