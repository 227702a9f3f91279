// Whether the server could be reached when it was last asked anything.
import { create } from 'zustand'

export const useConnection = create<{ readonly offline: boolean }>(() => ({ offline: false }))

/** Told by every answer and every failure to get one. */
export const tellConnection = (offline: boolean): void => {
  if (useConnection.getState().offline !== offline) useConnection.setState({ offline })
}
