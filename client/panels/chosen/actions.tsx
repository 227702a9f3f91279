// What one can do with the chosen node: read it in place, keep near, hide, free, take back, find ways to another.
import { Button, Tooltip } from '@mantine/core'
import {
  IconArrowsLeftRight,
  IconBook2,
  IconEyeOff,
  IconFocus2,
  IconFoldUp,
  IconPinnedOff,
  IconRoute,
  IconScale,
} from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { NodeKind } from '../../../model/kind.ts'
import type { Place } from '../../../server/api/contract/common.ts'
import { startWay } from '../../frame/frame-state.ts'
import { useActions, useView } from '../../parts/go.ts'
import classes from './chosen.module.css'
import { StrikeAction } from './strike-action.tsx'

interface ActionProps {
  readonly label: string
  readonly hint: string
  readonly icon: ReactNode
  readonly onClick: () => void
  readonly pressed?: boolean
}

const Action = ({ label, hint, icon, onClick, pressed }: ActionProps) => (
  <Tooltip label={hint} openDelay={500} multiline maw={240}>
    <Button
      size="compact-sm"
      variant={pressed ? 'light' : 'default'}
      leftSection={icon}
      onClick={onClick}
      {...(pressed === undefined ? {} : { 'aria-pressed': pressed })}
    >
      {label}
    </Button>
  </Tooltip>
)

interface ActionsProps {
  readonly id: string
  readonly kind: NodeKind
  readonly label: string
  /** Where it stands in a document, for reading it there. */
  readonly place: Pick<Place, 'document' | 'first' | 'last'> | undefined
  /** Whether it can stand on the map: quotations are folded into lines. */
  readonly drawn: boolean
}

export const Actions = ({ id, kind, label, place, drawn }: ActionsProps) => {
  const { collapse, focus, free, hide, openReader, setMode } = useActions()
  const pinned = useView((view) => id in view.placed)
  const focused = useView((view) => view.focus?.node === id)
  const expanded = useView((view) => view.expansions.some((expansion) => expansion.node === id))
  return (
    <fieldset className={classes.actions} aria-label="What to do with it">
      {place && (
        <Action
          label="Read"
          hint="Open the document at this place (r)"
          icon={<IconBook2 size={15} />}
          onClick={() => openReader(place.document, place.first, place.last)}
        />
      )}
      {kind === 'Claim' && (
        <Action
          label="What backs it"
          hint="How broad and how independent its ground is, as a page of its own"
          icon={<IconScale size={15} />}
          onClick={() => setMode({ name: 'evidence', claim: id })}
        />
      )}
      {(kind === 'Claim' || kind === 'Person' || kind === 'Work') && (
        <Action
          label="Compare with …"
          hint="Lay it beside another of its kind: what they share"
          icon={<IconArrowsLeftRight size={15} />}
          onClick={() => setMode({ name: 'compare', a: id, b: null })}
        />
      )}
      {(kind === 'Work' || kind === 'Person') && <StrikeAction id={id} kind={kind} />}
      {drawn && (
        <>
          <Action
            label="Focus"
            hint={focused ? 'Show all again' : 'Show only this and what is beside it (f)'}
            icon={<IconFocus2 size={15} />}
            pressed={focused}
            onClick={() => focus(focused ? null : id)}
          />
          <Action
            label="Ways to …"
            hint="Find the ways from this to another thing (x)"
            icon={<IconRoute size={15} />}
            onClick={() => startWay({ id, label })}
          />
          {expanded && (
            <Action
              label="Collapse"
              hint="Take back what was expanded from it (c)"
              icon={<IconFoldUp size={15} />}
              onClick={() => collapse(id)}
            />
          )}
          {pinned && (
            <Action
              label="Unpin"
              hint="Let the layout place it again (p)"
              icon={<IconPinnedOff size={15} />}
              onClick={() => free(id)}
            />
          )}
          <Action
            label="Hide"
            hint="Take it off the map and the table; undo brings it back (h)"
            icon={<IconEyeOff size={15} />}
            onClick={() => hide(id)}
          />
        </>
      )}
    </fieldset>
  )
}
