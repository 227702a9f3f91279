// Tells that something was added by hand, and takes it back at a click; undo does the same.
import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import type { HandOutcome } from '../../../server/api/contract/hand.ts'
import { graphChanged } from '../../api/ask.ts'
import { deedOf, type HandRequest } from '../../state/deed.ts'
import type { ExplorerStore } from '../../state/store.ts'

const takeBack = async (store: ExplorerStore, id: string, told: string): Promise<void> => {
  const failure = await store.getState().takeBack(id)
  notifications.update({
    id: told,
    title: failure ? failure.title : 'Taken back',
    message: failure ? failure.detail : 'The graph is as it was before.',
    autoClose: 6_000,
  })
}

/** @param outcome what landed, or stood already */
export const tellAdded = (store: ExplorerStore, outcome: HandOutcome, request: HandRequest): void => {
  if (!outcome.unchanged) store.getState().did(deedOf(outcome, request))
  graphChanged()
  const told: string = notifications.show({
    title: outcome.unchanged ? 'It stood already' : 'Added by hand',
    message: (
      <>
        {outcome.said}{' '}
        <Button size="compact-xs" variant="default" onClick={() => void takeBack(store, outcome.import, told)}>
          Take back
        </Button>
      </>
    ),
    autoClose: 15_000,
  })
}
