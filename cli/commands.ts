// Every command, in the order of the help. A new one is a file in commands/ and a line here.
import type { Command } from './command.ts'
import { checkCommand } from './commands/check.ts'
import { citeCommand } from './commands/cite.ts'
import { convertCommand } from './commands/convert.ts'
import { copyCommand } from './commands/copy.ts'
import { evidenceCommand } from './commands/evidence.ts'
import { exportCommand } from './commands/export.ts'
import { importCommand } from './commands/import.ts'
import { importsCommand } from './commands/imports.ts'
import { listsCommand } from './commands/lists.ts'
import { networkCommand } from './commands/network.ts'
import { removeCommand } from './commands/remove.ts'
import { searchCommand } from './commands/search.ts'
import { serveCommand } from './commands/serve.ts'
import { stanceCommand } from './commands/stance.ts'
import { statsCommand } from './commands/stats.ts'
import { whatIfCommand } from './commands/what-if.ts'

export const COMMANDS: readonly Command[] = [
  importCommand,
  serveCommand,
  searchCommand,
  evidenceCommand,
  whatIfCommand,
  listsCommand,
  stanceCommand,
  checkCommand,
  networkCommand,
  statsCommand,
  importsCommand,
  removeCommand,
  exportCommand,
  copyCommand,
  convertCommand,
  citeCommand,
]
