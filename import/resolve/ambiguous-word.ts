// Surnames that are words, and what a heading in capitals must show before such a word is read as a name.
import type { WordUse } from './word-tally.ts'

const COMMON = new Set(
  `baker banks bell best bird bishop black blue bond brooks brown bridges burns bush butler carpenter chance church
  clay cook cross day duke east english farmer field fields fisher ford forest fox france french frost gardener
  german glass gold good grace grant gray green grey hall hand hill holland hope house hunter ireland king kings knight lake
  lamb lane law little london long lord love major march mark marks marshall mason may means mills miller moody moon moore
  north noble page paris park parks peace penny pipes poland pope porter post potter power powers price prince queen rice
  rich rivers rose rush russia savage sharp shepherd short silver singer skinner small smart snow south spring stone strong
  summers swift taylor temple turkey turner underwood wall walker walls war warren washington waters weaver webb weeks
  wells welsh west white wise wolf wood woods worth young service chase strange stern steel read reed
  `.split(/\s+/),
)

/** Verbs that only persons do, in the form that headings have: none of them is a noun in the plural as well. */
const SAYING = new Set(
  `says said admits admitted argues argued denies denied believes believed thinks thought tells told writes wrote contends
  contended concedes conceded explains explained insists insisted agrees agreed asserts asserted declares declared
  maintains maintained accuses alleges alleged erred errs denounces denounced criticizes criticized recants recanted advises
  advised confesses confessed quotes quoted apologizes apologized predicts predicted`.split(/\s+/),
)

export const isSaying = (word: string | undefined): boolean => word !== undefined && SAYING.has(word)

/** Whether a family name in capitals could be an everyday word or a place: by the text's own use of it, or by a short list. */
export const isAmbiguous = (word: string, use: WordUse | undefined): boolean =>
  word.length < 3 ||
  COMMON.has(word) ||
  (use !== undefined &&
    (use.small * 20 > use.capital + 20 || use.asPlace * 7 > use.capital || (use.small > 0 && use.capital <= use.small)))
