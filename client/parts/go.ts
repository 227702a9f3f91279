// The moves that words offer: the actions of the explorer's state, and the addresses that lead to the same.
import { readPath } from '../state/mode.ts'
import { nodePath } from '../state/path.ts'
import type { ExplorerActions } from '../state/store.ts'
import { useExplorer, useExplorerStore } from '../state/use-explorer.ts'
import type { View } from '../state/view.ts'

/** Reads from the view; draws anew when what `pick` gives differs. */
export const useView = <T>(pick: (view: View) => T): T => useExplorer((state) => pick(state.view))

/** The actions alone; never draws anew. */
export const useActions = (): ExplorerActions => useExplorerStore().getState()

/** The address of a node of its own. */
export const nodeHref = (id: string): string => nodePath(id) ?? '/'

/** The address of lines of a document. */
export const readHref = (document: string, first: number, last: number): string =>
  readPath(document, first, last) ?? '/'
