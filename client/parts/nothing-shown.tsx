// Where the map and the table have nothing left: why that is, and the one button that brings it back.
import { Button } from '@mantine/core'
import { useExplorer, useExplorerStore } from '../state/use-explorer.ts'
import { isFiltered } from '../state/view.ts'
import { counted } from '../theme/kind-names.ts'
import { Nothing } from './nothing.tsx'

export const NothingShown = () => {
  const { clearFilters, focus, showHidden, reload, undo } = useExplorerStore().getState()
  const { failure } = useExplorer((state) => state)
  const loaded = useExplorer((state) => state.loaded.nodes.size)
  const { filters, hidden, focus: focused } = useExplorer((state) => state.view)
  if (failure)
    return (
      <Nothing title="It could not be fetched">
        <p>{failure.detail} Nothing is lost.</p>
        <Button variant="default" onClick={reload}>
          Try again
        </Button>
      </Nothing>
    )
  const ways = [
    {
      applies: isFiltered(filters),
      why: 'The filter lets none of them through.',
      label: 'Clear the filter',
      act: clearFilters,
    },
    {
      applies: focused !== null,
      why: 'The focus leaves none of them.',
      label: 'Show the whole map',
      act: () => focus(null),
    },
    { applies: hidden.length > 0, why: 'They are hidden.', label: 'Show what is hidden', act: showHidden },
  ]
  const { why, label, act } = ways.find(({ applies }) => applies) ?? {
    why: 'This view begins with none.',
    label: 'Undo',
    act: undo,
  }
  return (
    <Nothing title="Nothing is left to show">
      <p>
        {loaded > 0 && `${counted(loaded, 'thing is', 'things are')} here. `}
        {why}
      </p>
      <Button variant="default" onClick={act}>
        {label}
      </Button>
    </Nothing>
  )
}
