// What the composition root tells the API. Nothing below reads the environment.
import type { Logger } from 'pino'

export interface ApiConfig {
  /** Of the program, as package.json has it. */
  readonly version: string
  /** Names besides those of the loopback under which the program may be reached: `name` or `name:port`. */
  readonly hosts: readonly string[]
  /** What other machines must show for importing and removing; without it they are refused. */
  readonly token: string | undefined
  /** What every reader should know, such as that the document is invented. */
  readonly notice: string | null
  /** The folder that the page was built into. */
  readonly clientFolder: string
  /** Bytes of an uploaded file at most. */
  readonly largestUpload: number
  readonly log: Logger
}
