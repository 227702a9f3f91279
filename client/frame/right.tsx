// The right panel: what is chosen, or else what is in here.
import { ChosenPanel } from '../panels/chosen/chosen.tsx'
import { useView } from '../parts/go.ts'
import { Opening } from '../views/opening/opening.tsx'
import { Boundary } from './boundary.tsx'

export const RightContent = () => {
  const chosen = useView((view) => view.chosen)
  return (
    <Boundary part="this panel" about={chosen ? JSON.stringify(chosen) : ''}>
      {chosen ? <ChosenPanel chosen={chosen} /> : <Opening />}
    </Boundary>
  )
}
