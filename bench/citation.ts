// References read a second: generated ones, and those of the real documents where they are there. Run: node bench/citation.ts
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { citationLikelihood } from '../import/citation/looks-like-citation.ts'
import { parseReference } from '../import/citation/parse-reference.ts'

const RUNS = 7

const FAMILIES = ['Hale', 'Orr', 'Lunt', 'van der Sand', 'McQuay', 'Ellery-Firth']
const GIVEN = ['Ruth', 'Peter J.', 'A. M.', 'Ann Louise']
const TITLES = ['The Harbour', 'Nets; A History', 'Fog and Its Friends: 1871-1890', 'The U. H. T., Its Fall']
const IMPRINTS = [
  'Leith: Quay Press, 1902',
  'New York, N. Y.: Sand & Sons, Inc., c1940',
  'London, Quay House, 1951',
  'Boston: Little Quay, 1930',
]
const PLACES = ['p. 14', 'p. 238-39', 'Vol. 3, p. 7', 'p. viii', 'p. 43 [p. 39 on the web]']

const pick = <T>(list: readonly T[], at: number): T => list[at % list.length] as T

/** Every line differs; every seventh has another form than the catalogue's. */
const generated = Array.from({ length: 5000 }, (_, n) =>
  n % 7 === 6
    ? `${pick(FAMILIES, n)}, R., & Orr, P. (${1950 + (n % 60)}). ${pick(TITLES, n)}. Journal of Harbours, ${n % 90}(${n % 12}), ${n}–${n + 9}.`
    : `${pick(FAMILIES, n)}, ${pick(GIVEN, n >> 1)}. ${pick(TITLES, n >> 2)}. ${pick(IMPRINTS, n >> 3)}, ${pick(PLACES, n >> 4)}`,
)

/** @returns lines a second, the middle one of several runs. */
const rate = (lines: readonly string[], read: (line: string) => unknown): number => {
  for (const line of lines) read(line)
  const rates = Array.from({ length: RUNS }, () => {
    const start = performance.now()
    for (const line of lines) read(line)
    return lines.length / ((performance.now() - start) / 1000)
  })
  return rates.sort((a, b) => a - b)[Math.floor(RUNS / 2)] ?? 0
}

const report = (what: string, lines: readonly string[], read: (line: string) => unknown): void => {
  console.log(
    `${what.padEnd(52)} ${String(lines.length).padStart(6)} lines ${Math.round(rate(lines, read)).toString().padStart(9)} a second`,
  )
}

report('generated references, read', generated, parseReference)

const data = resolve(process.env.WHENCE_DATA ?? join(import.meta.dirname, '../../shared/data'))
const compendium = join(data, 'compendium')
if (existsSync(compendium)) {
  const lines = readdirSync(compendium)
    .filter((file) => file.endsWith('.txt'))
    .flatMap((file) => readFileSync(join(compendium, file), 'utf8').split('\n'))
    .filter((line) => line.trim() !== '')
  report(
    'citation lines of the compendium, read',
    lines.filter((line) => citationLikelihood(line) >= 0.5),
    parseReference,
  )
  report('every line of the compendium, judged', lines, citationLikelihood)
} else console.log(`left out, for there is no ${compendium}: the citation lines of the compendium`)

const labelled = join(data, 'references', 'core.xml')
if (existsSync(labelled)) {
  const lines = [...readFileSync(labelled, 'utf8').matchAll(/<sequence>([\s\S]*?)<\/sequence>/g)].map((match) =>
    (match[1] ?? '')
      .replace(/<[^>]+>/g, ' ')
      .replace(/&amp;/g, '&')
      .replace(/\s+/g, ' ')
      .trim(),
  )
  report('labelled references of many styles, read', lines, parseReference)
} else console.log(`left out, for there is no ${labelled}: labelled references of many styles`)
