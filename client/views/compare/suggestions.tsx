// Pairs worth laying side by side: claims that share works, works that back the same claims, claims that pull against each other.
import type { Relations } from '../../../server/api/contract/picture.ts'
import { useAnswer } from '../../api/use-answer.ts'
import { FailureNote } from '../../parts/failure-note.tsx'
import { useActions } from '../../parts/go.ts'
import { NodeLink } from '../../parts/node-link.tsx'
import page from '../../parts/page.module.css'
import { cutAtWord } from '../../parts/shout.ts'
import { useStrikesQuery } from '../../parts/use-strikes.ts'
import { Working } from '../../parts/working.tsx'
import { counted, figure, figureOrMore } from '../../theme/kind-names.ts'
import { Unfolding } from '../judging/unfolding.tsx'
import { MOST_COUNTED } from '../relations/pairs.tsx'

type Pair = Relations['coupled'][number]

/** Several works may have one title. */
const nameOf = ({ label, by, year }: Pair['a']): string => {
  const imprint = [by, year].filter((part) => part !== null).join(', ')
  return `${cutAtWord(label, 80)}${imprint && ` (${imprint})`}`
}

const Pairs = ({
  title,
  note,
  pairs,
}: {
  readonly title: string
  readonly note: string
  readonly pairs: readonly Pair[]
}) => {
  const { setMode } = useActions()
  if (pairs.length === 0) return null
  const [one, many] = pairs[0]?.a.kind === 'Claim' ? ['work', 'works'] : ['claim', 'claims']
  return (
    <section className={page.section} aria-label={title}>
      <h3 className={page.sectionTitle}>{title}</h3>
      <p className={page.note}>{note}</p>
      <Unfolding total={pairs.length} few={6}>
        {pairs.map(({ a, b, shared: count, strength }) => (
          <li key={`${a.id} ${b.id}`} className={page.row}>
            <button
              type="button"
              className={page.textButton}
              onClick={() => setMode({ name: 'compare', a: a.id, b: b.id })}
            >
              {nameOf(a)} — {nameOf(b)}
            </button>
            <span className={page.rowMeta}>
              {counted(count, one ?? '', many ?? '')} shared · strength {strength.toFixed(3)}
            </span>
          </li>
        ))}
      </Unfolding>
    </section>
  )
}

const Opposed = ({ relations }: { readonly relations: Relations }) => {
  const { opposed, assertedAndDisputed, totals } = relations
  const { setMode } = useActions()
  return (
    <>
      {assertedAndDisputed.length > 0 && (
        <section className={page.section} aria-label="Put forward and disputed by one document">
          <h3 className={page.sectionTitle}>
            Put forward and disputed by one document ({figure(totals.assertedAndDisputed)})
          </h3>
          <Unfolding total={totals.assertedAndDisputed} few={6}>
            {assertedAndDisputed.map(({ claim, document }) => (
              <li key={`${claim.id} ${document.id}`} className={page.row}>
                <NodeLink id={claim.id} kind="Claim" label={claim.label} marked />
                <span className={page.rowMeta}>
                  in <NodeLink id={document.id} kind="Work" label={cutAtWord(document.label, 50)} />
                </span>
              </li>
            ))}
          </Unfolding>
        </section>
      )}
      {opposed.length > 0 && (
        <section className={page.section} aria-label="Claims that pull against each other">
          <h3 className={page.sectionTitle}>
            Claims that pull against each other ({figureOrMore(totals.opposed, totals.opposed === MOST_COUNTED)})
          </h3>
          <p className={page.note}>They name one person, and one source takes opposite stances on them.</p>
          <Unfolding total={totals.opposed} few={6}>
            {opposed.map(({ person, a, b, quote }) => (
              <li key={`${a.id} ${b.id} ${quote.id} ${person.id}`} className={page.row}>
                <button
                  type="button"
                  className={page.textButton}
                  onClick={() => setMode({ name: 'compare', a: a.id, b: b.id })}
                >
                  {cutAtWord(a.label, 80)} — {cutAtWord(b.label, 80)}
                </button>
                <span className={page.rowMeta}>
                  on <NodeLink id={person.id} kind="Person" label={person.label} />
                </span>
                <span className={page.rowWide}>
                  by <NodeLink id={quote.id} kind={quote.kind} label={cutAtWord(quote.label, 120)} />
                </span>
              </li>
            ))}
          </Unfolding>
        </section>
      )}
    </>
  )
}

export const Suggestions = () => {
  const query = useStrikesQuery()
  const { value, failure, retry } = useAnswer('relations', { query: { limit: 100, ...query } })
  if (failure) return <FailureNote failure={failure} retry={retry} />
  if (!value) return <Working rows={6} label="Looking for pairs" />
  return (
    <>
      {value.coveredArea !== null && (
        <p className={page.note}>
          Over all claims the corrected covered area is {value.coveredArea.toFixed(3)}: 0 where no two share a work, 1
          where all rest on the same.
        </p>
      )}
      <Pairs
        title="Claims that share most works"
        note="Bibliographic coupling; the strength takes their sizes into account."
        pairs={value.coupled.filter(({ a, b }) => a.id !== b.id)}
      />
      <Pairs
        title="Works that back the same claims"
        note="Co-citation: works that are quoted together."
        pairs={value.workPairs}
      />
      <Opposed relations={value} />
      {value.cut && (
        <p className={page.note}>The claims and works with most pairs were passed over, to stay within bounds.</p>
      )}
    </>
  )
}
