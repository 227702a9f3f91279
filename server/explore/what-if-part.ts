// The lists behind the figures of a strike, by pages: claims that fall, lose or stay, works that are gone, quotations that fall.
import type { PageRequest } from '../../store/questions.ts'
import type { GraphStore } from '../../store/store.ts'
import type { NodeRef } from '../api/contract/common.ts'
import type { StrikesQuery, WhatIfPart, WhatIfPartName } from '../api/contract/what-if.ts'
import { separateChains } from './measures/chains.ts'
import { groundingGraph } from './measures/grounding.ts'
import { type ClaimChange, type WhatIf, whatIf } from './measures/what-if.ts'
import { refsOf, toldApart } from './named.ts'
import { statementsOf } from './remains/statements-of.ts'
import { readyStrikes } from './strikes.ts'
import type { StruckGround } from './struck-ground.ts'
import { claimRef, supportedClaims, untouchedClaims, workRef } from './what-if.ts'
import { oncePerBase, type WholeBase } from './whole-base.ts'

type Item = WhatIfPart['items'][number]

/** Claims that are named with a quotation that falls. */
const MOST_CLAIMS = 20

/** The outcome of the last strikes, for its lists are read page by page. */
const lastOutcome = oncePerBase((base) => {
  let last: { readonly key: string; readonly found: WhatIf } | undefined
  return (strikes: Parameters<typeof whatIf>[1]): WhatIf => {
    const key = JSON.stringify(strikes)
    if (last?.key !== key) last = { key, found: whatIf(base, strikes) }
    return last.found
  }
})

/** What a row says before works are told apart. */
type Row = Omit<Item, 'node' | 'leastCut'> & { readonly node: NodeRef; readonly leastCut: readonly string[] }

const plain = (node: NodeRef): Row => ({ node, before: null, after: null, works: [], claims: [], leastCut: [] })
const ofClaim = (base: WholeBase, left: WholeBase, id: string): Row => ({
  ...plain(claimRef(base, id)),
  leastCut: separateChains(groundingGraph({ ...left, statements: statementsOf(left).claim(id) }, id)).leastCut,
})
const changed = (base: WholeBase, left: WholeBase, { claim, before, after }: ClaimChange): Row => ({
  ...ofClaim(base, left, claim),
  before,
  after,
})

/** Quotations with the works that they are from and the claims that they no longer speak to. */
const fallenStatements = async (store: GraphStore, base: WholeBase, ids: readonly string[]): Promise<Row[]> => {
  const refs = await refsOf(store, ids)
  return ids.flatMap((id) => {
    const node = refs.get(id)
    if (!node) return []
    const statements = statementsOf(base).quote(id)
    const works = [...new Set(statements.flatMap(({ work }) => work ?? []))].map((work) => workRef(base, work))
    const claims = [...new Set(statements.map(({ claim }) => claim))].slice(0, MOST_CLAIMS)
    return [{ ...plain(node), works, claims: claims.map((claim) => claimRef(base, claim)) }]
  })
}

type Reader = (base: WholeBase, found: WhatIf) => readonly (string | ClaimChange)[]

const PARTS: Readonly<Record<WhatIfPartName, Reader>> = {
  fallen: (_, { fallen }) => fallen,
  weakened: (_, { weakened }) => weakened,
  undisputed: (_, { undisputed }) => undisputed,
  untouched: untouchedClaims,
  supported: supportedClaims,
  remaining: (base, found) => [...found.weakened.map(({ claim }) => claim), ...untouchedClaims(base, found)].sort(),
  works: (_, { struckWorks }) => struckWorks,
  statements: (_, { struckStatements }) => struckStatements,
}

/** Works of one title told apart: who made each is looked up for these rows alone. */
const told = async (store: GraphStore, whole: WholeBase, rows: readonly Row[]): Promise<Item[]> => {
  const works = rows.flatMap(({ node, leastCut }) => [...(node.kind === 'Work' ? [node.id] : []), ...leastCut])
  const makers = await refsOf(
    store,
    works.flatMap((id) => whole.works.get(id)?.makers.slice(0, 1) ?? []),
  )
  const named = toldApart(whole, makers)
  return rows.map(({ node, leastCut, ...row }) => ({
    ...row,
    node: named(node),
    leastCut: leastCut.map((id) => named(workRef(whole, id))),
  }))
}

/** @throws WhenceError `not-found`, naming the works and people that are not there */
export const whatIfPart = async (
  store: GraphStore,
  { base: left, whole }: Pick<StruckGround, 'base' | 'whole'>,
  asked: StrikesQuery,
  part: WhatIfPartName,
  { offset, limit }: PageRequest,
): Promise<WhatIfPart> => {
  const { strikes, words } = await readyStrikes(store, asked)
  const all = PARTS[part](whole, lastOutcome(whole)(strikes))
  const shown = all.slice(offset, offset + limit)
  const ids = shown.flatMap((each) => (typeof each === 'string' ? each : []))
  const rows =
    part === 'statements'
      ? await fallenStatements(store, whole, ids)
      : shown.map((each) => {
          if (typeof each !== 'string') return changed(whole, left, each)
          return part === 'works' ? plain(workRef(whole, each)) : ofClaim(whole, left, each)
        })
  return { struck: [...words], items: await told(store, whole, rows), total: all.length, offset, limit }
}
