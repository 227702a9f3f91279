// Changing the graph from another machine needs a token; from this one it does not.
import { createHash, timingSafeEqual } from 'node:crypto'
import { BlockList, isIP } from 'node:net'
import type { Request, RequestHandler } from 'express'
import { WhenceError } from '../../model/error.ts'

const loopback = new BlockList()
loopback.addSubnet('127.0.0.0', 8, 'ipv4')
loopback.addAddress('::1', 'ipv6')

/** Whether the other end is this machine; whoever comes through a proxy may be anybody. */
const isFromHere = (request: Request): boolean => {
  const peer = request.socket.remoteAddress ?? ''
  const proxied = ['forwarded', 'x-forwarded-for', 'via'].some((header) => request.get(header) !== undefined)
  const family = isIP(peer)
  return !proxied && family !== 0 && loopback.check(peer, family === 6 ? 'ipv6' : 'ipv4')
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest()

/** Takes as long for a wrong token as for the right one. */
const isToken = (given: string | undefined, token: string): boolean => {
  const [, shown = ''] = /^Bearer +(\S+)$/i.exec(given ?? '') ?? []
  return timingSafeEqual(digest(shown), digest(token))
}

/** Lets through who may change the graph. */
export const mayChange =
  (token: string | undefined): RequestHandler =>
  (request, response, next) => {
    if (isFromHere(request)) return next()
    if (token === undefined)
      throw new WhenceError('refused', 'The graph can be changed only on the machine that Whence runs on.', {
        remedy: 'Whoever runs it can allow other machines by starting it with a token.',
      })
    if (isToken(request.get('authorization'), token)) return next()
    response.set('WWW-Authenticate', 'Bearer realm="Whence"')
    throw new WhenceError('refused', 'Changing the graph from another machine needs the token.', {
      remedy: 'Ask whoever runs Whence for the token.',
    })
  }
