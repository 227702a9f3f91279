// Keeps what a person says by hand. Said again with another note, it is a correction: a record of its own that stands in place of the
// one before, which stays and stands again once the correction is taken back.
import { standingChecks } from '../../model/check.ts'
import { WhenceError } from '../../model/error.ts'
import { noteOf } from '../../model/note.ts'
import type { GraphStore } from '../../store/store.ts'
import type { HandOutcome } from '../api/contract/hand.ts'
import { type CheckGiven, checkAct, type StanceGiven, stanceAct, stanceCorrection } from './acts.ts'
import { landAct } from './land.ts'

/** Whether a note adds nothing to the one that stands: no note leaves that as it is, an empty one takes it away. */
const saysNoMore = (note: string | undefined, standing: string | undefined): boolean =>
  note === undefined || note === (standing ?? '')

/** @throws WhenceError `invalid-input` where these cannot be joined so */
export const keepStance = async (store: GraphStore, given: StanceGiven): Promise<HandOutcome> => {
  const act = stanceAct(given)
  const said = await store.edge(act.edge)
  if (said?.method !== 'human') return landAct(store, act)
  if (saysNoMore(given.note, noteOf(said))) return { import: act.header.id, unchanged: true, said: act.said }
  return landAct(store, stanceCorrection(given, said))
}

/**
 * @param given `supersedes`, when the check was made that this one corrects; without it, one by the same person with the same result
 * @throws WhenceError `invalid-input` where the node is no quotation; `not-found` where there is no such check to correct
 */
export const keepCheck = async (
  store: GraphStore,
  given: CheckGiven & { readonly supersedes?: string | undefined },
): Promise<HandOutcome> => {
  const { quote, by, result, note, supersedes } = given
  const own = standingChecks(quote.kind === 'Quote' ? (quote.checks ?? []) : []).filter((check) => check.by === by)
  const earlier = own.find((check) => (supersedes === undefined ? check.result === result : check.when === supersedes))
  if (supersedes !== undefined && !earlier)
    throw new WhenceError('not-found', `${by} has no check of this quotation that stands and was made at that time.`, {
      where: 'supersedes',
      remedy: 'It may have been taken back or corrected already. Look at the quotation again.',
    })
  const act = checkAct({ ...given, supersedes: earlier?.when })
  if (earlier && earlier.result === result && saysNoMore(note, earlier.note))
    return { import: checkAct(given).header.id, unchanged: true, said: act.said }
  return landAct(store, act)
}
