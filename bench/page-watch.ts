// Watching a page from within: how long from what a person does to the frame that shows it, and how long the page's script ran.
import type { CDPSession, Page } from 'playwright-core'

/** What has to be there: an element whose text, or whose attribute, matches. */
export interface Seen {
  readonly selector: string
  readonly attribute?: string
  readonly matches: RegExp
}

/**
 * Milliseconds from the first event of a type, taken at its own stamp, to the frame in which something is seen.
 * @param act does what brings the event about
 */
export const timed = async (page: Page, event: string, seen: Seen, act: () => Promise<unknown>): Promise<number> => {
  const watch = await page.evaluateHandle(
    ({ event, selector, attribute, source }) => {
      const pattern = new RegExp(source)
      const isSeen = () =>
        [...document.querySelectorAll(selector)].some((element) =>
          pattern.test((attribute === undefined ? element.textContent : element.getAttribute(attribute)) ?? ''),
        )
      const took = new Promise<number>((resolve) => {
        const begin = ({ timeStamp }: Event) => {
          const observer = new MutationObserver(() => {
            if (!isSeen()) return
            observer.disconnect()
            // After the frame: what is posted in it comes when it has been handed over.
            requestAnimationFrame(() => {
              const { port1, port2 } = new MessageChannel()
              port1.onmessage = () => resolve(performance.now() - timeStamp)
              port2.postMessage(null)
            })
          })
          observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true })
        }
        addEventListener(event, begin, { capture: true, once: true })
      })
      return { took }
    },
    { event, selector: seen.selector, attribute: seen.attribute, source: seen.matches.source },
  )
  await act()
  const milliseconds = await watch.evaluate(({ took }) => took)
  await watch.dispose()
  return milliseconds
}

/** Milliseconds of script on a page's main thread since it began: by the clock, and those in which a processor worked on it. */
export interface ScriptTime {
  readonly clock: number
  readonly worked: number
}
/**
 * What a page's main thread has done, to be asked before and after. By the clock it also waits while other threads have all the
 * processors: those of a browser that draws in software do.
 */
export const scriptTimer = async (page: Page): Promise<() => Promise<ScriptTime>> => {
  const domains = ['timeTicks', 'threadTicks'] as const
  const sessions = await Promise.all(domains.map(async () => page.context().newCDPSession(page)))
  for (const [at, session] of sessions.entries())
    await session.send('Performance.enable', { timeDomain: domains[at] ?? 'timeTicks' })
  return async () => {
    const [clock = Number.NaN, worked = Number.NaN] = await Promise.all(
      sessions.map(async (session) => {
        const { metrics } = await session.send('Performance.getMetrics')
        return 1_000 * (metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? Number.NaN)
      }),
    )
    return { clock, worked }
  }
}

interface ProfileNode {
  readonly id: number
  readonly callFrame: { readonly functionName: string; readonly url: string }
  readonly children?: readonly number[]
}

/**
 * Milliseconds for which the page's own script ran while something was done, without waiting for the renderer: one that draws
 * in software has to end its picture before it says what lies under the pointer.
 */
export const ownScript = async (session: CDPSession, act: () => Promise<unknown>): Promise<number> => {
  await session.send('Profiler.start')
  await act()
  const { profile } = await session.send('Profiler.stop')
  const nodes = new Map<number, ProfileNode>(profile.nodes.map((node) => [node.id, node]))
  const parents = new Map<number, number>()
  for (const { id, children = [] } of nodes.values()) for (const child of children) parents.set(child, id)
  /** What the browser itself does is counted where the page's script asked for it. */
  const isOwn = (id: number | undefined): boolean => {
    const node = id === undefined ? undefined : nodes.get(id)
    if (!node || node.callFrame.functionName === 'readPixels') return false
    return node.callFrame.url === '' ? isOwn(parents.get(node.id)) : node.callFrame.url.includes('/assets/')
  }
  const { samples = [], timeDeltas = [] } = profile
  return samples.reduce((sum, id, at) => (isOwn(id) ? sum + (timeDeltas[at] ?? 0) / 1_000 : sum), 0)
}
/** A session in which `ownScript` can be measured. */
export const profiling = async (page: Page): Promise<CDPSession> => {
  const session = await page.context().newCDPSession(page)
  await session.send('Profiler.enable')
  await session.send('Profiler.setSamplingInterval', { interval: 200 })
  return session
}
