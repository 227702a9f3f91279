// An imprint in one line, and the web address of a work where it is safe to follow.
import type { Work } from '../../../model/node.ts'

interface Printing {
  readonly place?: string | undefined
  readonly publisher?: string | undefined
  readonly year?: number | undefined
  readonly volume?: string | undefined
}

/** "London: Quay Press, 1921, vol. 2"; what is not known is left out. */
export const imprintPhrase = ({ place, publisher, year, volume }: Printing): string => {
  const house = place && publisher ? `${place}: ${publisher}` : (place ?? publisher ?? '')
  return [house, year === undefined ? '' : String(year), volume === undefined ? '' : `vol. ${volume}`]
    .filter(Boolean)
    .join(', ')
}

/** The address of a work on the web: its own, or that of its DOI. Nothing that is not http or https. */
export const webAddress = ({ URL: url, DOI: doi }: Pick<Work, 'URL' | 'DOI'>): string | null => {
  const written = url ?? (doi ? `https://doi.org/${doi.replace(/^https?:\/\/(dx\.)?doi\.org\//i, '')}` : '')
  const parsed = URL.canParse(written) ? new URL(written) : null
  return parsed && (parsed.protocol === 'https:' || parsed.protocol === 'http:') ? parsed.href : null
}
