// What lies between claims: those that share works, works used together, and claims that pull against each other.
import { useAnswer } from '../../api/use-answer.ts'
import { FailureNote } from '../../parts/failure-note.tsx'
import { useActions } from '../../parts/go.ts'
import { NodeLink } from '../../parts/node-link.tsx'
import page from '../../parts/page.module.css'
import { useStrikesQuery } from '../../parts/use-strikes.ts'
import { Working } from '../../parts/working.tsx'
import { counted, figure, STANCE_VERBS } from '../../theme/kind-names.ts'
import { AboutMeasure } from '../judging/about-measure.tsx'
import { AgainstEachOther, Pairs } from './pairs.tsx'

const LIMIT = 1_000

/** What the share means, as its source has it: under 5 % slight, over 15 % very high. */
const overlapWords = (area: number): string =>
  area < 0.05 ? 'slight' : area < 0.1 ? 'moderate' : area < 0.15 ? 'high' : 'very high'

export const Relations = () => {
  const strikes = useStrikesQuery()
  const { value, failure, loading, retry } = useAnswer('relations', { query: { limit: LIMIT, ...strikes } })
  const { setMode } = useActions()
  return (
    <section className={`${page.page} ${page.narrow}`} aria-label="Between claims" aria-busy={loading} data-scrolls>
      <h2 className={page.title}>Between claims</h2>
      <p className={page.lead}>
        Which claims rest on the same works, which works are used together, and where a document or a source pulls both
        ways.
      </p>
      {failure && <FailureNote failure={failure} retry={retry} />}
      {!value && !failure && <Working rows={10} label="Comparing all claims" />}
      {value && (
        <>
          <p className={page.note}>
            {value.coveredArea === null
              ? 'There are too few claims with works to compare.'
              : `Corrected covered area of all claims: ${(100 * value.coveredArea).toPrecision(2)} %. The claims overlap in their works: ${overlapWords(value.coveredArea)}. 0 % would be no work in common, 100 % the same works under every claim.`}{' '}
            {value.cut && 'Works and claims with most pairs were passed over, to stay within bounds. '}
            At most {figure(LIMIT)} of each are listed.{' '}
            <AboutMeasure section="between-claims">How it is worked out</AboutMeasure>
          </p>
          <AgainstEachOther
            title="Both put forward and disputed by one document"
            note="The document asserts the claim and also gathers something against it: a refutation, or a change of mind."
            none="No document does."
            total={value.totals.assertedAndDisputed}
          >
            {value.assertedAndDisputed.map(({ claim, document }) => (
              <li key={`${claim.id} ${document.id}`} className={page.row}>
                <NodeLink id={claim.id} kind={claim.kind} label={claim.label} marked />
                <button
                  type="button"
                  className={page.textButton}
                  onClick={() => setMode({ name: 'evidence', claim: claim.id })}
                >
                  what backs it
                </button>
                <span className={page.rowWide}>
                  in <NodeLink id={document.id} kind={document.kind} label={document.label} />
                </span>
              </li>
            ))}
          </AgainstEachOther>
          <AgainstEachOther
            title="One source, opposite stances on one person"
            note="Two claims name the same person, and one quotation or work supports the one and disputes the other."
            none="No source does."
            total={value.totals.opposed}
          >
            {value.opposed.map(({ person, a, b, quote, stances }) => (
              <li key={`${person.id} ${a.id} ${b.id} ${quote.id}`} className={page.row}>
                <NodeLink id={quote.id} kind={quote.kind} label={quote.label} marked />
                <span className={page.rowMeta}>{stances.map((stance) => STANCE_VERBS[stance]).join(' and ')}</span>
                <span className={page.rowWide}>
                  <NodeLink id={a.id} kind={a.kind} label={a.label} />
                  {a.id !== b.id && (
                    <>
                      {' and '}
                      <NodeLink id={b.id} kind={b.kind} label={b.label} />
                    </>
                  )}
                  , of <NodeLink id={person.id} kind={person.kind} label={person.label} />
                </span>
              </li>
            ))}
          </AgainstEachOther>
          <Pairs
            title="Claims that share works"
            note="Most works in common first. Strength: how much more than chance would have it, works in common divided by the product of both numbers of works; 1 is one work each, the same."
            pairs={value.coupled}
            total={value.totals.coupled}
            shared={(count) => counted(count, 'work', 'works')}
          />
          <Pairs
            title="Works used together"
            note="Works that back or dispute the same claims, most claims in common first."
            pairs={value.workPairs}
            total={value.totals.workPairs}
            shared={(count) => counted(count, 'claim', 'claims')}
          />
        </>
      )}
    </section>
  )
}
