// In place of the map where a browser cannot draw it: says so and leads to the table, which shows the same.
import { Button, Stack, Text, Title } from '@mantine/core'
import { useEffect } from 'react'
import { useExplorerStore } from '../../state/use-explorer.ts'
import classes from './map.module.css'

/** Whether the table was brought up already: who comes back to the map on purpose is not sent away again. */
let sent = false

export const NoMap = () => {
  const { setMode, say } = useExplorerStore().getState()
  useEffect(() => {
    if (sent) return
    sent = true
    say('This browser cannot draw the map. The table shows the same things.')
    setMode({ name: 'table' })
  }, [setMode, say])
  return (
    <Stack className={classes.instead} align="center" justify="center" gap="sm" role="status">
      <Title order={2}>This browser cannot draw the map</Title>
      <Text maw={420} ta="center">
        The map needs WebGL, which is switched off or missing here. Nothing is lost: the table shows the same things,
        and every one of them opens to its passages.
      </Text>
      <Button onClick={() => setMode({ name: 'table' })}>Show the table</Button>
    </Stack>
  )
}
