// whence network: the whole graph measured.
import { NETWORK_MEASURES, NETWORK_NODE_KINDS } from '../../server/api/contract/network.ts'
import { type Command, choiceOption, flagOption, JSON_OPTION, numberOption } from '../command.ts'
import { type NetworkOutcome, networkLines } from '../network-lines.ts'
import { chosenStore, storeCredentials, withStore } from '../open-store.ts'
import { startProgress } from '../progress.ts'
import { STORE_SETTINGS } from '../settings.ts'
import { STRIKES, strikesOf } from '../strike-options.ts'

const MEASURE = choiceOption('--by <measure>', 'what to order by (default: pagerank)', NETWORK_MEASURES)
const KIND = choiceOption('--kind <kind>', 'only nodes of this kind', NETWORK_NODE_KINDS)
const COMMUNITIES = flagOption('--communities', 'list the communities, not the nodes')
const LIMIT = numberOption('-n, --limit <number>', 'how many entries (default: 20)', 1, 500)
const OFFSET = numberOption('--offset <number>', 'how many entries to pass over', 0, 1_000_000)

export const networkCommand: Command = {
  name: 'network',
  summary: 'the whole graph measured: degree, PageRank, hubs, communities',
  description: `Measures the network of claims, works and people and lists those with most, or the communities into which it falls.
It takes seconds on a large graph and says how far it is; Ctrl C stops it. Nothing is changed. What is struck out with --without-… counts for nothing.`,
  args: [],
  options: [MEASURE, KIND, COMMUNITIES, LIMIT, OFFSET, ...STRIKES, JSON_OPTION],
  settings: STORE_SETTINGS,
  examples: [
    { call: 'network', says: 'What one comes to most when following sources:' },
    { call: 'network --by authority --kind Work --limit 5', says: 'Works with most authority:' },
    { call: 'network --communities --json', says: 'The communities, for a program:' },
  ],
  run: async (input, output, io) => {
    const address = chosenStore(input, output, 'read')
    return withStore(input, output, 'read', async (store) => {
      const [{ measureInWorker }, { readyStrikes }, views] = await Promise.all([
        import('../../server/network/in-worker.ts'),
        import('../../server/explore/strikes.ts'),
        import('../../server/explore/network/views.ts'),
      ])
      const { STAGES } = await import('../../server/explore/network/measured.ts')
      const { strikes, words } = await readyStrikes(store, await strikesOf(store, input))
      const progress = await startProgress('The whole graph', io)
      const { findings } = await measureInWorker(
        { store: address, credentials: storeCredentials(input), strikes },
        {
          signal: new AbortController().signal,
          onStage: ({ stage, done, total }) =>
            progress.update(stage, STAGES.indexOf(stage) + (total > 0 ? done / total : 0), STAGES.length),
        },
      ).finally(() => progress.stop())
      const page = { offset: input.value(OFFSET) ?? 0, limit: input.value(LIMIT) ?? 20 }
      const measure = input.value(MEASURE) ?? 'pagerank'
      const whole = findings.summary
      const outcome: NetworkOutcome = input.value(COMMUNITIES)
        ? { whole, communities: await views.communitiesView(store, words, findings, page) }
        : {
            whole,
            measure,
            nodes: await views.networkRank(store, words, findings, { measure, kind: input.value(KIND), ...page }),
          }
      if (input.value(JSON_OPTION)) output.json(outcome)
      else output.print(networkLines(outcome, output.width, output.style))
      return undefined
    })
  },
}
