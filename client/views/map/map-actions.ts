// What may be done with a thing on the map, by key or by menu: one table of moves, so that both offer the same.
import { showChosen, startWay } from '../../frame/frame-state.ts'
import type { Explorer } from '../../state/store.ts'

/** Begins a way from a thing: the next one chosen is its other end. */
export const beginWay = (explorer: Explorer, id: string): void => {
  const label = explorer.loaded.nodes.get(id)?.label ?? id
  startWay({ id, label })
  explorer.say(`Ways from ${label.slice(0, 80)}: choose where to.`)
}

export const togglePin = (explorer: Explorer, id: string, place: { x: number; y: number } | null): void => {
  if (Object.hasOwn(explorer.view.placed, id)) explorer.free(id)
  else if (place) explorer.place({ [id]: place })
}

export const toggleFocus = (explorer: Explorer, id: string): void =>
  explorer.focus(explorer.view.focus?.node === id ? null : id)

/** Opens the document where a thing stands in it; says so where it stands in none. */
export const readInPlace = (explorer: Explorer, id: string): void => {
  const node = explorer.loaded.nodes.get(id)
  if (node?.document && node.line) explorer.openReader(node.document, node.line)
  else explorer.say('It has no place of its own in an imported document.')
}

/** Chooses and gives the focus to the panel. */
export const openOnMap = (explorer: Explorer, id: string): void => {
  explorer.choose(id)
  showChosen()
}
