// What a node weighs, in a few words for a list.
import type { NodeSummary } from '../../../server/api/contract/common.ts'
import { countedKind } from '../../theme/kind-names.ts'

/** "9 quotations, 4 works" for a claim; what makes sense for each other kind. */
export const weightOf = (summary: NodeSummary): string => {
  const { kind, quotations, works, claims } = summary
  const quoted = countedKind(quotations, 'Quote')
  switch (kind) {
    case 'Claim':
      return works > 0 ? `${quoted}, ${countedKind(works, 'Work')}` : quoted
    case 'Work':
      return claims > 0 ? `${quoted}, ${countedKind(claims, 'Claim')}` : quoted
    case 'Person':
      return works > 0 ? `${countedKind(works, 'Work')}, ${quoted}` : quoted
    case 'Topic':
      return claims > 0 ? `${countedKind(claims, 'Claim')}, ${quoted}` : countedKind(claims, 'Claim')
    case 'Quote':
      return claims > 0 ? `filed under ${countedKind(claims, 'Claim')}` : 'filed under no claim'
  }
}
