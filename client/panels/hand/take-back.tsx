// Tells that something was added by hand, and takes it back at a click: it acts on the graph, not on the view.
import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import type { HandOutcome } from '../../../server/api/contract/hand.ts'
import { ask, graphChanged } from '../../api/ask.ts'

const takeBack = async (id: string, told: string): Promise<void> => {
  const reply = await ask('removeImport', { id })
  notifications.update({
    id: told,
    title: reply.ok ? 'Taken back' : reply.failure.title,
    message: reply.ok ? 'The graph is as it was before.' : reply.failure.detail,
    autoClose: 6_000,
  })
  if (reply.ok) graphChanged()
}

/** @param outcome what landed, or stood already */
export const tellAdded = (outcome: HandOutcome): void => {
  graphChanged()
  const told: string = notifications.show({
    title: outcome.unchanged ? 'It stood already' : 'Added by hand',
    message: (
      <>
        {outcome.said}{' '}
        <Button size="compact-xs" variant="default" onClick={() => void takeBack(outcome.import, told)}>
          Take back
        </Button>
      </>
    ),
    autoClose: 15_000,
  })
}
