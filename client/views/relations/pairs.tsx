// Sections of pairs: what two things share, or where something pulls both ways.
import { Children, type ReactNode } from 'react'
import type { Relations } from '../../../server/api/contract/picture.ts'
import { useActions } from '../../parts/go.ts'
import { NamedLink } from '../../parts/named-link.tsx'
import page from '../../parts/page.module.css'
import { figureOrMore } from '../../theme/kind-names.ts'
import { Unfolding } from '../judging/unfolding.tsx'

const FEW = 10
/** Letters of a claim or title at most. */
const LONGEST = 300
/** So many pairs are counted at most. */
export const MOST_COUNTED = 1_000

interface PairsProps {
  readonly title: string
  readonly note: string
  readonly pairs: Relations['coupled']
  /** Of which these are the first. */
  readonly total: number
  /** What both have in common, in words. */
  readonly shared: (count: number) => string
}

export const Pairs = ({ title, note, pairs, total, shared }: PairsProps) => {
  const { setMode } = useActions()
  return (
    <section className={page.section} aria-label={title}>
      <h3 className={page.sectionTitle}>
        {title} ({figureOrMore(total, total === MOST_COUNTED)})
      </h3>
      <p className={page.note}>{pairs.length === 0 ? 'No two have anything in common.' : note}</p>
      <Unfolding total={total} few={FEW}>
        {pairs.map(({ a, b, shared: count, strength }) => (
          <li key={`${a.id} ${b.id}`} className={page.row}>
            <span>
              <NamedLink node={a} most={LONGEST} />
              <br />
              <NamedLink node={b} most={LONGEST} />
            </span>
            <span className={page.rowMeta}>
              <button
                type="button"
                className={page.textButton}
                onClick={() => setMode({ name: 'compare', a: a.id, b: b.id })}
              >
                {shared(count)}
              </button>{' '}
              · strength {strength.toPrecision(2)}
            </span>
          </li>
        ))}
      </Unfolding>
    </section>
  )
}

interface AgainstProps {
  readonly title: string
  readonly note: string
  readonly none: string
  readonly total: number
  readonly children: ReactNode
}

export const AgainstEachOther = ({ title, note, none, total, children }: AgainstProps) => (
  <section className={page.section} aria-label={title}>
    <h3 className={page.sectionTitle}>
      {title} ({figureOrMore(total, total === MOST_COUNTED)})
    </h3>
    <p className={page.note}>{total === 0 ? none : note}</p>
    {Children.count(children) > 0 && (
      <Unfolding total={total} few={FEW}>
        {children}
      </Unfolding>
    )}
  </section>
)
