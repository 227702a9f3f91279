import { defineConfig } from 'vitest/config'

/** These begin with a server of their own, beside the others; on a server that was given, which has one database, they take their turn. */
const ON_NEO4J = 'tests/neo4j/browser.test.ts'
/** In these servers end and begin again; one that was given is left alone. */
const RESTARTS = ['tests/neo4j/faults.test.ts', 'tests/neo4j/admin-files.test.ts']
const isGiven = Boolean(process.env.WHENCE_TEST_NEO4J)
const onServer = {
  globalSetup: ['tests/browser/global-setup.ts', 'tests/neo4j/global-setup.ts'],
  // One server with one database.
  fileParallelism: false,
  isolate: false,
  // Long enough for a machine that has other work too: only what hangs is ended.
  testTimeout: 300_000,
  hookTimeout: 180_000,
  expect: { poll: { timeout: 10_000 } },
}

export default defineConfig({
  test: {
    // Only what takes unusually long is listed by name.
    slowTestThreshold: 5_000,
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
          exclude: ['tests/browser/**', 'tests/neo4j/**'],
          // One process for many files: what they import is read once. No test may leave anything behind in it.
          isolate: false,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'neo4j',
          include: ['tests/neo4j/**/*.test.ts'],
          exclude: ['tests/neo4j/read-only.test.ts', ...RESTARTS, ...(isGiven ? [] : [ON_NEO4J])],
          ...onServer,
        },
      },
      {
        test: { name: 'neo4j-restarts', include: RESTARTS, ...onServer },
      },
      {
        test: { name: 'browser-neo4j', include: [ON_NEO4J], exclude: isGiven ? [ON_NEO4J] : [], ...onServer },
      },
      {
        test: {
          // The server killed many times, and started for reading alone: too long for every day.
          name: 'faults',
          include: ['tests/neo4j/faults.test.ts', 'tests/neo4j/read-only.test.ts'],
          globalSetup: 'tests/neo4j/global-setup.ts',
          fileParallelism: false,
          testTimeout: 300_000,
          hookTimeout: 180_000,
          env: { WHENCE_FAULTS: process.env.WHENCE_FAULTS ?? '20' },
        },
      },
      {
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          globalSetup: 'tests/browser/global-setup.ts',
          // One browser and one server at a time: two cores are shared with the page that is drawn.
          fileParallelism: false,
          isolate: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
          expect: { poll: { timeout: 10_000 } },
        },
      },
    ],
  },
})
