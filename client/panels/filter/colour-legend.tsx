// What the colours of the map say: kinds, or communities; then which community has which colour, and what it is around.
import { Button, SegmentedControl, useComputedColorScheme } from '@mantine/core'
import { useMemo } from 'react'
import { useAnswer } from '../../api/use-answer.ts'
import { useActions, useView } from '../../parts/go.ts'
import { NodeLink } from '../../parts/node-link.tsx'
import { cutAtWord } from '../../parts/shout.ts'
import { useStrikesQuery } from '../../parts/use-strikes.ts'
import { COMMUNITY_COLOURS, communityColour } from '../../theme/colours.ts'
import { counted, figure } from '../../theme/kind-names.ts'
import classes from './filter.module.css'
import { useCommunities } from './use-communities.ts'

const COLOURED = COMMUNITY_COLOURS.light.length
const LONGEST = 44

const Swatch = ({ number }: { readonly number: number | undefined }) => {
  const theme = useComputedColorScheme('light')
  return (
    <svg className={classes.swatch} viewBox="0 0 12 12" aria-hidden="true">
      <circle cx="6" cy="6" r="5" fill={communityColour(theme, number)} />
    </svg>
  )
}

const Waiting = ({ measuring }: Pick<ReturnType<typeof useCommunities>, 'measuring'>) => {
  const { network, event, failure, start, stop } = measuring
  if (failure) return <p className={classes.note}>{failure.detail}</p>
  if (event?.state === 'running' || event?.state === 'waiting')
    return (
      <p className={classes.note} role="status">
        Looking for communities …{' '}
        <Button size="compact-xs" variant="default" onClick={stop}>
          Stop
        </Button>
      </p>
    )
  if (!network || network.measured) return null
  return (
    <p className={classes.note}>
      The whole graph has to be measured for that.{' '}
      <Button size="compact-xs" variant="default" onClick={start}>
        Measure it
      </Button>
    </p>
  )
}

const CommunityColours = () => {
  const { measuring, communities } = useCommunities()
  const { setMode } = useActions()
  const query = useStrikesQuery()
  const { value } = useAnswer(
    'communities',
    communities ? { query: { ...query, offset: 0, limit: COLOURED } } : undefined,
  )
  const left = useMemo(() => {
    const counts = new Map<number, number>()
    for (const number of communities?.values() ?? []) counts.set(number, (counts.get(number) ?? 0) + 1)
    return counts
  }, [communities])
  if (!communities || !value) return <Waiting measuring={measuring} />
  return (
    <>
      <ul className={classes.colours}>
        {value.items.map(({ number, leading }) => (
          <li key={number}>
            <Swatch number={number} />
            <span>
              {leading[0] ? (
                <>
                  around{' '}
                  <NodeLink id={leading[0].id} kind={leading[0].kind} label={cutAtWord(leading[0].label, LONGEST)} />
                </>
              ) : (
                `community ${figure(number + 1)}`
              )}
            </span>
            <span className={classes.left}>{figure(left.get(number) ?? 0)}</span>
          </li>
        ))}
        <li>
          <Swatch number={undefined} />
          <span>{value.total > COLOURED ? 'smaller communities, and in none' : 'in none'}</span>
        </li>
      </ul>
      <p className={classes.note}>
        The shape says the kind. {counted(value.total, 'community', 'communities')} in all:{' '}
        <button type="button" className={classes.link} onClick={() => setMode({ name: 'network' })}>
          what they are
        </button>
      </p>
    </>
  )
}

export const ColourLegend = () => {
  const colours = useView((view) => view.colours)
  const { colourBy } = useActions()
  return (
    <fieldset className={classes.group}>
      <legend className={classes.legend}>Colours of the map</legend>
      <SegmentedControl
        size="xs"
        aria-label="What the colours say"
        value={colours}
        onChange={(next) => colourBy(next === 'community' ? 'community' : 'kind')}
        data={[
          { value: 'kind', label: 'Kind' },
          { value: 'community', label: 'Community' },
        ]}
      />
      {colours === 'community' && <CommunityColours />}
    </fieldset>
  )
}
