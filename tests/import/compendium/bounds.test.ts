// What a hostile compendium may cost: what is kept of it grows with its length, not with its square.
import { expect, test } from 'vitest'
import { compendium } from '../../../import/compendium/compendium-format.ts'
import { textSource } from '../../../import/source.ts'
import { readAll } from '../collect.ts'

const LETTERS = 'abcdefghijklmnopqrstuvwxyz'
const letter = (n: number) => LETTERS[n % LETTERS.length] ?? ''

test('a work by a thousand people of nearly one name, cited a thousand times, keeps no million places', async () => {
  const cited = 1200
  const text = Array.from({ length: cited }, (_, n) => {
    const family = `Hale${letter(n)}${letter(Math.floor(n / 26))}${letter(Math.floor(n / 676))}`
    return `THE HARBOUR WAS CLOSED ${n} TIMES\n\nThe gates were shut for winter number ${n}.\n${family}, Ruth. The Harbour. Leith: Quay Press, 1902, p. ${n}\n\n`
  }).join('')
  const { records } = await readAll(compendium, textSource('harbour.txt', text))
  const makings = records.flatMap((record) =>
    'edge' in record && record.edge.type === 'AUTHORED' ? [record.edge] : [],
  )
  expect(makings.length).toBeGreaterThan(100)
  const places = makings.reduce((sum, { provenance = [] }) => sum + provenance.length, 0)
  expect(places).toBeGreaterThanOrEqual(makings.length)
  expect(places).toBeLessThan(250_000)
})
