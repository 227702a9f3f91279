// A hit: its words with what was found marked, and what it weighs.
import type { SearchHitView } from '../../../server/api/contract/search.ts'
import { KindMark } from '../../parts/kind-mark.tsx'
import { MarkedWords, Words } from '../../parts/words.tsx'
import { weightOf } from '../chosen/weight.ts'
import classes from './search.module.css'

/** Whether the snippet is the label itself, or at least holds a match. */
const hasMatch = (hit: SearchHitView): boolean => hit.snippet.some((piece) => piece.match)

export const Hit = ({ hit }: { readonly hit: SearchHitView }) => {
  const { summary } = hit
  const { kind, label, firstYear } = summary
  const named = kind === 'Work' || kind === 'Person' || kind === 'Topic'
  const snippet = hit.snippet.map((piece) => piece.text).join('')
  // A spelling or an imprint was found, not the name that is shown: both are.
  const elsewhere = named && hasMatch(hit) && !label.includes(snippet.replaceAll('…', '').trim())
  return (
    <span className={classes.hit}>
      <KindMark kind={kind} />
      <span className={classes.hitWords} data-quote={kind === 'Quote' || undefined}>
        {hasMatch(hit) && !elsewhere ? <MarkedWords pieces={hit.snippet} /> : <Words text={label} />}
        {elsewhere && (
          <span className={classes.elsewhere}>
            <MarkedWords pieces={hit.snippet} />
          </span>
        )}
      </span>
      <span className={classes.hitMeta}>
        {kind === 'Work' && firstYear !== null ? `${firstYear} · ` : ''}
        {kind === 'Quote' ? '' : weightOf(summary)}
      </span>
    </span>
  )
}
