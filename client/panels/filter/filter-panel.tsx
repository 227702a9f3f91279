// The filter, which is the legend too: every entry says how it is drawn, how many there are and how many are left.
import { Button } from '@mantine/core'
import { useAnswer } from '../../api/use-answer.ts'
import { FailureNote } from '../../parts/failure-note.tsx'
import { useStandingQuery } from '../../parts/use-strikes.ts'
import { useExplorer, useExplorerStore } from '../../state/use-explorer.ts'
import { isFiltered } from '../../state/view.ts'
import { figure } from '../../theme/kind-names.ts'
import { ColourLegend } from './colour-legend.tsx'
import classes from './filter.module.css'
import { KindLegend } from './kind-legend.tsx'
import { LeastStatements } from './least-statements.tsx'
import { LineLegend } from './line-legend.tsx'
import { PickMany } from './pick-many.tsx'
import { Years } from './years.tsx'

/** How much is left of all; apart from the rest, since it changes with every move on the map. */
const Left = () => {
  const left = useExplorer((state) => state.shown.nodes.length)
  const total = useExplorer((state) => state.loaded.total)
  const struck = useExplorer((state) => state.shown.nodes.filter((node) => node.struck).length)
  return (
    <span className={classes.left}>
      {figure(left)} of {figure(total)}
      {struck > 0 && `, ${figure(struck)} struck out`}
    </span>
  )
}

export const FilterPanel = () => {
  const { setFilter, clearFilters } = useExplorerStore().getState()
  const filters = useExplorer((state) => state.view.filters)
  const { value: facets, failure, retry } = useAnswer('facets', { query: useStandingQuery() })
  return (
    <div className={classes.panel}>
      <div className={classes.head}>
        <h2 className={classes.title}>Shown</h2>
        <Left />
        <Button size="compact-xs" variant="subtle" disabled={!isFiltered(filters)} onClick={clearFilters}>
          Clear all
        </Button>
      </div>
      <KindLegend />
      <ColourLegend />
      <LineLegend />
      {failure && !facets && <FailureNote failure={failure} retry={retry} />}
      {facets && facets.topics.length > 0 && (
        <PickMany
          label="Topics"
          hint="Claims filed under any of them, and what stands beside these"
          choices={facets.topics}
          weigh={(topic) => topic.claims}
          picked={filters.topics}
          onPick={(topics) => setFilter({ topics })}
        />
      )}
      {facets && facets.people.length > 0 && (
        <PickMany
          label="People"
          hint="Works by any of them, and what these back"
          choices={facets.people}
          weigh={(person) => person.statements}
          picked={filters.people}
          onPick={(people) => setFilter({ people })}
        />
      )}
      {facets && facets.years.length > 1 && <Years years={facets.years} />}
      {facets && facets.maxStatements > 1 && <LeastStatements most={facets.maxStatements} />}
    </div>
  )
}
