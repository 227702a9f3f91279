// The plan of every statement on a hot path begins at an index, also while the database is as good as empty: a plan made then may be
// used for long. And the schema: what a person sees who opens the database in Neo4j's own browser.
import fc from 'fast-check'
import neo4j from 'neo4j-driver'
import { afterAll, describe, expect, it } from 'vitest'
import { EDGE_TYPES, NODE_KINDS } from '../../model/kind.ts'
import { type Ask, connect } from '../../store/neo4j/connection.ts'
import { NOTHING_KEPT } from '../../store/neo4j/kept-answers.ts'
import { MIGRATIONS, migrate } from '../../store/neo4j/migrate.ts'
import { readLines, readMarks } from '../../store/neo4j/read-documents.ts'
import { readEdgesAmong, readEdgesOf } from '../../store/neo4j/read-edges-among.ts'
import { readEvidence } from '../../store/neo4j/read-evidence.ts'
import { readFoldedEdges, readFoldedOf } from '../../store/neo4j/read-folded.ts'
import { countsAround, partAround } from '../../store/neo4j/read-hub.ts'
import { readEdgeCounts, readNeighbours } from '../../store/neo4j/read-neighbours.ts'
import { readEdge, readNode, readNodes } from '../../store/neo4j/read-nodes.ts'
import { readPaths } from '../../store/neo4j/read-paths.ts'
import { readRank } from '../../store/neo4j/read-rank.ts'
import { readSearch } from '../../store/neo4j/read-search.ts'
import { readSummaries } from '../../store/neo4j/read-summaries.ts'
import { integers, type Values } from '../../store/neo4j/values.ts'
import { someImport } from '../store/arbitrary-import.ts'
import { PAPERS } from '../store/harbour.ts'
import { bring, bringNotes, bringPapers, derived, PAGE } from '../store/stores.ts'
import { cypher, openAgain, openEmpty, server, theServer } from './stores.ts'

const HALE = 'work:hale-the-harbour'
const RUTH = 'person:hale-ruth'
const ids = [HALE, 'claim:closed', PAPERS]

const ORDERS = [
  ...(['quotations', 'statements', 'works', 'people', 'claims'] as const),
  ...(['disputes', 'firstYear', 'line', 'label'] as const),
]
/** Each order of each kind and of all, either way; and with bounds, which must be counted. */
const LISTS: readonly ((ask: Ask) => Promise<unknown>)[] = ORDERS.flatMap((by) =>
  [...NODE_KINDS.map((kind) => [kind]), undefined].flatMap((kinds) =>
    [true, false].map(
      (ascending) => (ask: Ask) => readRank(ask, { filter: kinds ? { kinds } : {}, by, ascending, ...PAGE }),
    ),
  ),
)
const BOUNDED = (ask: Ask) =>
  readRank(ask, { filter: { kinds: ['Work'], minQuotations: 1 }, by: 'quotations', ...PAGE })

const HUB_PART = { group: { type: 'QUOTED_FROM', direction: 'in', count: 1_000 }, skip: 0, take: 10 } as const

type Question = (ask: Ask) => Promise<unknown>
const OTHERS: readonly Question[] = [
  (ask) => readNode(ask, RUTH),
  (ask) => readNode(ask, 'person:arkwright-t'),
  (ask) => readNodes(ask, ids),
  (ask) => readEdge(ask, `ASSERTS ${PAPERS} claim:closed`),
  (ask) => readEdgeCounts(ask, HALE),
  (ask) => readNeighbours(ask, { id: HALE, ...PAGE }),
  (ask) => readNeighbours(ask, { id: HALE, kinds: ['Quote'], ...PAGE }),
  (ask) => countsAround(ask, HALE, NOTHING_KEPT),
  (ask) => partAround(ask, { id: HALE, part: HUB_PART, kinds: undefined }, NOTHING_KEPT),
  (ask) => partAround(ask, { id: HALE, part: { ...HUB_PART, skip: 5_000 }, kinds: ['Quote'] }, NOTHING_KEPT),
  (ask) => readPaths(ask, { from: RUTH, to: 'claim:closed', maxLength: 6, limit: 10 }),
  (ask) => readSearch(ask, { text: 'harbour hale', ...PAGE }),
  (ask) => readSummaries(ask, ids),
  (ask) => readEvidence(ask, { claim: 'claim:closed', ...PAGE }),
  (ask) => readEvidence(ask, { work: HALE, ...PAGE }),
  (ask) => readEvidence(ask, { person: RUTH, ...PAGE }),
  (ask) => readEvidence(ask, { person: RUTH, work: HALE, claim: 'claim:closed', ...PAGE }),
  (ask) => readFoldedEdges(ask, ids),
  (ask) => readFoldedOf(ask, 'claim:closed', PAGE),
  (ask) => readEdgesAmong(ask, ids),
  (ask) => readEdgesOf(ask, ids, 'in', ['CITES']),
  BOUNDED,
  (ask) => readRank(ask, { filter: { topics: ['topic:closing'] }, by: 'quotations', ...PAGE }),
  (ask) => readRank(ask, { filter: { people: [RUTH] }, by: 'label', ...PAGE }),
  (ask) => readLines(ask, PAPERS, 1, 10),
  (ask) => readMarks(ask, PAPERS, 1, 10),
]

interface Step {
  readonly operatorType: string
  readonly arguments: { readonly Details?: string }
  readonly children: readonly Step[]
}
const stepsOf = (plan: Step): readonly string[] => [
  `${plan.operatorType.replace(/@.*/, '')} ${plan.arguments.Details ?? ''}`,
  ...plan.children.flatMap(stepsOf),
]
/** What first puts in order or cuts off what comes from each index. */
const ordersOf = (plan: Step, above: readonly string[] = []): readonly string[] => {
  const operator = plan.operatorType.replace(/@.*/, '')
  if (plan.children.length > 0) return plan.children.flatMap((child) => ordersOf(child, [operator, ...above]))
  const order = above.find((each) => /Top|Sort|Limit/.test(each))
  return /^NodeIndex/.test(operator) && order !== undefined ? [order] : []
}
/** The rows come in order already; only those equal in the key are put in order among themselves. */
const IN_ORDER = /^(PartialTop|PartialSort|Limit)/
/** Few, one a document or an import: nodes of these labels may be walked. */
const FEW = /ByLabelScan \w+:(Import|Store)$/
const WALKS = /^(AllNodesScan|\w*ByLabelScan|\w*TypeScan|\w*RelationshipsScan|NodeIndexScan .*id IS NOT NULL)/

describe.skipIf(!server)('the graph in Neo4j', () => {
  const driver =
    server &&
    neo4j.driver(server.address, neo4j.auth.basic(server.user, server.password), { disableLosslessIntegers: true })
  afterAll(() => driver?.close())
  const run = (text: string, values: Values) =>
    driver!.executeQuery(text, integers(values) as Record<string, unknown>, {
      routing: 'READ',
      ...(server?.database && { database: server.database }),
    })

  interface Asked {
    readonly values: Values
    /** The plan by which it was answered. */
    readonly plan: Step
  }
  /** Asks questions of the graph as it is. @returns every statement that they were put in */
  const asked = async (those: readonly Question[]): Promise<ReadonlyMap<string, Asked>> => {
    const [state] = await cypher("MATCH (store:Store {name: 'whence'}) RETURN store.now AS now")
    const statements = new Map<string, Asked>()
    const ask: Ask = async <Row>(text: string, values: Values = {}) => {
      const all = { ...values, now: state?.now as number }
      const { records, summary } = await run(`PROFILE ${text}`, all)
      statements.set(text, { values: all, plan: summary.profile as unknown as Step })
      return records.map((record) => record.toObject() as Row)
    }
    for (const question of those) await question(ask)
    return statements
  }
  /** Every plan is made anew from here on, of the graph as it is then: the samples of its indexes are otherwise taken some time later. */
  const forgetPlans = () => cypher('CALL db.prepareForReplanning(60)')
  /** The same statements, by the plans that are made of them now. */
  const plannedAnew = async (statements: ReadonlyMap<string, Asked>): Promise<ReadonlyMap<string, Asked>> => {
    const planned = new Map<string, Asked>()
    for (const [text, { values }] of statements) {
      const { summary } = await run(`EXPLAIN ${text}`, values)
      planned.set(text, { values, plan: summary.plan as unknown as Step })
    }
    return planned
  }
  const walksIn = (statements: ReadonlyMap<string, Asked>) =>
    [...statements].flatMap(([text, { plan }]) =>
      stepsOf(plan).flatMap((step) => (WALKS.test(step) && !FEW.test(step) ? [`${step} in ${text}`] : [])),
    )

  it('is walked from end to end for no question about single things, be it full or empty; and has every list in order from an index: of each kind no more are read than come before the page’s end, and those equal to its last', async () => {
    const store = await openEmpty()
    await bringPapers(store)
    await forgetPlans()
    const lists = await asked(LISTS)
    const others = await asked(OTHERS)
    expect(others.size).toBeGreaterThan(20)
    expect(lists.size).toBeGreaterThan(60)
    const full = new Map([...others, ...lists])
    await store.removeImport('import:papers')
    await store.close()
    await forgetPlans()
    const empty = await plannedAnew(full)
    expect([...walksIn(full), ...walksIn(empty)]).toEqual([])
    const sorted = [...lists].flatMap(([text, { plan }]) =>
      ordersOf(plan).flatMap((each) => (IN_ORDER.test(each) ? [] : [`${each} in ${text}`])),
    )
    expect(sorted).toEqual([])
  })

  it('has a label for each kind, a type for each edge, an index for each id, and properties that read well', async () => {
    const store = await openEmpty()
    await bringPapers(store)
    await store.close()
    const constraints = await cypher(
      'SHOW CONSTRAINTS YIELD labelsOrTypes, properties RETURN labelsOrTypes[0] AS on, properties',
    )
    const unique = constraints.filter(({ properties }) => String(properties) === 'id').map(({ on }) => on)
    expect(unique).toEqual(expect.arrayContaining(['Thing', ...EDGE_TYPES]))
    const fulltext = await cypher(
      "SHOW INDEXES YIELD type, labelsOrTypes WHERE type = 'FULLTEXT' RETURN labelsOrTypes[0] AS on",
    )
    expect(fulltext.map(({ on }) => on).sort()).toEqual([...NODE_KINDS].sort())
    const [quote] = await cypher(`MATCH (q:Quote {id: 'quote:gates'})-[f:QUOTED_FROM]->(w:Work)<-[:AUTHORED]-(p:Person)
      RETURN q.text AS text, q.document AS document, q.line AS line, f.locatorValue AS page, w.title AS title, p.name AS name`)
    expect(quote).toEqual({
      text: 'They shut the gates on the first of May, and no ship came in.',
      document: PAPERS,
      line: 14,
      page: '14',
      title: 'The Harbour',
      name: 'Ruth Hale',
    })
  })

  it('is brought to the newest schema by numbered migrations, each done once; another program’s database is left alone', async () => {
    expect(MIGRATIONS.map(({ number }) => number)).toEqual(MIGRATIONS.map((_, at) => at + 1))
    const { address, user, password, database } = theServer()
    const connection = connect(address, address, { user, password, ...(database && { database }) })
    const next = { number: MIGRATIONS.length + 1, name: 'more', statements: ['CREATE (:Store {name: "twice"})'] }
    try {
      await migrate(connection, [...MIGRATIONS, next])
      await migrate(connection, [...MIGRATIONS, next])
      expect(await cypher('MATCH (s:Store {name: "twice"}) RETURN count(*) AS count')).toEqual([{ count: 1 }])
      await expect(migrate(connection)).rejects.toMatchObject({ message: expect.stringContaining('newer Whence') })
      const kept = await cypher('MATCH (done:Migration) RETURN properties(done) AS done')
      await cypher('MATCH (n) DETACH DELETE n')
      await cypher('CREATE (:Ship {name: "Aurelia"})')
      await expect(migrate(connection)).rejects.toMatchObject({ message: expect.stringContaining('something else') })
      await cypher('MATCH (n) DETACH DELETE n')
      await cypher('UNWIND $kept AS each CREATE (done:Migration) SET done = each.done', { kept })
    } finally {
      await cypher('MATCH (s:Store {name: "twice"}) DELETE s')
      await cypher('MATCH (done:Migration {number: $number}) DELETE done', { number: next.number })
      await connection.close()
    }
  })

  it('counts the statements of a store that did not yet, once it is opened', () =>
    fc.assert(
      fc.asyncProperty(someImport, async (records) => {
        const store = await openEmpty()
        await bring(store, { id: 'import:a', format: 'test', source: 'a', hash: 'a' }, records)
        const counted = await derived(store)
        await store.close()
        await cypher('MATCH (n:Thing) REMOVE n.statements SET n.supports = 0, n.disputes = 0, n.qualifies = 0')
        await cypher('MATCH (done:Migration) WHERE done.number >= 3 DELETE done')
        const opened = await openAgain()
        expect(await derived(opened)).toEqual(counted)
        await opened.close()
      }),
      { numRuns: 3 },
    ))

  it('shows a person what they have just written, whichever of two programs asks first', async () => {
    const [one, other] = [await openEmpty(), await openEmpty()]
    await bringPapers(one)
    expect((await other.imports()).map(({ id }) => id)).toEqual(['import:papers'])
    await bringNotes(other)
    expect((await one.problems('import:papers')).length).toBe(1)
    expect((await one.imports()).length).toBe(2)
    await Promise.all([one.close(), other.close()])
  })
})
