// Which state of the graph the page talks about: counts up whenever an import lands or goes, so that answers are asked anew.
import { create } from 'zustand'

export const useEpoch = create<{ readonly epoch: number }>(() => ({ epoch: 0 }))
