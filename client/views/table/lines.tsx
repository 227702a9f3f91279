// The lines of the chosen node that are on the map, as rows: each opens to its quotations, or leads to its other end.
import { useMemo } from 'react'
import { EDGE_RULES } from '../../../model/kind.ts'
import type { ViewEdge } from '../../../server/api/contract/view.ts'
import { useActions } from '../../parts/go.ts'
import { NodeLink } from '../../parts/node-link.tsx'
import { cutAtWord } from '../../parts/shout.ts'
import { otherEnd } from '../../state/loaded.ts'
import { useExplorer } from '../../state/use-explorer.ts'
import { counted } from '../../theme/kind-names.ts'
import classes from './table.module.css'

/** Rows at most; the panel lists all of them. */
const MOST = 200

export const Lines = ({ id }: { readonly id: string }) => {
  const { openEdge } = useActions()
  const edges = useExplorer((state) => state.shown.edges)
  const nodes = useExplorer((state) => state.loaded.nodes)
  const mine = useMemo(
    () => edges.filter((edge) => edge.from === id || edge.to === id).sort((a, b) => b.quotations - a.quotations),
    [edges, id],
  )
  if (mine.length === 0) return null
  const opener = (edge: ViewEdge) =>
    edge.quotations > 0 ? (
      <button type="button" className={classes.link} onClick={() => openEdge(edge)}>
        {counted(edge.quotations, 'quotation', 'quotations')}
      </button>
    ) : null
  return (
    <details className={classes.lines}>
      <summary>{counted(mine.length, 'line', 'lines')} of the map at the chosen row</summary>
      <ul>
        {mine.slice(0, MOST).map((edge) => {
          const other = nodes.get(otherEnd(edge, id))
          if (!other) return null
          return (
            <li key={edge.id}>
              {EDGE_RULES[edge.type][edge.from === id ? 'forward' : 'backward']}{' '}
              <NodeLink id={other.id} kind={other.kind} label={cutAtWord(other.label, 120)} marked /> {opener(edge)}
            </li>
          )
        })}
      </ul>
      {mine.length > MOST && <p>{`${MOST} of ${mine.length}; narrow by the filter to see the others.`}</p>}
    </details>
  )
}
