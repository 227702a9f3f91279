// What gives a reader pause: keystones, people in their own cause, reported words, circles.
import type { ClaimMeasures } from '../../../server/api/contract/measures.ts'
import page from '../../parts/page.module.css'
import { counted, figure } from '../../theme/kind-names.ts'
import { Jump } from '../judging/jump.tsx'
import { StrikeAll } from '../judging/strike-all.tsx'
import { Unfolding } from '../judging/unfolding.tsx'
import classes from './evidence.module.css'
import { IdList } from './id-list.tsx'
import { Measure } from './measure.tsx'
import { NOTES } from './measure-notes.ts'
import { Named } from './named.tsx'

interface Props {
  readonly measures: ClaimMeasures
}

export const Keystones = ({ measures }: Props) => {
  const { works, people } = measures.keystones
  const all = [...works, ...people]
  const supported = (measures.breadth.byStance.SUPPORTS?.value ?? 0) > 0
  return (
    <Measure id="keystones" note={NOTES.keystones}>
      {all.length === 0 ? (
        <p className={classes.said}>
          {supported
            ? 'There is none: whichever one work or person falls, something is left.'
            : 'Nothing supports it, so there is nothing that could fall.'}
        </p>
      ) : (
        <IdList ids={all} measures={measures} />
      )}
      {measures.independence.separateChains > 1 && (
        <p className={classes.said}>
          Together{' '}
          <Jump to="chains">{counted(measures.independence.separateChains, 'work', 'works')}, the least there is,</Jump>{' '}
          would have to fall.
        </p>
      )}
      <StrikeAll works={works} />
    </Measure>
  )
}

export const Interested = ({ measures }: Props) => (
  <Measure id="interested" note={NOTES.interested}>
    {measures.interested.length === 0 ? (
      <p className={classes.said}>None that is recorded here.</p>
    ) : (
      <Unfolding total={measures.interested.length} few={6}>
        {measures.interested.map(({ statement, person, interest }) => (
          <li key={`${statement} ${person} ${interest}`} className={page.row}>
            <Named id={statement} names={measures.names} />
            <span className={page.rowMeta}>
              <Named id={person} names={measures.names} most={50} />
            </span>
            <span className={page.rowWide}>{interest}</span>
          </li>
        ))}
      </Unfolding>
    )}
  </Measure>
)

const VOICES = ['own words', 'words reported by another', 'rests on others', 'not known'] as const

export const Testimony = ({ measures }: Props) => {
  const { voices, ownShare, distances, delays } = measures.testimony
  const own = voices['own words']?.length ?? 0
  const known = VOICES.reduce((sum, voice) => (voice === 'not known' ? sum : sum + (voices[voice]?.length ?? 0)), 0)
  const { quotations, statements } = measures.breadth
  const [one, many] = quotations.value === statements.value ? ['quotation', 'quotations'] : ['statement', 'statements']
  const far = distances.filter(({ steps }) => steps === null || steps > 0)
  return (
    <Measure id="testimony" note={NOTES.testimony}>
      {ownShare !== null && (
        <p className={classes.said}>
          Of {figure(known)} where it is known, {figure(own)} are somebody’s own words.
        </p>
      )}
      {VOICES.map((voice) => {
        const ids = voices[voice] ?? []
        return ids.length === 0 ? null : (
          <details key={voice} className={classes.opens}>
            <summary>
              {voice}: {counted(ids.length, one, many)}
            </summary>
            <IdList ids={ids} measures={measures} />
          </details>
        )
      })}
      {far.length > 0 && (
        <details className={classes.opens}>
          <summary>{counted(far.length, `${one} stands`, `${many} stand`)} at a distance from a source</summary>
          <Unfolding total={far.length} few={8}>
            {far.map(({ statement, steps }) => (
              <li key={statement} className={page.row}>
                <Named id={statement} names={measures.names} />
                <span className={page.rowMeta}>
                  {steps === null ? 'only a circle behind it' : counted(steps, 'step', 'steps')}
                </span>
              </li>
            ))}
          </Unfolding>
        </details>
      )}
      {delays.length > 0 && (
        <details className={classes.opens}>
          <summary>
            Of {counted(delays.length, 'work', 'works')} it is known how long after the event or the writing it was
            printed
          </summary>
          <Unfolding total={delays.length} few={8}>
            {delays.map(({ work, event, written, printed, years }) => (
              <li key={work} className={page.row}>
                <Named id={work} names={measures.names} />
                <span className={page.rowMeta}>{counted(years, 'year', 'years')}</span>
                <span className={page.rowWide}>
                  {[
                    event === null ? '' : `happened or said ${event}`,
                    written === null ? '' : `written ${written}`,
                    printed === null ? '' : `printed ${printed}`,
                  ]
                    .filter(Boolean)
                    .join(', ')}
                </span>
              </li>
            ))}
          </Unfolding>
        </details>
      )}
    </Measure>
  )
}

export const Circularity = ({ measures }: Props) => {
  const { circles, laterThanUse } = measures.circularity
  return (
    <Measure id="circularity" note={NOTES.circularity}>
      {circles.length + laterThanUse.length === 0 && <p className={classes.said}>None that is recorded here.</p>}
      {circles.map((works) => (
        <section key={works.join(' ')} className={classes.sub} aria-label="A circle">
          <h4 className={classes.subTitle}>A circle of {figure(works.length)} works</h4>
          <IdList ids={works} measures={measures} />
        </section>
      ))}
      {laterThanUse.length > 0 && (
        <Unfolding total={laterThanUse.length} few={8}>
          {laterThanUse.map(({ work, source, years }) => (
            <li key={`${work} ${source}`} className={page.row}>
              <Named id={work} names={measures.names} most={80} />
              <span className={page.rowMeta}>{counted(years, 'year', 'years')} earlier than its source</span>
              <span className={page.rowWide}>
                relies on <Named id={source} names={measures.names} most={80} />
              </span>
            </li>
          ))}
        </Unfolding>
      )}
    </Measure>
  )
}
