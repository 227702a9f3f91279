// "Without this book 41 of 60 claims lose all support": a ranking in words.
import type { LossesView } from '../server/api/contract/what-if.ts'
import { workName } from './fallen-lines.ts'
import { count, number } from './phrase.ts'
import type { Style } from './style.ts'
import { oneLine } from './visible.ts'
import { cut, wrap } from './width.ts'

const LONGEST_NAME = 120
const TITLES = { works: 'Works that most hangs on', people: 'People on whom most hangs' } as const

/** @param losses of works, or of people; each is struck out alone */
export const lossLines = (
  { among, items, supported }: LossesView,
  { width, style, limit }: { readonly width: number; readonly style: Style; readonly limit: number },
): string[] => {
  const shown = items.slice(0, limit)
  return [
    style.bold(TITLES[among]),
    ...(shown.length === 0 ? ['  No claim hangs on one of them alone.'] : []),
    ...shown.flatMap(({ of, lost }) => {
      const named = of.kind === 'Person' ? cut(oneLine(of.label), LONGEST_NAME) : workName(of)
      const claims = `${number(lost)} of ${count(supported, 'claim')} ${lost === 1 ? 'loses' : 'lose'} all support`
      return [...wrap(`Without ${named} ${claims}.`, width - 2).map((line) => `  ${line}`), style.dim(`    ${of.id}`)]
    }),
  ]
}
