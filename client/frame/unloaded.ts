// Parts of the page come when they are first looked at: those that could not be fetched then.

const unloaded = new WeakSet<Error>()
addEventListener('vite:preloadError', ({ payload }) => unloaded.add(payload))

/** Whether something broke because a part of the page could not be fetched. */
export const isUnloaded = (error: unknown): boolean => error instanceof Error && unloaded.has(error)
