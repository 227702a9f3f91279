// A node in brief with what it weighs now.
import type { Summary } from '../../../store/questions.ts'
import type { StruckGround } from '../struck-ground.ts'
import type { Gone } from './gone.ts'
import { isWeighed, NO_WEIGHTS, weightsOf, weightsOfQuote } from './weights.ts'

/** What is gone weighs nothing. */
export const reweighed =
  ({ base }: StruckGround, gone: Gone) =>
  <T extends Pick<Summary, 'id' | 'kind'>>(summary: T): T => {
    const { kind, id } = summary
    if (gone.node(id)) return { ...summary, ...NO_WEIGHTS }
    const weights = isWeighed(kind) ? (weightsOf(base)[kind].get(id) ?? NO_WEIGHTS) : weightsOfQuote(base, id)
    return { ...summary, ...weights }
  }
