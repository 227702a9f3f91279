// Map, table or document: three pictures of the same set of things.
import { IconBook2, IconTable, IconTopologyStar3 } from '@tabler/icons-react'
import { useAnswer } from '../api/use-answer.ts'
import { useActions, useView } from '../parts/go.ts'
import { useExplorerStore } from '../state/use-explorer.ts'
import classes from './frame.module.css'
import { placeToRead } from './place-to-read.ts'
import { ViewsMenu } from './views-menu.tsx'

const TABS = [
  { name: 'map', label: 'Map', Icon: IconTopologyStar3 },
  { name: 'table', label: 'Table', Icon: IconTable },
  { name: 'read', label: 'Read', Icon: IconBook2 },
] as const

export const ModeTabs = () => {
  const mode = useView((view) => view.mode.name)
  const store = useExplorerStore()
  const { setMode } = useActions()
  const { value } = useAnswer('statistics', {})
  const go = async (name: (typeof TABS)[number]['name']) => {
    if (name !== 'read') return setMode({ name })
    if (mode === 'read') return
    const place = await placeToRead(store.getState().view.chosen, value?.documents ?? [])
    if (place) setMode({ name: 'read', ...place })
  }
  return (
    <nav className={classes.tabs} aria-label="Ways to look at it">
      {TABS.map(({ name, label, Icon }) => (
        <button
          key={name}
          type="button"
          className={classes.tab}
          aria-current={mode === name ? 'page' : undefined}
          disabled={name === 'read' && value?.documents.length === 0}
          onClick={() => void go(name)}
        >
          <Icon size={16} stroke={1.6} aria-hidden="true" />
          {label}
        </button>
      ))}
      <ViewsMenu />
    </nav>
  )
}
