// The end of a change: what depends on it is derived, what is left of it is written, and it lands.
import type { Change } from './change.ts'
import { derive } from './derive.ts'
import { land } from './land.ts'
import { flush } from './stage.ts'

/** Derives what depends on the change, writes what is left of it, and lands it. */
export const finishChange = async (change: Change, checkGoOn: () => void): Promise<void> => {
  await flush(change)
  await change.touched.follow(change.turn)
  await derive(change, checkGoOn)
  await change.beside.write(change.turn)
  await change.texts.write(change.turn)
  change.registry.gain('nodes', change.nodes.gained)
  change.registry.gain('edges', change.edges.gained)
  await change.registry.write(change.turn)
  checkGoOn()
  await land(change)
}
