// What may be done with a thing, where it lies: expanding by kind with the counts told beforehand, and the other moves.
import { Menu } from '@mantine/core'
import {
  IconArrowsMinimize,
  IconBook2,
  IconEyeOff,
  IconFocus2,
  IconPin,
  IconPinnedOff,
  IconPlus,
  IconRoute,
} from '@tabler/icons-react'
import { memo, type RefObject } from 'react'
import type { NodeKind } from '../../../model/kind.ts'
import { useAnswer } from '../../api/use-answer.ts'
import type { MapHandle } from '../../graph/map-face.ts'
import { EXPAND_STEP } from '../../state/store.ts'
import { useExplorer, useExplorerStore } from '../../state/use-explorer.ts'
import type { Position } from '../../state/view.ts'
import { figure, KIND_NAMES } from '../../theme/kind-names.ts'
import classes from './map.module.css'
import { beginWay, readInPlace, toggleFocus, togglePin } from './map-actions.ts'

interface MapMenuProps {
  readonly menu: { readonly id: string; readonly at: Position } | null
  readonly map: RefObject<MapHandle | null>
  readonly onClose: () => void
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

/** "100 of 2,341", or the count alone where all will be shown. */
const toShow = (shown: number, total: number) => {
  const next = Math.min(total, shown + EXPAND_STEP)
  return next < total || shown > 0 ? `${figure(next)} of ${figure(total)}` : figure(total)
}

const Expansions = ({ id }: { readonly id: string }) => {
  const { expand, expandAll, collapse } = useExplorerStore().getState()
  const expanded = useExplorer((state) => state.loaded.expanded)
  const { value, failure } = useAnswer('node', { id })
  const shownOf = (kind: NodeKind) => expanded.find((one) => one.node === id && one.kind === kind)?.shown ?? 0
  if (failure) return <Menu.Label>{failure.title}</Menu.Label>
  if (!value) return <Menu.Label>Counting what is beside it …</Menu.Label>
  const open = value.expansions.filter(({ count }) => count > 0)
  if (open.length === 0) return <Menu.Label>Nothing is beside it</Menu.Label>
  return (
    <>
      <Menu.Label>Show what is beside it</Menu.Label>
      {open.map(({ kind, count }) => (
        <Menu.Item
          key={kind}
          leftSection={<IconPlus size={15} />}
          rightSection={<span className={classes.count}>{toShow(shownOf(kind), count)}</span>}
          disabled={shownOf(kind) >= count}
          onClick={() => expand(id, kind)}
        >
          {capital(KIND_NAMES[kind].many)}
        </Menu.Item>
      ))}
      <Menu.Item leftSection={<IconPlus size={15} />} rightSection={<kbd>e</kbd>} onClick={() => void expandAll(id)}>
        All but quotations
      </Menu.Item>
      <Menu.Item
        leftSection={<IconArrowsMinimize size={15} />}
        rightSection={<kbd>c</kbd>}
        disabled={!expanded.some(({ node }) => node === id)}
        onClick={() => collapse(id)}
      >
        Collapse
      </Menu.Item>
    </>
  )
}

const Moves = ({ id, map }: { readonly id: string; readonly map: RefObject<MapHandle | null> }) => {
  const store = useExplorerStore()
  const pinned = useExplorer((state) => Object.hasOwn(state.view.placed, id))
  const focused = useExplorer((state) => state.view.focus?.node === id)
  const readable = useExplorer((state) => Boolean(state.loaded.nodes.get(id)?.line))
  const now = store.getState
  return (
    <>
      <Menu.Item
        leftSection={<IconFocus2 size={15} />}
        rightSection={<kbd>f</kbd>}
        onClick={() => toggleFocus(now(), id)}
      >
        {focused ? 'The whole map again' : 'Only its neighbourhood'}
      </Menu.Item>
      <Menu.Item
        leftSection={pinned ? <IconPinnedOff size={15} /> : <IconPin size={15} />}
        rightSection={<kbd>p</kbd>}
        onClick={() => togglePin(now(), id, map.current?.placeOf(id) ?? null)}
      >
        {pinned ? 'Take the pin out' : 'Pin it here'}
      </Menu.Item>
      <Menu.Item leftSection={<IconRoute size={15} />} rightSection={<kbd>x</kbd>} onClick={() => beginWay(now(), id)}>
        Ways from here to …
      </Menu.Item>
      {readable && (
        <Menu.Item
          leftSection={<IconBook2 size={15} />}
          rightSection={<kbd>r</kbd>}
          onClick={() => readInPlace(now(), id)}
        >
          Read in place
        </Menu.Item>
      )}
      <Menu.Item leftSection={<IconEyeOff size={15} />} rightSection={<kbd>h</kbd>} onClick={() => now().hide(id)}>
        Hide
      </Menu.Item>
    </>
  )
}

export const MapMenu = memo(({ menu, map, onClose }: MapMenuProps) => (
  <Menu
    opened={menu !== null}
    onClose={onClose}
    position="bottom-start"
    offset={6}
    shadow="md"
    returnFocus
    width={250}
    withinPortal={false}
    withInitialFocusPlaceholder={false}
  >
    <Menu.Target>
      <div
        className={classes.menuSpot}
        aria-hidden="true"
        style={{ '--spot-x': `${menu?.at.x ?? 0}px`, '--spot-y': `${menu?.at.y ?? 0}px` } as React.CSSProperties}
      />
    </Menu.Target>
    <Menu.Dropdown
      aria-label="What to do with it"
      // Escape closes the menu and nothing else.
      onKeyDown={(event) => event.key === 'Escape' && event.preventDefault()}
    >
      {menu && <Expansions id={menu.id} />}
      <Menu.Divider />
      {menu && <Moves id={menu.id} map={map} />}
    </Menu.Dropdown>
  </Menu>
))
