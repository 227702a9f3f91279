// Everything that asks for the ground of all claims, or of what remains of it: in the thread that serves or in one of its own.
import type { GraphStore } from '../../store/store.ts'
import { evidenceRoutes } from '../api/routes/evidence.ts'
import { judgingRoutes } from '../api/routes/judging.ts'
import { overviewRoutes } from '../api/routes/overview.ts'
import { readingRoutes } from '../api/routes/reading.ts'
import type { Tell } from '../explore/long-work.ts'
import { remainsOf } from '../explore/remains/remains.ts'
import { struckGround } from '../explore/struck-ground.ts'

/** @param tell hears how far long work is */
export const answering = (
  store: GraphStore,
  config: { readonly version: string; readonly notice: string | null },
  tell?: Tell,
) => {
  const ground = struckGround(store, tell)
  const remains = remainsOf(store, ground)
  return {
    ...overviewRoutes(store, remains, config),
    ...readingRoutes(store, remains),
    ...evidenceRoutes(store, ground, remains),
    ...judgingRoutes(store, ground, remains, tell),
  }
}
export type AnsweringHandlers = ReturnType<typeof answering>
