#!/usr/bin/env node
// The `whence` command. What Node makes of the program's files is kept beside the packages, which halves the time to start;
// this file is plain JavaScript so that Node need not load its reader of types before it looks there.
import { enableCompileCache } from 'node:module'
import { join } from 'node:path'

enableCompileCache(join(import.meta.dirname, '../node_modules/.cache/whence'))
const { main } = await import('./main.ts')
await main()
