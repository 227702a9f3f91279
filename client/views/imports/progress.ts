// How far an upload is, in words and as a share.
import { counted, figure } from '../../theme/kind-names.ts'
import type { Upload } from './jobs.ts'

/** "Reading: 45 %", "Waiting for the one before it". */
export const progressWords = ({ event }: Upload): string => {
  switch (event.state) {
    case 'sending':
      return 'On its way to Whence'
    case 'waiting':
      return 'Waiting for the one before it'
    case 'running': {
      const share = event.total > 0 ? `: ${figure(Math.floor((100 * event.done) / event.total))} %` : ''
      return `${event.stage.charAt(0).toUpperCase()}${event.stage.slice(1)}${share}`
    }
    case 'done':
      return event.report.unchanged ? 'It was here already; nothing has changed' : 'Landed'
    case 'cancelled':
      return 'Stopped; nothing was changed'
    case 'failed':
    case 'refused':
      return 'Not imported; nothing was changed'
  }
}

/** 0 to 100 where it is known, null where it is not. */
export const progressShare = ({ event }: Upload): number | null => {
  if (event.state === 'done') return 100
  if (event.state === 'running' && event.total > 0) return Math.min(100, (100 * event.done) / event.total)
  return null
}

/** Whether there is something to stop. */
export const isUnderWay = ({ event }: Upload): boolean =>
  event.state === 'sending' || event.state === 'waiting' || event.state === 'running'

/** What a removal did, and how to undo it. */
export const removalWords = (removed: number, kept: number): string => {
  const went = `${counted(removed, 'thing', 'things').replace(/^n/, 'N')} went`
  const stayed = kept === 0 ? '' : `; ${counted(kept, 'stays', 'stay')} that other imports brought too`
  return `${went}${stayed}. To undo, import the file again.`
}
