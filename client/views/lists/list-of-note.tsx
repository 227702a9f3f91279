// One of the lists worth having at hand: what is on it, and why; every row opens.
import { Button, NativeSelect } from '@mantine/core'
import { useState } from 'react'
import type { ListOfNote as Answered } from '../../../server/api/contract/what-if.ts'
import { ask } from '../../api/ask.ts'
import { usePages } from '../../api/use-pages.ts'
import { FailureNote } from '../../parts/failure-note.tsx'
import { useActions, useView } from '../../parts/go.ts'
import { MoreButton } from '../../parts/more-button.tsx'
import { NamedLink } from '../../parts/named-link.tsx'
import { Nothing } from '../../parts/nothing.tsx'
import page from '../../parts/page.module.css'
import { useStrikesQuery } from '../../parts/use-strikes.ts'
import { Working } from '../../parts/working.tsx'
import { LIST_NAMES, type ListName } from '../../state/mode.ts'
import { counted, figure } from '../../theme/kind-names.ts'
import { CountedThings } from './counted-things.tsx'
import { LIST_WORDS } from './list-words.ts'

const STEP = 50
const NAMED = 3

type Item = Answered['items'][number]

const Row = ({ item, list }: { readonly item: Item; readonly list: ListName }) => {
  const { setMode } = useActions()
  const { summary, by, because, count } = item
  const [opened, setOpened] = useState(false)
  const words = LIST_WORDS[list]
  const [one, many] =
    words.one === 'statement' && summary.quotations === summary.statements
      ? ['quotation', 'quotations']
      : [words.one, words.many]
  const more = words.whole ? count - NAMED : because.length - NAMED
  return (
    <li className={page.row}>
      <NamedLink node={{ ...summary, by, year: summary.kind === 'Work' ? summary.firstYear : null }} />
      <span className={page.rowMeta}>
        {count > 0 && (
          <button
            type="button"
            className={page.textButton}
            aria-expanded={opened}
            aria-label={`${counted(count, one, many)}: ${summary.label}`}
            onClick={() => setOpened(!opened)}
          >
            {counted(count, one, many)}
          </button>
        )}{' '}
        {summary.kind === 'Claim' && (
          <Button
            size="compact-xs"
            variant="subtle"
            aria-label={`what backs it: ${summary.label}`}
            onClick={() => setMode({ name: 'evidence', claim: summary.id })}
          >
            what backs it
          </Button>
        )}
      </span>
      {because.length > 0 && (
        <span className={page.rowWide}>
          {words.because}{' '}
          {because.slice(0, NAMED).map((each, at) => (
            <span key={each.id}>
              {at > 0 && ', '}
              <NamedLink node={each} most={70} plain />
            </span>
          ))}
          {because.length > NAMED && ` and ${figure(more)} more`}
        </span>
      )}
      {opened && (
        <div className={page.rowWhole}>
          <CountedThings item={item} list={list} />
        </div>
      )}
    </li>
  )
}

export const ListOfNote = ({ list }: { readonly list: ListName }) => {
  const { setMode } = useActions()
  const query = useStrikesQuery()
  const strikes = useView((view) => view.strikes)
  const pages = usePages(`${list} ${JSON.stringify(strikes)}`, (offset, signal) =>
    ask('list', { query: { list, offset, limit: STEP, ...query } }, signal),
  )
  const { first, items, total, failure, loading, loadingMore, more, retry } = pages
  const words = LIST_WORDS[list]
  return (
    <section className={`${page.page} ${page.narrow}`} aria-label={words.title} aria-busy={loading} data-scrolls>
      <header className={page.head}>
        <h2 className={page.title}>
          {words.title} {first && `(${figure(total)})`}
        </h2>
        <NativeSelect
          size="xs"
          aria-label="Another list"
          value={list}
          data={LIST_NAMES.map((name) => ({ value: name, label: LIST_WORDS[name].title }))}
          onChange={({ currentTarget }) => {
            const next = LIST_NAMES.find((name) => name === currentTarget.value)
            if (next) setMode({ name: 'list', list: next })
          }}
        />
      </header>
      <p className={page.lead}>{words.note}</p>
      {failure && <FailureNote failure={failure} retry={retry} />}
      {loading && items.length === 0 && <Working rows={8} label="Working out the list" />}
      {first && total === 0 && !loading && (
        <Nothing title="There are none">
          <p>Nothing here is of this sort{first.struck.length > 0 ? ', with what is struck out' : ''}.</p>
        </Nothing>
      )}
      <ul className={page.rows}>
        {items.map((item) => (
          <Row key={item.summary.id} item={item} list={list} />
        ))}
      </ul>
      {items.length < total && (
        <p className={page.note}>
          {figure(items.length)} of {figure(total)}{' '}
          <MoreButton shown={items.length} total={total} step={STEP} loading={loadingMore} onMore={more} />
        </p>
      )}
    </section>
  )
}
