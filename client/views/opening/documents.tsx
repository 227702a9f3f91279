// The documents that were read, and the years of the works they quote.
import type { Statistics } from '../../../server/api/contract/statistics.ts'
import { yearsPhrase } from '../../panels/chosen/sentences.ts'
import { useActions } from '../../parts/go.ts'
import { PlaceLink } from '../../parts/place-link.tsx'
import { counted, figure } from '../../theme/kind-names.ts'
import classes from './opening.module.css'

/** Documents that are named one by one. */
const FEW = 3

type DocumentsProps = Pick<Statistics, 'documents' | 'years'>

export const Documents = ({ documents, years }: DocumentsProps) => {
  const { setMode } = useActions()
  const range = yearsPhrase(years.first, years.last)
  return (
    <p className={classes.lead}>
      Read from{' '}
      {documents.slice(0, FEW).map(({ id, title, lines }, at) => (
        <span key={id}>
          {at > 0 && ', '}
          <cite>
            <PlaceLink place={{ document: id, first: 1, last: 1 }}>{title}</PlaceLink>
          </cite>{' '}
          ({counted(lines, 'line', 'lines')})
        </span>
      ))}
      {documents.length > FEW && ` and ${figure(documents.length - FEW)} more`}
      {documents.length === 0 && 'no document of its own'}
      {range && `, with works ${range}`}.{' '}
      <button type="button" className={classes.link} onClick={() => setMode({ name: 'imports' })}>
        Imports
      </button>
    </p>
  )
}
