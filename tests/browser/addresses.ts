// Where things of the sample are found, as a person finds them: by their words.
import { nodePath } from '../../client/state/path.ts'
import type { Explorer } from './explorer.ts'

const idOf = async ({ url }: Explorer, claim: string): Promise<string> => {
  const answer = await fetch(`${url}/api/search?q=${encodeURIComponent(`"${claim}"`)}&kinds=Claim`)
  const { items } = (await answer.json()) as { items: { summary: { id: string } }[] }
  return items[0]?.summary.id ?? ''
}
/** The path of what backs a claim. */
export const evidencePath = async (explorer: Explorer, claim: string): Promise<string> =>
  `/evidence/${encodeURIComponent(await idOf(explorer, claim))}`
/** The path of a claim's panel. */
export const panelPath = async (explorer: Explorer, claim: string): Promise<string> =>
  nodePath(await idOf(explorer, claim)) ?? '/'
/** The path of two claims side by side. */
export const besidePath = async (explorer: Explorer, one: string, other: string): Promise<string> =>
  `/compare?${new URLSearchParams({ a: await idOf(explorer, one), b: await idOf(explorer, other) })}`
