// What is chosen: a node, a line of the map, or two nodes.
import type { Chosen } from '../../state/view.ts'
import { LinePanel } from './line-panel.tsx'
import { NodePanel } from './node-panel.tsx'
import { PairPanel } from './pair-panel.tsx'

export const ChosenPanel = ({ chosen }: { readonly chosen: Chosen }) => {
  switch (chosen.what) {
    case 'node':
      return <NodePanel id={chosen.id} />
    case 'line':
      return <LinePanel key={chosen.id} type={chosen.type} from={chosen.from} to={chosen.to} />
    case 'pair':
      return <PairPanel key={`${chosen.from} ${chosen.to}`} from={chosen.from} to={chosen.to} />
  }
}
