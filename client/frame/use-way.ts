// Once one end of a way is picked, the next thing chosen is its other end.
import { useEffect } from 'react'
import { useExplorerStore } from '../state/use-explorer.ts'
import { startWay, useFrame } from './frame-state.ts'

export const useWay = (): void => {
  const store = useExplorerStore()
  useEffect(
    () =>
      store.subscribe(({ view }, { view: before }) => {
        const { way } = useFrame.getState()
        const { chosen } = view
        if (!way || chosen === before.chosen || chosen?.what !== 'node' || chosen.id === way.id) return
        startWay(null)
        store.getState().findPaths(way.id, chosen.id)
      }),
    [store],
  )
}
