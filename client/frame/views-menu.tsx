// The views that judge and compare, behind one button beside map, table and document.
import { Menu } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { useActions, useView } from '../parts/go.ts'
import type { Mode } from '../state/mode.ts'
import classes from './frame.module.css'

interface Entry {
  readonly label: string
  readonly hint: string
  readonly mode: Mode
}

const ENTRIES: readonly Entry[] = [
  { label: 'Lists', hint: 'Claims and works worth a second look', mode: { name: 'list', list: 'one-work' } },
  {
    label: 'Side by side',
    hint: 'Two claims, people or works: what they share',
    mode: { name: 'compare', a: null, b: null },
  },
  {
    label: 'Matrix',
    hint: 'Claims against works, people or topics',
    mode: { name: 'matrix', columns: 'works', order: 'similarity' },
  },
  { label: 'Time', hint: 'Works by year, and what was in print by then', mode: { name: 'time' } },
  {
    label: 'Between claims',
    hint: 'Claims that share works, or pull against each other',
    mode: { name: 'relations' },
  },
  {
    label: 'Network',
    hint: 'The whole graph: what most leads to, and the parts it falls into',
    mode: { name: 'network' },
  },
  {
    label: 'Measures',
    hint: 'What each figure says, and how it is worked out',
    mode: { name: 'measures', section: null },
  },
  { label: 'What if', hint: 'Strike out sources, and see which claims fall', mode: { name: 'what-if' } },
]

export const ViewsMenu = () => {
  const name = useView((view) => view.mode.name)
  const { setMode } = useActions()
  const current = ENTRIES.find((entry) => entry.mode.name === name)
  if (ENTRIES.length === 0) return null
  return (
    <Menu position="bottom-start" width={300}>
      <Menu.Target>
        <button type="button" className={classes.tab} aria-current={current ? 'page' : undefined}>
          {current?.label ?? 'More views'}
          <IconChevronDown size={14} stroke={1.6} aria-hidden="true" />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {ENTRIES.map(({ label, hint, mode }) => (
          <Menu.Item key={label} onClick={() => setMode(mode)}>
            {label}
            <br />
            <small className={classes.menuHint}>{hint}</small>
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
