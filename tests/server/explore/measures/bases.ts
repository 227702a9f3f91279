// Small grounds of claims, written shortly, and random ones for comparison with brute force.
import fc from 'fast-check'
import type { EvidenceBase, SourceWork, Statement } from '../../../../server/explore/measures/evidence-base.ts'

export const work = (id: string, more: Partial<SourceWork> = {}): SourceWork => ({
  id,
  title: id,
  year: null,
  type: null,
  publisher: null,
  makers: [],
  cites: [],
  reliesOn: [],
  ...more,
})

export const says = (id: string, claim: string, from: string | null, more: Partial<Statement> = {}): Statement => ({
  id,
  quoted: true,
  claim,
  stance: 'SUPPORTS',
  work: from,
  speakers: [],
  text: id,
  locator: null,
  assertedIn: null,
  ...more,
})

export const base = (
  works: readonly SourceWork[],
  statements: readonly Statement[],
  names: Readonly<Record<string, readonly string[]>> = {},
): EvidenceBase => ({
  works: new Map(works.map((w) => [w.id, w])),
  statements,
  claims: new Map(
    [...new Set(statements.map((s) => s.claim))].map((id) => [id, { id, names: names[id] ?? [], putForwardIn: [] }]),
  ),
})

const workIds = ['a', 'b', 'c', 'd', 'e', 'f']
const some = (items: readonly string[]) => fc.subarray([...items], { maxLength: 2 })

/** Up to six works that may rest on each other, circles included, and up to eight statements on two claims. */
export const arbitraryBase: fc.Arbitrary<EvidenceBase> = fc
  .tuple(
    fc.tuple(
      ...workIds.map((id) =>
        fc
          .record({
            reliesOn: some(workIds),
            makers: some(['x', 'y', 'z']),
            year: fc.option(fc.integer({ min: 1900, max: 1910 })),
          })
          .map((more) => work(id, more)),
      ),
    ),
    fc.array(
      fc.record({
        claim: fc.constantFrom('p', 'q'),
        from: fc.option(fc.constantFrom(...workIds)),
        stance: fc.constantFrom('SUPPORTS' as const, 'SUPPORTS' as const, 'DISPUTES' as const),
      }),
      { maxLength: 8 },
    ),
  )
  .map(([works, statements]) =>
    base(
      works,
      statements.map(({ claim, from, stance }, i) => says(`s${i}`, claim, from, { stance })),
    ),
  )
