// Without which work or person most claims lose all support; each row strikes it.
import { Button, SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import { useAnswer } from '../../api/use-answer.ts'
import { FailureNote } from '../../parts/failure-note.tsx'
import { useActions, useView } from '../../parts/go.ts'
import { NodeLink } from '../../parts/node-link.tsx'
import page from '../../parts/page.module.css'
import { ListSkeleton } from '../../parts/skeletons.tsx'
import { useStrikesQuery } from '../../parts/use-strikes.ts'
import { counted, figure } from '../../theme/kind-names.ts'
import { Unfolding } from '../judging/unfolding.tsx'

type Among = 'works' | 'people'

export const Losses = () => {
  const [among, setAmong] = useState<Among>('works')
  const strikes = useView((view) => view.strikes)
  const query = useStrikesQuery()
  const { strike } = useActions()
  const { value, failure, retry } = useAnswer('losses', { query: { among, limit: 100, ...query } })
  return (
    <section className={page.section} aria-label="What most hangs on">
      <h3 className={page.sectionTitle}>What most hangs on</h3>
      <p className={page.note}>
        Without this one alone, so many claims lose all support. Of {figure(value?.supported ?? 0)} claims that
        something
        {' supports'}.
      </p>
      <div className={page.controls}>
        <SegmentedControl
          size="xs"
          aria-label="Among works or people"
          value={among}
          onChange={(next) => setAmong(next === 'people' ? 'people' : 'works')}
          data={[
            { value: 'works', label: 'Works' },
            { value: 'people', label: 'People' },
          ]}
        />
      </div>
      {failure && <FailureNote failure={failure} retry={retry} />}
      {!value && !failure && <ListSkeleton rows={6} label="Working it out" />}
      {value?.items.length === 0 && <p className={page.note}>No claim hangs on one of them alone.</p>}
      {value && (
        <Unfolding total={value.items.length} few={10}>
          {value.items.map(({ of, lost }) => (
            <li key={of.id} className={page.row}>
              <NodeLink id={of.id} kind={of.kind} label={of.label} marked />
              <span className={page.rowMeta}>
                {counted(lost, 'claim', 'claims')}{' '}
                <Button
                  size="compact-xs"
                  variant="default"
                  aria-label={`Strike out ${of.label}`}
                  onClick={() =>
                    strike(
                      of.kind === 'Person'
                        ? { people: [...strikes.people, of.id] }
                        : { works: [...strikes.works, of.id] },
                    )
                  }
                >
                  Strike out
                </Button>
              </span>
            </li>
          ))}
        </Unfolding>
      )}
    </section>
  )
}
