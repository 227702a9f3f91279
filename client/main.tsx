// Where the page begins: the state is made from the address, tied to it, and drawn.
import './theme/base.css'
import './theme/tokens.css'
import '@mantine/core/styles.layer.css'
import '@mantine/notifications/styles.layer.css'
import { MantineProvider } from '@mantine/core'
import { Notifications } from '@mantine/notifications'
import { createRoot } from 'react-dom/client'
import { ask, graphChanged } from './api/ask.ts'
import { useEpoch } from './api/epoch.ts'
import { Boundary } from './frame/boundary.tsx'
import { Shell } from './frame/shell.tsx'
import { connectBrowser } from './state/browser.ts'
import { createExplorer } from './state/store.ts'
import { ExplorerContext } from './state/use-explorer.ts'
import { theme } from './theme/theme.ts'

const { pathname, search, hash } = window.location
const explorer = createExplorer({ ask, address: pathname + search + hash, onGraphChanged: graphChanged })
connectBrowser(explorer)
// What an import brought or a removal took is asked for again.
useEpoch.subscribe(() => explorer.getState().reload())
explorer.getState().reload()

const root = document.getElementById('root')
if (root)
  createRoot(root).render(
    <MantineProvider theme={theme} defaultColorScheme="auto">
      <Notifications position="bottom-right" />
      <ExplorerContext value={explorer}>
        <Boundary part="the page">
          <Shell />
        </Boundary>
      </ExplorerContext>
    </MantineProvider>,
  )
