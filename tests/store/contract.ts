// The one suite that every store must pass. It knows nothing of engines: it opens empty stores and asks them questions.
import { describe } from 'vitest'
import { describeAround } from './contract-around.ts'
import { describeDocuments } from './contract-documents.ts'
import { describeEvidence } from './contract-evidence.ts'
import { describeImports } from './contract-imports.ts'
import { describeLists } from './contract-lists.ts'
import { describeProperties } from './contract-properties.ts'
import { describeSearch } from './contract-search.ts'
import type { OpenEmpty } from './stores.ts'

/**
 * Holds an engine to the contract of store/store.ts.
 * @param name of the engine
 * @param open gives an empty store, another one each time
 * @param numRuns random graphs that each rule for every graph is tried on
 */
export const storeContract = (name: string, open: OpenEmpty, numRuns = 20): void => {
  describe(`a store on ${name}`, () => {
    describeImports(open)
    describeAround(open)
    describeLists(open)
    describeEvidence(open)
    describeSearch(open)
    describeDocuments(open)
    describeProperties(open, numRuns)
  })
}
