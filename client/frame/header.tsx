// The head of the page: name, search, undo and redo, share, colours, help.
import { ActionIcon, Menu, Tooltip } from '@mantine/core'
import { IconArrowBackUp, IconArrowForwardUp, IconDots, IconFileImport, IconHelp, IconLink } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { Search } from '../panels/search/search.tsx'
import { useActions } from '../parts/go.ts'
import { isPlainClick } from '../parts/node-link.tsx'
import { useExplorer, useExplorerStore } from '../state/use-explorer.ts'
import classes from './frame.module.css'
import { showHelp } from './frame-state.ts'
import { shareView } from './share.ts'
import { ThemeToggle } from './theme-toggle.tsx'

interface Tool {
  readonly label: string
  readonly hint: string
  readonly icon: ReactNode
  readonly disabled?: boolean
  readonly onClick: () => void
}

const useTools = (): readonly Tool[] => {
  const store = useExplorerStore()
  const { undo, redo, setMode } = useActions()
  const canUndo = useExplorer((state) => state.history.past.length > 0)
  const canRedo = useExplorer((state) => state.history.future.length > 0)
  return [
    { label: 'Undo', hint: 'Undo (Ctrl Z)', icon: <IconArrowBackUp size={18} />, disabled: !canUndo, onClick: undo },
    {
      label: 'Redo',
      hint: 'Redo (Ctrl Shift Z)',
      icon: <IconArrowForwardUp size={18} />,
      disabled: !canRedo,
      onClick: redo,
    },
    {
      label: 'Imports',
      hint: 'Imports: what was read, and more',
      icon: <IconFileImport size={18} />,
      onClick: () => setMode({ name: 'imports' }),
    },
    {
      label: 'Share',
      hint: 'Copy a link to just this view',
      icon: <IconLink size={18} />,
      onClick: () => void shareView(store.getState().view),
    },
    { label: 'Help', hint: 'All moves (?)', icon: <IconHelp size={18} />, onClick: () => showHelp(true) },
  ]
}

const WideTools = ({ tools }: { readonly tools: readonly Tool[] }) => (
  <div className={classes.wideTools}>
    {tools.map(({ label, hint, icon, disabled, onClick }) => (
      <Tooltip key={label} label={hint}>
        <ActionIcon
          variant="subtle"
          color="gray"
          size="lg"
          aria-label={label}
          disabled={disabled ?? false}
          onClick={onClick}
        >
          {icon}
        </ActionIcon>
      </Tooltip>
    ))}
    <ThemeToggle />
  </div>
)

const NarrowTools = ({ tools }: { readonly tools: readonly Tool[] }) => (
  <div className={classes.narrowTools}>
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size="lg" aria-label="More">
          <IconDots size={18} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {tools.map(({ label, icon, disabled, onClick }) => (
          <Menu.Item key={label} leftSection={icon} disabled={disabled ?? false} onClick={onClick}>
            {label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
    <ThemeToggle />
  </div>
)

export const Header = () => {
  const { choose, setMode } = useActions()
  const tools = useTools()
  return (
    <header className={classes.header}>
      <h1 className={classes.name}>
        <a
          className={classes.brand}
          href="/"
          aria-label="Whence: what is in here"
          onClick={(event) => {
            if (!isPlainClick(event)) return
            event.preventDefault()
            choose(null)
            setMode({ name: 'map' })
          }}
        >
          <svg viewBox="0 0 24 24" aria-hidden="true" className={classes.brandMark}>
            <path d="M5 6.5 11 17M13 17 19 6.5" stroke="currentColor" strokeWidth="1.6" fill="none" />
            <circle cx="5" cy="6" r="2.6" fill="var(--wh-work)" />
            <circle cx="19" cy="6" r="2.6" fill="var(--wh-work)" />
            <rect x="8.6" y="14.6" width="6.8" height="6.8" rx="2" fill="var(--wh-claim)" />
          </svg>
          <span className={classes.brandName}>Whence</span>
        </a>
      </h1>
      <Search />
      <WideTools tools={tools} />
      <NarrowTools tools={tools} />
    </header>
  )
}
