// The middle of the page: one of the views. Each comes when it is first looked at.
import { lazy, Suspense, useEffect } from 'react'
import { useView } from '../parts/go.ts'
import { ListSkeleton } from '../parts/skeletons.tsx'
import { EmptyStore } from '../views/opening/empty-store.tsx'
import { Boundary } from './boundary.tsx'
import classes from './frame.module.css'
import { useEmpty } from './use-empty.ts'

const MapView = lazy(() => import('../views/map/map-view.tsx').then(({ MapView: view }) => ({ default: view })))
const table = () => import('../views/table/table.tsx')
const reader = () => import('../views/reader/reader.tsx')
const results = () => import('../panels/search/results.tsx')
const TableView = lazy(() => table().then(({ Table }) => ({ default: Table })))
const Reader = lazy(() => reader().then(({ Reader: view }) => ({ default: view })))
const Results = lazy(() => results().then(({ Results: view }) => ({ default: view })))
const EvidencePage = lazy(() =>
  import('../views/evidence/evidence-page.tsx').then(({ EvidencePage: view }) => ({ default: view })),
)
const WhatIf = lazy(() => import('../views/what-if/what-if.tsx').then(({ WhatIf: view }) => ({ default: view })))
const Matrix = lazy(() => import('../views/matrix/matrix.tsx').then(({ Matrix: view }) => ({ default: view })))
const Time = lazy(() => import('../views/time/time.tsx').then(({ Time: view }) => ({ default: view })))
const Compare = lazy(() => import('../views/compare/compare.tsx').then(({ Compare: view }) => ({ default: view })))
const ListOfNote = lazy(() =>
  import('../views/lists/list-of-note.tsx').then(({ ListOfNote: view }) => ({ default: view })),
)
const Network = lazy(() => import('../views/network/network.tsx').then(({ Network: view }) => ({ default: view })))
const Measures = lazy(() => import('../views/measures/measures.tsx').then(({ Measures: view }) => ({ default: view })))
const Relations = lazy(() =>
  import('../views/relations/relations.tsx').then(({ Relations: view }) => ({ default: view })),
)
const Imports = lazy(() => import('../views/imports/imports.tsx').then(({ Imports: view }) => ({ default: view })))

/** When the page is quiet, in milliseconds: then come the views that nearly everybody goes to, so that they open at once. */
const QUIET = 5_000
const useViewsAtHand = (): void =>
  useEffect(() => {
    const timer = setTimeout(() => {
      for (const view of [table, reader, results]) void view().catch(() => undefined)
    }, QUIET)
    return () => clearTimeout(timer)
  }, [])

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
    case 'results':
      return <Results key={mode.words} words={mode.words} kind={mode.kind} />
    case 'evidence':
      return <EvidencePage key={mode.claim} claim={mode.claim} />
    case 'what-if':
      return <WhatIf />
    case 'matrix':
      return <Matrix columns={mode.columns} order={mode.order} />
    case 'time':
      return <Time />
    case 'compare':
      return <Compare a={mode.a} b={mode.b} />
    case 'list':
      return <ListOfNote key={mode.list} list={mode.list} />
    case 'network':
      return <Network />
    case 'measures':
      return <Measures section={mode.section} />
    case 'relations':
      return <Relations />
  }
}

const Waiting = () => (
  <div className={classes.waiting}>
    <ListSkeleton rows={9} label="Opening" />
  </div>
)

export const Middle = () => {
  const name = useView((view) => view.mode.name)
  const empty = useEmpty()
  useViewsAtHand()
  return (
    <Boundary key={name} part={name === 'map' ? 'the map' : 'this view'}>
      {empty && name !== 'imports' && name !== 'measures' ? (
        <EmptyStore />
      ) : (
        <Suspense fallback={<Waiting />}>
          <View />
        </Suspense>
      )}
    </Boundary>
  )
}
