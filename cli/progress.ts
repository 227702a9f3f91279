// How far a long task has come: a bar on standard error, on a terminal only.
import type { Io } from './io.ts'
import { number } from './phrase.ts'

export interface Progress {
  /** @param stage what is being done, in a word or two @param total 0 where it is not known */
  update(stage: string, done: number, total: number): void
  /** Takes the bar away again. */
  stop(): void
}

const SILENT: Progress = { update: () => undefined, stop: () => undefined }
/** Times a second that the bar is drawn anew at most. */
const FRAMES = 10
const STAGE_WIDTH = 12

/** @param title what is worked on, such as the name of a file */
export const startProgress = async (title: string, io: Io): Promise<Progress> => {
  if (!io.stderr.isTTY || io.env.TERM === 'dumb') return SILENT
  // Only loaded where somebody sees it.
  const { default: bars } = await import('cli-progress')
  const bar = new bars.SingleBar(
    {
      stream: io.stderr,
      format: `{title}  {stage} {bar} {percentage}%`,
      barsize: 30,
      barCompleteChar: '█',
      barIncompleteChar: '░',
      fps: FRAMES,
      clearOnComplete: true,
      hideCursor: null,
    },
    bars.Presets.legacy,
  )
  let started = false
  return {
    update: (stage, done, total) => {
      const amount = total === 0 ? ` ${number(done)}` : ''
      const payload = { title, stage: `${stage}${amount}`.padEnd(STAGE_WIDTH) }
      const reached = total === 0 ? 0 : done
      if (started) {
        bar.setTotal(Math.max(1, total))
        bar.update(reached, payload)
      } else {
        bar.start(Math.max(1, total), reached, payload)
        started = true
      }
    },
    stop: () => {
      if (started) bar.stop()
    },
  }
}
