// Zooming, fitting and arranging by button.
import { ActionIcon, Tooltip } from '@mantine/core'
import { IconFocusCentered, IconMinus, IconPlus, IconTopologyStar3 } from '@tabler/icons-react'
import { memo, type RefObject } from 'react'
import type { MapHandle } from '../../graph/map-face.ts'
import classes from './map.module.css'

const BUTTONS = [
  { label: 'Nearer', keys: '+', Icon: IconPlus, press: (map: MapHandle) => map.zoom(1 / 1.5) },
  { label: 'Further away', keys: '−', Icon: IconMinus, press: (map: MapHandle) => map.zoom(1.5) },
  { label: 'Everything in sight', keys: '0', Icon: IconFocusCentered, press: (map: MapHandle) => map.fit() },
  { label: 'Arrange anew, pins apart', keys: '', Icon: IconTopologyStar3, press: (map: MapHandle) => map.arrange() },
] as const

// Drawn once: pointing at things on the map is no reason to draw it again.
export const MapButtons = memo(({ map }: { readonly map: RefObject<MapHandle | null> }) => (
  <div className={classes.buttons} data-over-map>
    {BUTTONS.map(({ label, keys, Icon, press }) => (
      <Tooltip key={label} label={keys ? `${label} (${keys})` : label} position="left">
        <ActionIcon variant="default" size="lg" aria-label={label} onClick={() => map.current && press(map.current)}>
          <Icon size={18} stroke={1.7} />
        </ActionIcon>
      </Tooltip>
    ))}
  </div>
))
