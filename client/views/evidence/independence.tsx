// What many works amount to, the pairs that depend on each other and why, and the ways that are separate.
import type { ClaimMeasures } from '../../../server/api/contract/measures.ts'
import page from '../../parts/page.module.css'
import { counted } from '../../theme/kind-names.ts'
import { StrikeAll } from '../judging/strike-all.tsx'
import { Unfolding } from '../judging/unfolding.tsx'
import classes from './evidence.module.css'
import { IdList } from './id-list.tsx'
import { Measure } from './measure.tsx'
import { NOTES } from './measure-notes.ts'
import { Named } from './named.tsx'

const CAUSES: Readonly<Record<string, string>> = {
  'same maker': 'one maker',
  cites: 'one cites the other',
  'relies on': 'one relies on the other',
  'same words': 'one passage is quoted from both',
  'shared source': 'a source behind both',
}

/** Causes that something stands for, apart from the two works themselves. */
const SHOWN: ReadonlySet<string> = new Set(['same maker', 'shared source', 'same words'])

type Pair = ClaimMeasures['independence']['pairs'][number]

const Tie = ({ pair, measures }: { readonly pair: Pair; readonly measures: ClaimMeasures }) => (
  <li className={page.row}>
    <span className={classes.pair}>
      <Named id={pair.a} names={measures.names} most={70} />
      <Named id={pair.b} names={measures.names} most={70} />
    </span>
    <span className={page.rowMeta}>strength {pair.strength.toFixed(2)}</span>
    <span className={page.rowWide}>
      {pair.causes.map(({ cause, by }) => (
        <span key={cause} className={classes.cause}>
          {CAUSES[cause] ?? cause}
          {SHOWN.has(cause) &&
            by.map((id, at) => (
              <span key={id}>
                {at === 0 ? ': ' : ', '}
                <Named id={id} names={measures.names} most={50} />
              </span>
            ))}
        </span>
      ))}
    </span>
  </li>
)

export const Independence = ({ measures }: { readonly measures: ClaimMeasures }) => {
  const { works, of, effectiveWorks, meanDependence, pairs, pairTotal, separateChains, leastCut } =
    measures.independence
  if (works === 0) return null
  return (
    <Measure id="independence" note={NOTES.independence}>
      <p className={classes.said}>
        {counted(works, 'work', 'works')} that support it amount to <strong>{effectiveWorks.toFixed(1)}</strong>{' '}
        independent {effectiveWorks > 1.05 ? 'ones' : 'one'} (mean dependence {meanDependence.toFixed(2)}, from 0 to 1).
      </p>
      <details className={classes.opens}>
        <summary>{counted(works, 'work that supports it', 'works that support it')}</summary>
        <IdList ids={of} measures={measures} />
      </details>
      {pairTotal > 0 ? (
        <section className={classes.sub} aria-label="Works that depend on each other">
          <h4 className={classes.subTitle}>{counted(pairTotal, 'pair is tied', 'pairs are tied')}</h4>
          <Unfolding total={pairTotal} few={5}>
            {pairs.map((pair) => (
              <Tie key={`${pair.a} ${pair.b}`} pair={pair} measures={measures} />
            ))}
          </Unfolding>
        </section>
      ) : (
        works > 1 && <p className={page.note}>Nothing that is recorded here ties any two of them.</p>
      )}
      <section id="chains" className={classes.sub} aria-label="Separate chains">
        <h4 className={classes.subTitle}>
          {counted(separateChains, 'separate way', 'separate ways')} to works that rely on no other
        </h4>
        <p className={page.note}>
          No two of them through one work. The same number of works, the least there is, would have to fall for the
          claim to have nothing; these would do:
        </p>
        <IdList ids={leastCut} measures={measures} few={10} />
        <StrikeAll works={leastCut} />
      </section>
    </Measure>
  )
}
