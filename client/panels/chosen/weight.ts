// What a node weighs, in a few words for a list.
import type { NodeSummary } from '../../../server/api/contract/common.ts'
import { countedKind } from '../../theme/kind-names.ts'

/** Where nothing is quoted but something stands there, that alone is said: a work may take a stance itself. */
const joined = (quotations: number, quoted: string, others: number, named: string): string => {
  if (others === 0) return quoted
  return quotations === 0 ? named : `${quoted}, ${named}`
}

/** "9 quotations, 4 works" for a claim; what makes sense for each other kind. */
export const weightOf = (summary: NodeSummary): string => {
  const { kind, quotations, works, claims } = summary
  const quoted = countedKind(quotations, 'Quote')
  switch (kind) {
    case 'Claim':
      return joined(quotations, quoted, works, countedKind(works, 'Work'))
    case 'Work':
      return joined(quotations, quoted, claims, countedKind(claims, 'Claim'))
    case 'Person':
      return works > 0 ? `${countedKind(works, 'Work')}, ${quoted}` : quoted
    case 'Topic':
      return claims > 0 ? `${countedKind(claims, 'Claim')}, ${quoted}` : countedKind(claims, 'Claim')
    case 'Quote':
      return claims > 0 ? `filed under ${countedKind(claims, 'Claim')}` : 'filed under no claim'
  }
}
