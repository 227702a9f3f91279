// How many things of each kind there are; each number opens the table of them.
import type { NodeKind } from '../../../model/kind.ts'
import type { Statistics } from '../../../server/api/contract/statistics.ts'
import { showSheet } from '../../frame/frame-state.ts'
import { useActions } from '../../parts/go.ts'
import { KindMark } from '../../parts/kind-mark.tsx'
import { figure, KIND_NAMES } from '../../theme/kind-names.ts'
import classes from './opening.module.css'

const ORDER: readonly NodeKind[] = ['Claim', 'Quote', 'Work', 'Person', 'Topic']

export const Counts = ({ nodes }: Pick<Statistics, 'nodes'>) => {
  const { setFilter, setMode } = useActions()
  return (
    <ul className={classes.counts}>
      {ORDER.map((kind) => {
        const count = nodes[kind] ?? 0
        const name = count === 1 ? KIND_NAMES[kind].one : KIND_NAMES[kind].many
        const body = (
          <>
            <span className={classes.countNumber}>{figure(count)}</span>
            <span className={classes.countName}>
              <KindMark kind={kind} />
              {name}
            </span>
          </>
        )
        // Quotations are folded into lines between works and claims: they have no rows of their own.
        return (
          <li key={kind}>
            {kind === 'Quote' || count === 0 ? (
              <span className={classes.countTile}>{body}</span>
            ) : (
              <button
                type="button"
                className={classes.countTile}
                onClick={() => {
                  setFilter({ kinds: [kind] })
                  setMode({ name: 'table' })
                  showSheet(null)
                }}
              >
                {body}
              </button>
            )}
          </li>
        )
      })}
    </ul>
  )
}
