// The search box: hits of every kind as one types, by keyboard alone; Enter without a chosen hit lists all results.
import { Combobox, Kbd, TextInput, useCombobox } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { type KeyboardEvent, useEffect, useState } from 'react'
import { useAnswer } from '../../api/use-answer.ts'
import { showChosen } from '../../frame/frame-state.ts'
import { useActions, useView } from '../../parts/go.ts'
import { useStandingQuery } from '../../parts/use-strikes.ts'
import { BOUNDS } from '../../state/bounds.ts'
import { figure, figureOrMore, KIND_NAMES } from '../../theme/kind-names.ts'
import { groupHits } from './group-hits.ts'
import { Hit } from './hit.tsx'
import classes from './search.module.css'
import { useQuiet } from './use-quiet.ts'

/** Where the `/` key leads. */
export const SEARCH_ID = 'search'
const ALL = '\u0000all'
/** How long a key may be followed by another before a question is sent, in milliseconds. */
const WAIT = 12

export const Search = () => {
  const { choose, setMode } = useActions()
  const listing = useView((view) => view.mode.name === 'results')
  const [words, setWords] = useState('')
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() })
  const strikes = useStandingQuery()
  const asked = useQuiet(words.trim(), WAIT)
  const { value, failure, loading } = useAnswer(
    'suggestions',
    asked === '' ? undefined : { query: { q: asked, ...strikes } },
  )
  // What was picked by key stays picked when a later answer takes the place of the list.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the answer says when there is another list
  useEffect(() => {
    const at = combobox.getSelectedOptionIndex()
    if (at >= 0) combobox.selectOption(at)
  }, [value])
  const groups = value && asked !== '' ? groupHits(value.hits, value.facets) : []

  const listAll = () => {
    if (words.trim() === '') return
    setMode({ name: 'results', words: words.trim(), kind: null })
    combobox.closeDropdown()
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Enter' && !event.nativeEvent.isComposing && combobox.getSelectedOptionIndex() === -1) listAll()
    if (event.key === 'Escape' && !combobox.dropdownOpened) {
      if (words === '') event.currentTarget.blur()
      else setWords('')
    }
  }
  return (
    <search className={classes.search}>
      <Combobox
        store={combobox}
        withinPortal={false}
        transitionProps={{ duration: 0 }}
        shadow="md"
        onOptionSubmit={(option) => {
          if (option === ALL) return listAll()
          choose(option)
          if (listing) setMode({ name: 'map' })
          showChosen()
          combobox.closeDropdown()
        }}
      >
        <Combobox.Target withExpandedAttribute>
          <TextInput
            id={SEARCH_ID}
            type="search"
            size="sm"
            aria-label="Search claims, works, people, words"
            placeholder="Search claims, works, people, words …"
            leftSection={<IconSearch size={16} />}
            rightSection={words === '' ? <Kbd className={classes.key}>/</Kbd> : undefined}
            rightSectionPointerEvents="none"
            autoComplete="off"
            spellCheck={false}
            maxLength={BOUNDS.searchWords}
            value={words}
            onChange={({ currentTarget }) => {
              setWords(currentTarget.value)
              combobox.resetSelectedOption()
              if (currentTarget.value.trim() === '') combobox.closeDropdown()
              else combobox.openDropdown()
            }}
            onFocus={() => words.trim() !== '' && combobox.openDropdown()}
            onBlur={() => combobox.closeDropdown()}
            onKeyDown={onKeyDown}
          />
        </Combobox.Target>
        <Combobox.Dropdown className={classes.dropdown} hidden={asked === ''}>
          <Combobox.Options aria-label="What was found" className={classes.options}>
            {groups.map(({ kind, hits, total }) => (
              <Combobox.Group
                key={kind}
                label={`${KIND_NAMES[kind].many} · ${total > hits.length ? `${figure(hits.length)} of ${figureOrMore(total, value?.more.includes(kind) ?? false)}` : figure(total)}`}
              >
                {hits.map((hit) => (
                  <Combobox.Option key={hit.summary.id} value={hit.summary.id} className={classes.option}>
                    <Hit hit={hit} />
                  </Combobox.Option>
                ))}
              </Combobox.Group>
            ))}
            {value && value.total > 0 && (
              <Combobox.Option value={ALL} className={classes.all}>
                {value.total === 1
                  ? 'List the one result'
                  : `All ${figureOrMore(value.total, value.more.length > 0)} results`}
              </Combobox.Option>
            )}
            {value?.total === 0 && (
              <Combobox.Empty className={classes.none}>
                Nothing in claims, works, people, topics and quotations has “{asked}”. Try fewer words, or the beginning
                of a word.
              </Combobox.Empty>
            )}
            {!value && loading && <Combobox.Empty>Searching …</Combobox.Empty>}
            {failure && (
              <Combobox.Empty className={classes.none}>
                {failure.title}. {failure.detail} {failure.remedy}
              </Combobox.Empty>
            )}
          </Combobox.Options>
        </Combobox.Dropdown>
      </Combobox>
      <div className="wh-hidden" role="status">
        {value && asked !== '' ? `${figureOrMore(value.total, value.more.length > 0)} found` : ''}
      </div>
    </search>
  )
}
