// Without which work or person most claims lose all support; each row strikes it.
import { Button, NativeSelect, SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import type { LossesView } from '../../../server/api/contract/what-if.ts'
import { useAnswer } from '../../api/use-answer.ts'
import { FailureNote } from '../../parts/failure-note.tsx'
import { useActions, useView } from '../../parts/go.ts'
import { NamedLink } from '../../parts/named-link.tsx'
import { NodeLink } from '../../parts/node-link.tsx'
import page from '../../parts/page.module.css'
import { cutAtWord } from '../../parts/shout.ts'
import { useStrikesQuery } from '../../parts/use-strikes.ts'
import { Working } from '../../parts/working.tsx'
import { counted } from '../../theme/kind-names.ts'
import { goToSection } from '../judging/tiles.tsx'
import { Unfolding } from '../judging/unfolding.tsx'
import { OutcomeList } from './outcome-list.tsx'

/** Works or people that are fetched. */
const MOST = 500

type Among = 'works' | 'people'

const Row = ({ loss: { of, lost, claims } }: { readonly loss: LossesView['items'][number] }) => {
  const [opened, setOpened] = useState(false)
  const strikes = useView((view) => view.strikes)
  const { strike } = useActions()
  return (
    <li className={page.row}>
      <NamedLink node={of} />
      <span className={page.rowMeta}>
        <button type="button" className={page.textButton} aria-expanded={opened} onClick={() => setOpened(!opened)}>
          {counted(lost, 'claim', 'claims')}
        </button>{' '}
        <Button
          size="compact-xs"
          variant="default"
          aria-label={`Strike out ${of.label}`}
          onClick={() =>
            strike(of.kind === 'Person' ? { people: [...strikes.people, of.id] } : { works: [...strikes.works, of.id] })
          }
        >
          Strike out
        </Button>
      </span>
      {opened && (
        <div className={page.rowWide}>
          <Unfolding total={lost} few={20}>
            {claims.map((claim) => (
              <li key={claim.id} className={page.row}>
                <NodeLink id={claim.id} kind="Claim" label={claim.label} marked />
              </li>
            ))}
          </Unfolding>
        </div>
      )}
    </li>
  )
}

export const Losses = () => {
  const [among, setAmong] = useState<Among>('works')
  const query = useStrikesQuery()
  const [document, setDocument] = useState<string | null>(null)
  const documents = useAnswer('documents', {}).value?.items ?? []
  const within = document === null ? {} : { document }
  const { value, failure, retry } = useAnswer('losses', { query: { among, limit: MOST, ...within, ...query } })
  return (
    <section className={page.section} aria-label="What most hangs on">
      <h3 className={page.sectionTitle}>What most hangs on</h3>
      <p className={page.note}>
        Without this one alone, so many claims lose all support, of{' '}
        <button type="button" className={page.textButton} onClick={() => goToSection('remaining')}>
          {counted(value?.supported ?? 0, 'claim', 'claims')}
        </button>{' '}
        that something supports{value && value.struck.length > 0 && ' without what is struck out'}.
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
        {documents.length > 1 && (
          <NativeSelect
            size="xs"
            aria-label="Claims of which document"
            value={document ?? ''}
            data={[
              { value: '', label: 'claims of all documents' },
              ...documents.map(({ id, title }) => ({ value: id, label: `claims of “${cutAtWord(title, 60)}”` })),
            ]}
            onChange={({ currentTarget: { value: id } }) => setDocument(id === '' ? null : id)}
          />
        )}
      </div>
      {failure && <FailureNote failure={failure} retry={retry} />}
      {!value && !failure && <Working rows={6} label="Working it out" />}
      {value?.items.length === 0 && <p className={page.note}>No claim hangs on one of them alone.</p>}
      {value && (
        <Unfolding total={value.total} few={10}>
          {value.items.map((loss) => (
            <Row key={loss.of.id} loss={loss} />
          ))}
        </Unfolding>
      )}
      <OutcomeList
        id="remaining"
        part="remaining"
        title="Claims that something supports"
        note="Those of which the losses above are counted."
        total={value?.supported ?? 0}
        document={document}
      />
    </section>
  )
}
