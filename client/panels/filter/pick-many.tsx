// Choosing several topics or people out of many, by typing, each with its count.
import { MultiSelect } from '@mantine/core'
import { useMemo } from 'react'
import type { NodeSummary } from '../../../server/api/contract/common.ts'
import { Words } from '../../parts/words.tsx'
import { BOUNDS } from '../../state/bounds.ts'
import { figure } from '../../theme/kind-names.ts'
import classes from './filter.module.css'

interface PickManyProps {
  readonly label: string
  readonly hint: string
  readonly choices: readonly NodeSummary[]
  readonly weigh: (choice: NodeSummary) => number
  readonly picked: readonly string[]
  readonly onPick: (ids: readonly string[]) => void
}
/** Rows that one list shows; typing narrows the rest. */
const ROWS = 60

export const PickMany = ({ label, hint, choices, weigh, picked, onPick }: PickManyProps) => {
  const byId = useMemo(() => new Map(choices.map((choice) => [choice.id, choice])), [choices])
  const data = useMemo(() => {
    // What an address names may be beyond the list that came.
    const beyond = picked.filter((id) => !byId.has(id)).map((id) => ({ value: id, label: id }))
    return [...choices.map(({ id, label: words }) => ({ value: id, label: words })), ...beyond]
  }, [choices, byId, picked])
  return (
    <MultiSelect
      label={label}
      description={hint}
      size="xs"
      data={data}
      value={[...picked]}
      onChange={onPick}
      limit={ROWS}
      maxValues={BOUNDS.filterIds}
      searchable
      clearable
      hidePickedOptions
      placeholder={picked.length === 0 ? `Any of ${figure(choices.length)}` : ''}
      nothingFoundMessage={`None of the ${figure(choices.length)} has these letters`}
      clearButtonProps={{ 'aria-label': `Any ${label.toLowerCase()}` }}
      classNames={{ label: classes.legend, description: classes.note }}
      renderOption={({ option }) => (
        <span className={classes.row}>
          <Words text={option.label} className={classes.option ?? ''} />
          <span className={classes.count}>{figure(weigh(byId.get(option.value) ?? NOTHING))}</span>
        </span>
      )}
    />
  )
}

const NOTHING: NodeSummary = {
  id: '',
  kind: 'Topic',
  label: '',
  quotations: 0,
  statements: 0,
  supports: 0,
  disputes: 0,
  qualifies: 0,
  claims: 0,
  works: 0,
  people: 0,
  firstYear: null,
  lastYear: null,
  document: null,
  line: null,
}
