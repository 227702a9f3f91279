import { openStore } from '../../store/open.ts'
import { storeContract } from './contract.ts'

storeContract('SQLite', () => openStore('sqlite::memory:'))
