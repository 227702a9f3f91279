// The middle of the page: map, table, document or imports; or the list of all results while that is open.
import { lazy, Suspense } from 'react'
import { Results } from '../panels/search/results.tsx'
import { useView } from '../parts/go.ts'
import { ListSkeleton } from '../parts/skeletons.tsx'
import { EmptyStore } from '../views/opening/empty-store.tsx'
import { Boundary } from './boundary.tsx'
import classes from './frame.module.css'
import { useFrame } from './frame-state.ts'
import { useEmpty } from './use-empty.ts'

const MapView = lazy(() => import('../views/map/map-view.tsx').then(({ MapView: view }) => ({ default: view })))
const TableView = lazy(() => import('../views/table/table.tsx').then(({ Table }) => ({ default: Table })))
const Reader = lazy(() => import('../views/reader/reader.tsx').then(({ Reader: view }) => ({ default: view })))
const Imports = lazy(() => import('../views/imports/imports.tsx').then(({ Imports: view }) => ({ default: view })))

const View = () => {
  const mode = useView((view) => view.mode)
  switch (mode.name) {
    case 'map':
      return <MapView />
    case 'table':
      return <TableView />
    case 'read':
      return <Reader key={mode.document} document={mode.document} first={mode.first} last={mode.last} />
    case 'imports':
      return <Imports />
  }
}

const Waiting = () => (
  <div className={classes.waiting}>
    <ListSkeleton rows={9} label="Opening" />
  </div>
)

export const Middle = () => {
  const name = useView((view) => view.mode.name)
  const results = useFrame((state) => state.results)
  const empty = useEmpty()
  return (
    <Boundary key={results === null ? name : 'results'} part={name === 'map' ? 'the map' : 'this view'}>
      {results !== null ? (
        <Results key={results} words={results} />
      ) : empty && name !== 'imports' ? (
        <EmptyStore />
      ) : (
        <Suspense fallback={<Waiting />}>
          <View />
        </Suspense>
      )}
    </Boundary>
  )
}
