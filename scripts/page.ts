// Builds the page where it is missing or older than what it is made from.
import { spawnSync } from 'node:child_process'
import { existsSync, globSync, statSync } from 'node:fs'
import { join } from 'node:path'

const ROOT = join(import.meta.dirname, '..')
const PAGE = join(ROOT, 'dist/client/index.html')
const SOURCES = ['client/**/*', 'model/**/*.ts', 'server/api/contract/*.ts', 'vite.config.ts', 'package-lock.json']

const newest = (): number =>
  Math.max(...globSync(SOURCES, { cwd: ROOT }).map((path) => statSync(join(ROOT, path)).mtimeMs))

/** @returns the exit code of the build, 0 where there was nothing to do */
export const ensurePage = (): number => {
  if (existsSync(PAGE) && statSync(PAGE).mtimeMs >= newest()) return 0
  process.stderr.write('Building the page, once …\n')
  const words = [join(ROOT, 'node_modules/vite/bin/vite.js'), 'build', '--logLevel', 'warn']
  return spawnSync(process.execPath, words, { stdio: 'inherit', cwd: ROOT }).status ?? 130
}
