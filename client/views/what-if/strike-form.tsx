// What can be struck besides a chosen work or person: years, publishers, kinds of source, people in their own cause.
import { Button, Checkbox, MultiSelect, NumberInput, TagsInput } from '@mantine/core'
import { CSL_TYPES } from '../../../model/csl-types.ts'
import { useActions, useView } from '../../parts/go.ts'
import page from '../../parts/page.module.css'
import { BOUNDS } from '../../state/bounds.ts'

const TYPES = CSL_TYPES.map((type) => ({ value: type, label: type.replaceAll(/[-_]/g, ' ') }))

const yearOf = (value: string | number): number | null => {
  const year = typeof value === 'number' ? value : Number.parseInt(value, 10)
  return Number.isInteger(year) && year >= BOUNDS.year[0] && year <= BOUNDS.year[1] ? year : null
}

export const StrikeForm = () => {
  const strikes = useView((view) => view.strikes)
  const { strike } = useActions()
  return (
    <div className={page.controls}>
      <NumberInput
        size="xs"
        w={150}
        label="Only printed before"
        placeholder="any year"
        allowDecimal={false}
        value={strikes.onlyBefore ?? ''}
        onChange={(value) => strike({ onlyBefore: yearOf(value) })}
      />
      <NumberInput
        size="xs"
        w={150}
        label="Only printed in or after"
        placeholder="any year"
        allowDecimal={false}
        value={strikes.onlyFrom ?? ''}
        onChange={(value) => strike({ onlyFrom: yearOf(value) })}
      />
      <MultiSelect
        size="xs"
        w={230}
        label="Without kinds of source"
        placeholder={strikes.types.length === 0 ? 'book, interview, letter …' : ''}
        searchable
        clearable
        data={TYPES}
        value={[...strikes.types]}
        onChange={(types) => strike({ types })}
      />
      <TagsInput
        size="xs"
        w={230}
        label="Without publishers"
        placeholder={strikes.publishers.length === 0 ? 'a name, then Enter' : ''}
        value={[...strikes.publishers]}
        onChange={(names) =>
          strike({ publishers: names.map((name) => name.replaceAll('|', ' ').trim()).filter(Boolean) })
        }
      />
      <Checkbox
        size="sm"
        label="Without what people named in a claim say for or against it"
        checked={strikes.withoutInterested}
        onChange={({ currentTarget }) => strike({ withoutInterested: currentTarget.checked })}
      />
      <Hint />
    </div>
  )
}

const Hint = () => {
  const { setMode } = useActions()
  return (
    <p className={page.note}>
      A work or a person is struck from its own panel, or from the lists below.{' '}
      <Button size="compact-xs" variant="subtle" onClick={() => setMode({ name: 'table' })}>
        Find one in the table
      </Button>
    </p>
  )
}
