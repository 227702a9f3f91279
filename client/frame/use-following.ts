// What follows from a change of the view: once one end of a way is picked, the next thing chosen is its other end; going to
// another view puts the sheets of narrow pages away.
import { useEffect } from 'react'
import { useExplorerStore } from '../state/use-explorer.ts'
import { showSheet, startWay, useFrame } from './frame-state.ts'

export const useFollowing = (): void => {
  const store = useExplorerStore()
  useEffect(
    () =>
      store.subscribe(({ view }, { view: before }) => {
        if (view.mode !== before.mode) showSheet(null)
        const { way } = useFrame.getState()
        const { chosen } = view
        if (!way || chosen === before.chosen || chosen?.what !== 'node' || chosen.id === way.id) return
        startWay(null)
        store.getState().findPaths(way.id, chosen.id)
      }),
    [store],
  )
}
