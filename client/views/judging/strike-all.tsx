// Strikes out several works at once, to see what the claim has without them.
import { Button } from '@mantine/core'
import { useActions, useView } from '../../parts/go.ts'
import { counted } from '../../theme/kind-names.ts'
import classes from './judging.module.css'

export const StrikeAll = ({ works }: { readonly works: readonly string[] }) => {
  const struck = useView((view) => view.strikes.works)
  const { strike } = useActions()
  if (works.length === 0) return null
  return (
    <Button
      className={classes.onScreen}
      size="compact-xs"
      variant="default"
      onClick={() => strike({ works: [...new Set([...struck, ...works])] })}
    >
      Strike out {works.length === 1 ? 'it' : counted(works.length, 'work', 'works')}
    </Button>
  )
}
