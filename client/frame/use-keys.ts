// The keys that work anywhere on the page, but not while somebody writes. The map takes its own keys first.
import { useEffect } from 'react'
import { SEARCH_ID } from '../panels/search/search.tsx'
import type { ExplorerStore } from '../state/store.ts'
import { useExplorerStore } from '../state/use-explorer.ts'
import { showHelp, startWay, useFrame } from './frame-state.ts'
import { placeToRead } from './place-to-read.ts'

const isWriting = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.closest('input, textarea, select, [role="dialog"]') !== null)

const chosenNode = (store: ExplorerStore): string | null => {
  const { chosen } = store.getState().view
  return chosen?.what === 'node' ? chosen.id : null
}

const onChosen =
  (act: (store: ExplorerStore, id: string) => void) =>
  (store: ExplorerStore): boolean => {
    const id = chosenNode(store)
    if (id === null) return false
    act(store, id)
    return true
  }

const read = onChosen((store) => {
  void placeToRead(store.getState().view.chosen, []).then((place) => {
    if (place) store.getState().setMode({ name: 'read', ...place })
  })
})

const closeOne = (store: ExplorerStore): boolean => {
  if (useFrame.getState().way) startWay(null)
  else if (store.getState().view.chosen) store.getState().choose(null)
  else return false
  return true
}

/** Each says whether it did anything. */
const KEYS: Readonly<Record<string, (store: ExplorerStore) => boolean>> = {
  '/': () => {
    document.getElementById(SEARCH_ID)?.focus()
    return true
  },
  '?': () => {
    showHelp(true)
    return true
  },
  Escape: closeOne,
  r: read,
  e: onChosen((store, id) => void store.getState().expandAll(id)),
  c: onChosen((store, id) => store.getState().collapse(id)),
  h: onChosen((store, id) => store.getState().hide(id)),
  f: onChosen((store, id) => store.getState().focus(store.getState().view.focus?.node === id ? null : id)),
  x: onChosen((store, id) => startWay({ id, label: store.getState().loaded.nodes.get(id)?.label ?? 'it' })),
}

const stepOf = (event: KeyboardEvent): 'undo' | 'redo' | null => {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return null
  const key = event.key.toLowerCase()
  if (key === 'z') return event.shiftKey ? 'redo' : 'undo'
  return key === 'y' ? 'redo' : null
}

export const useKeys = (): void => {
  const store = useExplorerStore()
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || isWriting(event.target)) return
      const step = stepOf(event)
      if (step) {
        event.preventDefault()
        store.getState()[step]()
        return
      }
      if (event.ctrlKey || event.metaKey || event.altKey) return
      if (KEYS[event.key]?.(store)) event.preventDefault()
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [store])
}
