// Place and publisher of citation lines.
import { describe, expect, it } from 'vitest'
import { parseReference } from '../../../import/citation/parse-reference.ts'

describe('place and publisher', () => {
  it.each<[string, string, string | undefined, string | undefined]>([
    [
      'Hale, R. The Harbour. New York, New York: Quay Press, 1902, p. 1',
      'The Harbour',
      'New York, New York',
      'Quay Press',
    ],
    ['Hale, R. The Harbour. Cambridge, Mass.: Quay Press, 1902, p. 1', 'The Harbour', 'Cambridge, Mass.', 'Quay Press'],
    [
      'Hale, R. The Harbour. Port Ellery, N. Y.: Quay & Sons, 1902, p. 1',
      'The Harbour',
      'Port Ellery, N. Y.',
      'Quay & Sons',
    ],
    ['Hale, R. The Harbour, Boston: Quay Press, 1902, p. 1', 'The Harbour', 'Boston', 'Quay Press'],
    ['Hale, R. The Harbour Boston: Quay Press, 1902, p. 1', 'The Harbour', 'Boston', 'Quay Press'],
    ['Hale, R. The Harbour: Hanover: Quay Press, 1902, p. 1', 'The Harbour', 'Hanover', 'Quay Press'],
    ['Hale, R. The Harbour. London, Quay Press, 1902, p. 1', 'The Harbour', 'London', 'Quay Press'],
    ['Hale, R. Harbour, London, John Quay, 1902, p. 1', 'Harbour', 'London', 'John Quay'],
    ['Hale, R. Harbour London, New York: Quay Press, 1902, p. 1', 'Harbour', 'London, New York', 'Quay Press'],
    [
      'Hale, R. Harbours. New York Toronto: Quay, Green and Company, c1940, p. 9',
      'Harbours',
      'New York Toronto',
      'Quay, Green and Company',
    ],
    ['Hale, R. The Harbour. Ellery, Ind., The Author, 1902, p. 1', 'The Harbour', 'Ellery, Ind.', 'The Author'],
    ['Hale, R. Quay & Co. New York: A. Orr Associates, 1949, p. 6', 'Quay & Co.', 'New York', 'A. Orr Associates'],
    ['Hale, R. Captain X. London: Quay Press, 1956, p. 6', 'Captain X', 'London', 'Quay Press'],
    ['Hale, R. The Harbour. Boston, Quay Co. 1902, p. 1', 'The Harbour', 'Boston', 'Quay Co.'],
    ['Hale, R. The Harbour of London, Quay Press, 1902, p. 1', 'The Harbour of London', undefined, 'Quay Press'],
    ['Hale, R. The Harbour. Quay Press, Boston, 1902', 'The Harbour', 'Boston', 'Quay Press'],
    ['Hale, R. The Harbour. Quay House: London, 1902', 'The Harbour', 'London', 'Quay House'],
    [
      'Harbour Annals of the Firth (Vol. 1, No. 2) Ellery, New York: Quay Press, 1990, p. 148',
      'Harbour Annals of the Firth',
      'Ellery, New York',
      'Quay Press',
    ],
  ])('%s', (line, title, place, publisher) => {
    const { item } = parseReference(line)
    expect([item.title, item['publisher-place'], item.publisher]).toEqual([title, place, publisher])
  })
})
