// On narrow pages: filter and chosen thing as sheets from below, and the two buttons that raise them.
import { CloseButton, Drawer } from '@mantine/core'
import { IconAdjustmentsHorizontal, IconArticle } from '@tabler/icons-react'
import { lazy, Suspense } from 'react'
import { useView } from '../parts/go.ts'
import { ListSkeleton } from '../parts/skeletons.tsx'
import { isFiltered } from '../state/view.ts'
import classes from './frame.module.css'
import { showSheet, useFrame } from './frame-state.ts'
import { RightContent } from './right.tsx'

const FilterPanel = lazy(() =>
  import('../panels/filter/filter-panel.tsx').then(({ FilterPanel: panel }) => ({ default: panel })),
)

export const Sheets = () => {
  const sheet = useFrame((state) => state.sheet)
  const chosen = useView((view) => view.chosen)
  const filtered = useView((view) => isFiltered(view.filters))
  const title = sheet === 'filter' ? 'Filter' : chosen ? 'Chosen' : 'What is in here'
  return (
    <>
      <nav className={classes.bottomBar} aria-label="Panels">
        <button type="button" className={classes.bottomButton} onClick={() => showSheet('filter')}>
          <IconAdjustmentsHorizontal size={17} aria-hidden="true" />
          Filter{filtered ? ' (on)' : ''}
        </button>
        <button type="button" className={classes.bottomButton} onClick={() => showSheet('chosen')}>
          <IconArticle size={17} aria-hidden="true" />
          {chosen ? 'Chosen' : 'What is in here'}
        </button>
      </nav>
      <Drawer.Root
        opened={sheet !== null}
        onClose={() => showSheet(null)}
        position="bottom"
        size="78%"
        radius="lg"
        classNames={{ content: classes.sheet ?? '' }}
      >
        <Drawer.Overlay />
        <Drawer.Content aria-label={title}>
          <div className={classes.sheetHead}>
            <h2>{title}</h2>
            <CloseButton aria-label="Close the sheet" onClick={() => showSheet(null)} />
          </div>
          <Drawer.Body className={classes.sheetBody ?? ''}>
            {sheet === 'filter' ? (
              <Suspense fallback={<ListSkeleton rows={6} label="Opening the filter" />}>
                <FilterPanel />
              </Suspense>
            ) : (
              <RightContent />
            )}
          </Drawer.Body>
        </Drawer.Content>
      </Drawer.Root>
    </>
  )
}
