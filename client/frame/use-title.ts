// The title of the page says what one is looking at, for tabs, history and bookmarks.
import { useEffect } from 'react'
import { useView } from '../parts/go.ts'
import { cutAtWord } from '../parts/shout.ts'
import { useExplorer } from '../state/use-explorer.ts'

const MODES = {
  map: '',
  table: 'Table',
  imports: 'Imports',
  read: 'Reading',
  evidence: 'What backs it',
  matrix: 'Matrix',
  time: 'Time',
  compare: 'Side by side',
  list: 'List',
  measures: 'Measures',
  results: 'Results',
  'what-if': 'What if',
  network: 'The whole graph',
  relations: 'Between claims',
} as const

export const useTitle = (): void => {
  const mode = useView((view) => view.mode.name)
  const label = useExplorer(({ view, loaded }) =>
    view.chosen?.what === 'node' ? (loaded.nodes.get(view.chosen.id)?.label ?? '') : '',
  )
  useEffect(() => {
    document.title = [cutAtWord(label, 70), MODES[mode], 'Whence'].filter(Boolean).join(' · ')
  }, [label, mode])
}
