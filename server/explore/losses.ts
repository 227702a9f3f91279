// "Without this book 41 of 60 claims lose all support": the works and people on whom most hangs.
import type { GraphStore } from '../../store/store.ts'
import type { LossesView } from '../api/contract/what-if.ts'
import { losses } from './measures/loss.ts'
import { refsOf, toldApart } from './named.ts'
import type { StruckGround } from './struck-ground.ts'
import { claimRef } from './what-if.ts'
import { oncePerBase } from './whole-base.ts'

const MOST_CLAIMS = 200

const kept = {
  works: oncePerBase((base) => losses(base, 'works', Infinity)),
  people: oncePerBase((base) => losses(base, 'people', Infinity)),
}
const supported = oncePerBase(
  (base) => new Set(base.statements.filter((s) => s.stance === 'SUPPORTS').map((s) => s.claim)).size,
)

/** @param limit 1 to 500 */
export const lossesView = async (
  store: GraphStore,
  { base, struck }: StruckGround,
  among: LossesView['among'],
  limit: number,
): Promise<LossesView> => {
  const all = kept[among](base)
  const found = all.slice(0, limit)
  const refs = await refsOf(
    store,
    found.flatMap(({ of }) => [of, ...(base.works.get(of)?.makers.slice(0, 1) ?? [])]),
  )
  const named = toldApart(base, refs)
  return {
    struck: [...struck],
    among,
    supported: supported(base),
    total: all.length,
    items: found.flatMap(({ of, claims }) => {
      const ref = refs.get(of)
      if (!ref) return []
      return [
        { of: named(ref), lost: claims.length, claims: claims.slice(0, MOST_CLAIMS).map((id) => claimRef(base, id)) },
      ]
    }),
  }
}
