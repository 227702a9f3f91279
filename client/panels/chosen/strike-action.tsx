// Strikes out a work or a person, or gives it back.
import { Button, Tooltip } from '@mantine/core'
import { IconArrowBackUp, IconStrikethrough } from '@tabler/icons-react'
import { useActions, useView } from '../../parts/go.ts'

interface StrikeActionProps {
  readonly id: string
  readonly kind: 'Work' | 'Person'
}

export const StrikeAction = ({ id, kind }: StrikeActionProps) => {
  const struck = useView(({ strikes }) => (kind === 'Work' ? strikes.works : strikes.people).includes(id))
  const all = useView(({ strikes }) => (kind === 'Work' ? strikes.works : strikes.people))
  const { strike } = useActions()
  const left = struck ? all.filter((other) => other !== id) : [...all, id]
  return (
    <Tooltip
      label={struck ? 'Reckon with it again' : 'See what remains of every claim without it'}
      openDelay={500}
      multiline
      maw={240}
    >
      <Button
        size="compact-sm"
        variant={struck ? 'light' : 'default'}
        leftSection={struck ? <IconArrowBackUp size={15} /> : <IconStrikethrough size={15} />}
        onClick={() => strike(kind === 'Work' ? { works: left } : { people: left })}
      >
        {struck ? 'Give back' : 'Strike out'}
      </Button>
    </Tooltip>
  )
}
