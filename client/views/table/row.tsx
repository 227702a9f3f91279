// A row of the table: a node in brief, with the moves it allows.
import { ActionIcon } from '@mantine/core'
import { IconEyeOff, IconPinnedOff, IconPlus } from '@tabler/icons-react'
import type { ViewNode } from '../../../server/api/contract/view.ts'
import { nodeHref, useActions, useView } from '../../parts/go.ts'
import { KindMark } from '../../parts/kind-mark.tsx'
import { isPlainClick } from '../../parts/node-link.tsx'
import { cutAtWord } from '../../parts/shout.ts'
import { Words } from '../../parts/words.tsx'
import { COLUMNS } from './columns.ts'
import classes from './table.module.css'

interface RowProps {
  readonly node: ViewNode
  readonly index: number
  readonly start: number
  /** Whether Tab arrives at this row. */
  readonly reachable: boolean
  readonly chosen: boolean
  readonly onFocus: () => void
  readonly onChoose: () => void
}

const Moves = ({ node, reachable }: Pick<RowProps, 'node' | 'reachable'>) => {
  const { expandAll, hide, free } = useActions()
  const pinned = useView((view) => node.id in view.placed)
  const name = cutAtWord(node.label, 40)
  const tabIndex = reachable ? 0 : -1
  return (
    <>
      <ActionIcon
        size="sm"
        variant="subtle"
        color="gray"
        tabIndex={tabIndex}
        aria-label={`Expand ${name}`}
        title="Bring in what is beside it"
        onClick={() => void expandAll(node.id)}
      >
        <IconPlus size={15} />
      </ActionIcon>
      <ActionIcon
        size="sm"
        variant="subtle"
        color="gray"
        tabIndex={tabIndex}
        aria-label={`Hide ${name}`}
        title="Hide"
        onClick={() => hide(node.id)}
      >
        <IconEyeOff size={15} />
      </ActionIcon>
      {pinned && (
        <ActionIcon
          size="sm"
          variant="subtle"
          color="gray"
          tabIndex={tabIndex}
          aria-label={`Unpin ${name}`}
          title="Unpin"
          onClick={() => free(node.id)}
        >
          <IconPinnedOff size={15} />
        </ActionIcon>
      )}
    </>
  )
}

/** A way in for whoever goes by links; Tab goes by rows. */
const RowLink = ({ node, onChoose }: Pick<RowProps, 'node' | 'onChoose'>) => (
  <a
    className={classes.rowLink}
    href={nodeHref(node.id)}
    tabIndex={-1}
    title={node.label}
    onClick={(event) => {
      if (!isPlainClick(event)) return
      event.preventDefault()
      onChoose()
    }}
  >
    <Words text={node.label} />
    {node.struck && <span className="wh-hidden"> (struck out)</span>}
  </a>
)

export const Row = ({ node, index, start, reachable, chosen, onFocus, onChoose }: RowProps) => (
  <tr
    className={classes.row}
    data-index={index}
    aria-rowindex={index + 2}
    aria-current={chosen || undefined}
    data-struck={node.struck || undefined}
    tabIndex={reachable ? 0 : -1}
    style={{ transform: `translateY(${start}px)` }}
    onFocus={onFocus}
    onClick={(event) => {
      if (!(event.target instanceof Element && event.target.closest('button, a'))) onChoose()
    }}
  >
    {COLUMNS.map(({ key, numeric, show }) => (
      <td key={key} className={classes.cell} data-column={key} data-numeric={numeric || undefined}>
        {key === 'kind' && <KindMark kind={node.kind} />}
        {key === 'words' && <RowLink node={node} onChoose={onChoose} />}
        {key === 'kind' && <span className={classes.kindWord}>{show(node)}</span>}
        {key !== 'words' && key !== 'kind' && show(node)}
      </td>
    ))}
    <td className={classes.cell} data-column="actions">
      <Moves node={node} reachable={reachable} />
    </td>
  </tr>
)
