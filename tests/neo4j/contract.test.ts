// The contract of stores on a real Neo4j.
import { describe } from 'vitest'
import { storeContract } from '../store/contract.ts'
import { openEmpty, server } from './stores.ts'

describe.skipIf(!server)('on a server', () => storeContract('Neo4j', openEmpty, 2))
