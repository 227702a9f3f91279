// What can be brought in beside a node, told before it comes: "12 works", "100 of 2,341 people"; each also opens as a list.
import { Button } from '@mantine/core'
import { IconList, IconPlus } from '@tabler/icons-react'
import type { NodeKind } from '../../../model/kind.ts'
import type { ExpansionCount } from '../../../server/api/contract/node.ts'
import { useActions, useView } from '../../parts/go.ts'
import { KindMark } from '../../parts/kind-mark.tsx'
import { countedKind, figure, KIND_NAMES } from '../../theme/kind-names.ts'
import classes from './chosen.module.css'

/** Nodes that one press brings in. */
export const EXPANSION_STEP = 100

/** What a button says: how many come, of how many. */
export const expansionLabel = (kind: NodeKind, count: number, shown: number): string => {
  if (shown >= count) return `${countedKind(count, kind)} on the map`
  const next = Math.min(count, shown + EXPANSION_STEP)
  return next >= count ? countedKind(count, kind) : `${figure(next)} of ${figure(count)} ${KIND_NAMES[kind].many}`
}

interface ExpansionsProps {
  readonly id: string
  readonly counts: readonly ExpansionCount[]
  readonly listed: NodeKind | null
  readonly onList: (kind: NodeKind) => void
}

export const Expansions = ({ id, counts, listed, onList }: ExpansionsProps) => {
  const { expand } = useActions()
  const expansions = useView((view) => view.expansions)
  const drawn = counts.filter(({ count, kind }) => count > 0 && kind !== 'Quote')
  if (drawn.length === 0) return null
  return (
    <section className={classes.section} aria-label="Bring in beside it">
      <h3 className={classes.sectionTitle}>Bring in beside it</h3>
      <ul className={classes.expansions}>
        {drawn.map(({ kind, count }) => {
          const shown = expansions.find((expansion) => expansion.node === id && expansion.kind === kind)?.count ?? 0
          const label = expansionLabel(kind, count, shown)
          return (
            <li key={kind}>
              <Button
                size="compact-sm"
                variant="default"
                disabled={shown >= count}
                leftSection={<KindMark kind={kind} />}
                rightSection={shown >= count ? undefined : <IconPlus size={13} />}
                onClick={() => expand(id, kind, Math.min(count, shown + EXPANSION_STEP))}
              >
                {label}
              </Button>
              <Button
                size="compact-sm"
                variant="subtle"
                color="gray"
                aria-expanded={listed === kind}
                aria-label={`List ${countedKind(count, kind)}`}
                onClick={() => onList(kind)}
              >
                <IconList size={15} />
              </Button>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
