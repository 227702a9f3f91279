// whence evidence: what backs a claim, as an outline.
import type { ClaimRelations } from '../../server/api/contract/claim-relations.ts'
import type { EvidenceView } from '../../server/api/contract/evidence.ts'
import type { ClaimMeasures } from '../../server/api/contract/measures.ts'
import type { NodeDetail } from '../../server/api/contract/node.ts'
import type { StrikesQuery } from '../../server/api/contract/what-if.ts'
import type { GraphStore } from '../../store/store.ts'
import type { Candidates } from '../choose-claim.ts'
import { type Command, flagOption, JSON_OPTION } from '../command.ts'
import { evidenceOutline } from '../evidence-outline.ts'
import { exitCode } from '../exit-code.ts'
import { measureLines } from '../measure-lines.ts'
import { withStore } from '../open-store.ts'
import type { Output } from '../output.ts'
import { count } from '../phrase.ts'
import { relationLines } from '../relation-lines.ts'
import { STORE_SETTINGS } from '../settings.ts'
import { STRIKES, strikesOf, struckLines } from '../strike-options.ts'
import type { Style } from '../style.ts'
import { oneLine } from '../visible.ts'
import { wrap } from '../width.ts'

const BEST = flagOption('--best', 'take the best match where several claims have the words')
const FULL = flagOption('--full', 'whole quotations, however long, and all that a measure counts by name')
const CHAIN = flagOption('--chain', 'the chain instead: what each source relies on in turn, to the end')

/** More than any claim has; what is cut is said. */
const MOST_QUOTATIONS = 100_000

/** The claims from which a person has to choose. */
export const candidateLines = ({ candidates, total }: Candidates, width: number, style: Style): string[] => [
  `${count(total, 'claim')} have these words. Which one do you mean?`,
  '',
  ...candidates.flatMap((claim) => [
    style.dim(claim.id),
    ...wrap(oneLine(claim.text), width - 2).map((line) => `  ${line}`),
  ]),
  ...(total > candidates.length ? [style.dim(`… and ${count(total - candidates.length, 'more claim')}`)] : []),
  '',
  'Give the id, or more of the words; --best takes the first.',
]

const readEvidence = async (
  store: GraphStore,
  claim: string,
  strikes: StrikesQuery,
): Promise<
  EvidenceView & { readonly claim: NodeDetail; readonly measures: ClaimMeasures; readonly relations: ClaimRelations }
> => {
  const [{ evidence }, { nodeDetail }, { claimMeasures }, { claimRelations }, { struckGround }] = await Promise.all([
    import('../../server/explore/evidence.ts'),
    import('../../server/explore/node-detail.ts'),
    import('../../server/explore/claim-measures.ts'),
    import('../../server/explore/claim-relations.ts'),
    import('../../server/explore/struck-ground.ts'),
  ])
  const [view, detail, measures, relations] = await Promise.all([
    evidence(store, { claim, sort: 'document', descending: false, offset: 0, limit: MOST_QUOTATIONS }),
    nodeDetail(store, claim),
    claimMeasures(store, claim, strikes),
    claimRelations(store, struckGround(store), strikes, claim),
  ])
  return { claim: detail, ...view, measures, relations }
}

/** The chain as an outline, or for a program. */
const showChain = async (
  store: GraphStore,
  claim: string,
  strikes: StrikesQuery,
  json: boolean,
  output: Output,
): Promise<undefined> => {
  const { claimChain } = await import('../../server/explore/chain/claim-chain.ts')
  const chain = await claimChain(store, claim, strikes)
  if (json) output.json(chain)
  else
    output.print([
      ...struckLines(chain.struck, output.style),
      ...chain.outline.flatMap(({ depth, text, struck }) =>
        wrap(`${struck ? '(Struck out.) ' : ''}${oneLine(text)}`, Math.max(20, output.width - 2 * depth)).map(
          (line) => '  '.repeat(depth) + line,
        ),
      ),
      ...(chain.cut ? ['', 'There is more than a chain takes in; the rest is left out.'] : []),
    ])
}

export const evidenceCommand: Command = {
  name: 'evidence',
  summary: 'what backs a claim, down to the page and the line',
  description: `Shows the quotations behind a claim by stance and work, each with its page, its speaker and its line in the
document, and then how broad and how independent that is, and how it stands among the other claims. The claim is given by its id or by words that occur in it; where several claims have
the words they are listed, and nothing else is done. What is struck out with --without-… stays in the list of quotations; the
figures below it are of what remains. Whence does not say whether a claim is true.`,
  args: [{ flags: '<claim...>', help: 'id of the claim, or words that occur in it' }],
  options: [BEST, FULL, CHAIN, ...STRIKES, JSON_OPTION],
  settings: STORE_SETTINGS,
  examples: [
    { call: 'evidence "the harbour was closed"', says: 'By words:' },
    { call: 'evidence claim:5f0c2a6be1d9c804', says: 'By id, as search prints it:' },
    { call: 'evidence harbour --best --json', says: 'The best match, for a program:' },
    { call: 'evidence "the harbour was closed" --chain', says: 'From the claim down to what its sources rely on:' },
  ],
  run: (input, output) =>
    withStore(input, output, 'read', async (store) => {
      const { chooseClaim } = await import('../choose-claim.ts')
      const choice = await chooseClaim(store, input.args.join(' '), input.value(BEST) ?? false)
      const json = input.value(JSON_OPTION)
      if (!('found' in choice)) {
        if (json) output.json({ claim: null, ...choice })
        else output.print(candidateLines(choice, output.width, output.style))
        return exitCode('failed')
      }
      const strikes = await strikesOf(store, input)
      if (input.value(CHAIN)) return showChain(store, choice.found.id, strikes, json ?? false, output)
      const full = input.value(FULL) ?? false
      const found = await readEvidence(store, choice.found.id, strikes)
      if (json) output.json(found)
      else
        output.print([
          ...evidenceOutline(
            {
              id: choice.found.id,
              text: choice.found.text,
              topics: found.claim.topics.map(({ label }) => label),
              putForwardIn: found.claim.putForwardIn,
              quotations: found.items,
            },
            { width: output.width, style: output.style, full },
          ),
          ...measureLines(found.measures, output.width, output.style, full),
          ...relationLines(found.relations, output.width, output.style, full),
        ])
      return undefined
    }),
}
