// whence serve: the explorer in the browser.
import { once } from 'node:events'
import { type Command, flagOption, JSON_OPTION, textOption } from '../command.ts'
import { chosenStore, storeCredentials } from '../open-store.ts'
import { STORE_SETTINGS } from '../settings.ts'

const OPEN = flagOption('--open', 'open it in the browser')
const NOTICE = textOption('--notice <text>', 'a line that every reader sees above the page')
const LOOPBACK = new Set(['127.0.0.1', '::1', 'localhost'])

export const serveCommand: Command = {
  name: 'serve',
  summary: 'open the explorer for the browser, and the API',
  description: `Serves the explorer until Ctrl-C. Only this machine can reach it unless --host says otherwise; importing and
removing from another machine need the token in WHENCE_TOKEN. A store that is not there yet is made.`,
  args: [],
  options: [OPEN, NOTICE, JSON_OPTION],
  settings: [...STORE_SETTINGS, 'port', 'host', 'allowedHosts', 'token', 'logLevel'],
  examples: [
    { call: 'serve --open', says: 'Look around in the default store:' },
    { call: 'serve --store sqlite:harbour.sqlite --port 8080', says: 'Another store at another port:' },
    {
      call: 'serve --host 0.0.0.0 --allow-host atlas.example:7460',
      says: 'For other machines, which know this one by that name:',
    },
  ],
  run: async (input, output, io) => {
    const storeAddress = chosenStore(input, output, 'write')
    const host = input.setting('host').value
    const token = input.setting('token').value
    const notice = input.value(NOTICE)
    const options = {
      storeAddress,
      storeCredentials: storeCredentials(input),
      port: input.setting('port').value,
      host,
      allowedHosts: input.setting('allowedHosts').value,
      logLevel: input.setting('logLevel').value,
      ...(token !== undefined && { token }),
      ...(notice !== undefined && { notice }),
    }
    const { startServer } = await import('../../server/main.ts')
    const server = await startServer(options)
    if (input.value(JSON_OPTION)) output.json({ url: server.url, port: server.port, store: storeAddress })
    else output.print(`Whence is at ${output.style.bold(server.url)} (Ctrl-C stops it).`)
    if (!LOOPBACK.has(host))
      output.note(
        token === undefined
          ? 'Other machines may read. They may not import or remove: no WHENCE_TOKEN is set.'
          : 'Other machines may read; those that show the token may import and remove.',
      )
    if (input.value(OPEN)) {
      const { openBrowser } = await import('../open-browser.ts')
      openBrowser(server.url, io, () => output.note('No browser could be opened: go to the address yourself.'))
    }
    if (!io.signal.aborted) await once(io.signal, 'abort')
    output.note('Stopping.')
    await server.close()
    return undefined
  },
}
