// What a person adds to the graph by hand, as a step that is taken back and done again like any other, but on the graph itself.
import type { HandOutcome } from '../../server/api/contract/hand.ts'
import type { Input } from '../api/address.ts'
import type { Reply } from '../api/ask.ts'
import type { Ask } from './answers.ts'

export type HandRequest =
  | { readonly route: 'takeStance'; readonly input: Input<'takeStance'> }
  | { readonly route: 'addCheck'; readonly input: Input<'addCheck'> }

export interface Deed {
  /** The import that it became: what it is taken back by. */
  readonly deed: string
  /** As a sentence. */
  readonly said: string
  readonly request: HandRequest
}

export const perform = (ask: Ask, { route, input }: HandRequest): Promise<Reply<HandOutcome>> =>
  route === 'takeStance' ? ask(route, input) : ask(route, input)

export const deedOf = ({ import: deed, said }: HandOutcome, request: HandRequest): Deed => ({ deed, said, request })
