// The explorer's state for components: one store in a context, read by selectors.
import { createContext, useContext } from 'react'
import { useStore } from 'zustand'
import type { Explorer, ExplorerStore } from './store.ts'

export const ExplorerContext = createContext<ExplorerStore | null>(null)

/** The store itself, for what happens outside drawing. */
export const useExplorerStore = (): ExplorerStore => {
  const store = useContext(ExplorerContext)
  if (!store) throw new Error('ExplorerContext.Provider is missing above this component')
  return store
}

/** Reads from the state; draws anew when what `select` gives differs (by identity). */
export const useExplorer = <T>(select: (state: Explorer) => T): T => useStore(useExplorerStore(), select)
