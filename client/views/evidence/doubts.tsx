// What gives a reader pause: keystones, people in their own cause, reported words, circles.
import type { ClaimMeasures } from '../../../server/api/contract/measures.ts'
import page from '../../parts/page.module.css'
import { counted, figure } from '../../theme/kind-names.ts'
import { Unfolding } from '../judging/unfolding.tsx'
import classes from './evidence.module.css'
import { Measure } from './measure.tsx'
import { NOTES } from './measure-notes.ts'
import { Named } from './named.tsx'
import { StrikeAll } from './strike-all.tsx'

interface Props {
  readonly measures: ClaimMeasures
}

export const Keystones = ({ measures }: Props) => {
  const { works, people } = measures.keystones
  const all = [...works, ...people]
  return (
    <Measure id="keystones" note={NOTES.keystones}>
      {all.length === 0 ? (
        <p className={classes.said}>There is none: whichever one work or person falls, something is left.</p>
      ) : (
        <ul className={page.rows}>
          {all.map((id) => (
            <li key={id} className={page.row}>
              <Named id={id} names={measures.names} />
            </li>
          ))}
        </ul>
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
  const { voices, ownShare, distances } = measures.testimony
  const far = distances.filter(({ steps }) => steps === null || steps > 0)
  return (
    <Measure id="testimony" note={NOTES.testimony}>
      {ownShare !== null && (
        <p className={classes.said}>
          Of those where it is known, {Math.round(ownShare * 100)} % are somebody’s own words.
        </p>
      )}
      {VOICES.map((voice) => {
        const ids = voices[voice] ?? []
        return ids.length === 0 ? null : (
          <details key={voice} className={classes.opens}>
            <summary>
              {voice}: {counted(ids.length, 'statement', 'statements')}
            </summary>
            <Unfolding total={ids.length} few={8}>
              {[...new Set(ids)].map((id) => (
                <li key={id} className={page.row}>
                  <Named id={id} names={measures.names} />
                </li>
              ))}
            </Unfolding>
          </details>
        )
      })}
      {far.length > 0 && (
        <details className={classes.opens}>
          <summary>{counted(far.length, 'statement stands', 'statements stand')} at a distance from a source</summary>
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
          <ul className={page.rows}>
            {works.map((id) => (
              <li key={id} className={page.row}>
                <Named id={id} names={measures.names} />
              </li>
            ))}
          </ul>
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
