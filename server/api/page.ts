// The built page: its files, and the page itself for every address that is the page's own to read.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import express, { type RequestHandler, Router } from 'express'

const YEAR = 365 * 24 * 60 * 60 * 1_000

const NOT_BUILT = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Whence: the page has not been built</title>
<h1>The page has not been built</h1>
<p>The program runs, and its <a href="/api/docs">API</a> answers. To see the explorer, build it once with
<code>npm run build</code>, then reload this page; <code>npm start</code> does both.</p>
</html>
`

/** Every address that is no file is the page's: it reads the address itself. */
const thePage =
  (folder: string): RequestHandler =>
  (request, response, next) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return next()
    if (request.path.startsWith('/assets/') || request.path.startsWith('/api/') || request.path === '/api')
      return next()
    response.set('Cache-Control', 'no-cache')
    const index = join(folder, 'index.html')
    if (!existsSync(index)) return void response.status(503).type('html').send(NOT_BUILT)
    response.sendFile(index)
  }

/** @param folder that the page was built into; it need not be there yet */
export const servePage = (folder: string): Router => {
  const router = Router()
  // Their names hold a hash of what is in them.
  router.use('/assets', express.static(join(folder, 'assets'), { immutable: true, maxAge: YEAR, index: false }))
  router.use(express.static(folder, { index: false, dotfiles: 'ignore', maxAge: 0 }))
  router.use(thePage(folder))
  return router
}
