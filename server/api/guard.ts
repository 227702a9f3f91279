// Who may ask: only pages of this program itself, under its own names, so that no web page a person visits can reach it.
import type { Request, RequestHandler } from 'express'
import { WhenceError } from '../../model/error.ts'

const LOOPBACK = ['localhost', '127.0.0.1', '[::1]']

const refused = (message: string, remedy: string): WhenceError => new WhenceError('refused', message, { remedy })

/** The name and port of a Host header, in lower case; the port 80 where none is given. */
const splitHost = (host: string): { readonly name: string; readonly port: number } | undefined => {
  const parsed = URL.parse(`http://${host}`)
  // A header that is more than a name and a port is none.
  if (!parsed || parsed.host !== host.toLowerCase().replace(/:80$/, '')) return undefined
  return { name: parsed.hostname, port: Number(parsed.port || 80) }
}

/**
 * Whether a Host header names this program.
 * @param port that the request came in by
 * @param hosts further names: `name` at any port, or `name:port`
 */
export const isOwnHost = (host: string, port: number | undefined, hosts: readonly string[]): boolean => {
  const asked = splitHost(host)
  if (!asked) return false
  if (LOOPBACK.includes(asked.name) && asked.port === port) return true
  const allowed = hosts.map((name) => name.toLowerCase())
  return allowed.includes(asked.name) || allowed.includes(`${asked.name}:${asked.port}`)
}

const isOwnOrigin = (origin: string, host: string): boolean =>
  origin === `http://${host}` || origin === `https://${host}`

/** Following a link to the page from elsewhere is fine; it tells the other page nothing. */
const isLinkToPage = (request: Request): boolean =>
  (request.method === 'GET' || request.method === 'HEAD') &&
  request.get('sec-fetch-mode') === 'navigate' &&
  request.get('sec-fetch-dest') === 'document' &&
  !request.path.startsWith('/api/')

/** Refuses requests under other names (DNS rebinding) and requests that other pages make. */
export const ownPagesOnly =
  (hosts: readonly string[]): RequestHandler =>
  (request, _response, next) => {
    const host = request.get('host') ?? ''
    if (!isOwnHost(host, request.socket.localPort, hosts))
      throw refused(
        `This program is not reached under the name “${host.slice(0, 100)}”.`,
        'Open it by the address that it printed when it started, or start it with --allow-host for this name.',
      )
    const origin = request.get('origin')
    if (origin !== undefined && !isOwnOrigin(origin, host.toLowerCase()))
      throw refused('Another web page asked for this.', 'Open Whence itself in a tab of its own.')
    const site = request.get('sec-fetch-site')
    if (site !== undefined && site !== 'same-origin' && site !== 'none' && !isLinkToPage(request))
      throw refused('Another web page asked for this.', 'Open Whence itself in a tab of its own.')
    next()
  }
