// A graph as a folder of files for neo4j-admin: the folder appears under its name when it is whole.
import { randomBytes } from 'node:crypto'
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { WhenceError } from '../model/error.ts'
import type { GraphStore } from '../store/store.ts'
import { explain } from './errors.ts'
import type { Io } from './io.ts'
import { startProgress } from './progress.ts'

const checkNew = async (path: string): Promise<void> => {
  const there = await readdir(path).catch((error: NodeJS.ErrnoException) => (error.code === 'ENOENT' ? [] : ['a file']))
  if (there.length === 0) return
  throw new WhenceError('conflict', 'There is something at the place to write to already.', {
    where: path,
    remedy: 'Name a folder that is not there yet, or an empty one.',
  })
}

/**
 * Writes the files, and beside them `import.sh` with the command.
 * @param path a folder that is not there yet, or is empty
 * @throws WhenceError `conflict`, `cancelled`
 */
export const exportFolder = async (store: GraphStore, path: string, io: Io) => {
  await checkNew(path)
  const { ENGINE_FILES } = await import('../store/open.ts')
  const target = resolve(path)
  const draft = join(dirname(target), `.${basename(target)}.${randomBytes(4).toString('hex')}.part`)
  const progress = await startProgress('Export', io)
  try {
    await mkdir(draft, { recursive: true })
    const made = await ENGINE_FILES['neo4j-admin'](store, draft, {
      signal: io.signal,
      onProgress: (written) => progress.update('writing', written, 0),
    })
    await writeFile(join(draft, 'import.sh'), `${made.command}\n`)
    await rename(draft, target)
    return made
  } catch (error) {
    await rm(draft, { recursive: true, force: true })
    throw io.signal.aborted
      ? new WhenceError('cancelled', 'Stopped. Nothing was written.', { where: path, cause: error })
      : explain(error, path)
  } finally {
    progress.stop()
  }
}
