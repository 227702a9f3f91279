import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
          exclude: ['tests/browser/**', 'tests/neo4j/**'],
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'neo4j',
          include: ['tests/neo4j/**/*.test.ts'],
          globalSetup: 'tests/neo4j/global-setup.ts',
          // One server with one database.
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          // The server killed many times: too long for every day.
          name: 'faults',
          include: ['tests/neo4j/faults.test.ts'],
          globalSetup: 'tests/neo4j/global-setup.ts',
          env: { WHENCE_FAULTS: '20' },
        },
      },
      {
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          // One browser and one server at a time: two cores are shared with the page that is drawn.
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 60_000,
          expect: { poll: { timeout: 10_000 } },
        },
      },
    ],
  },
})
