// Where and when a work was printed: its own imprint, and each other printing that was met.
import type { Edition, Work } from '../../../model/node.ts'
import classes from './chosen.module.css'
import { imprintPhrase, webAddress } from './imprint.ts'

export const Imprint = ({ work }: { readonly work: Work }) => {
  const printings: readonly Edition[] = work.editions ?? []
  const own = imprintPhrase(work)
  const url = webAddress(work)
  const lines = [...new Set([own, ...printings.map(imprintPhrase)])].filter(Boolean)
  if (lines.length === 0 && !work['container-title'] && !url) return null
  return (
    <section className={classes.section} aria-label="Imprint">
      <h3 className={classes.sectionTitle}>{lines.length > 1 ? 'Printings' : 'Printed'}</h3>
      {work['container-title'] && (
        <p className={classes.quiet}>
          In <cite>{work['container-title']}</cite>
        </p>
      )}
      <ul className={classes.plainList}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
        {url && (
          <li>
            <a href={url} rel="noreferrer noopener" target="_blank">
              {url}
            </a>
          </li>
        )}
      </ul>
    </section>
  )
}
