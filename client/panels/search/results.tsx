// All results of a search, with the kinds to narrow by, fetched page by page.
import { ActionIcon, Button } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { NODE_KINDS, type NodeKind } from '../../../model/kind.ts'
import type { SearchHitView, SearchResultView } from '../../../server/api/contract/search.ts'
import { ask } from '../../api/ask.ts'
import { usePages } from '../../api/use-pages.ts'
import { showChosen } from '../../frame/frame-state.ts'
import { FailureNote } from '../../parts/failure-note.tsx'
import { nodeHref, useActions } from '../../parts/go.ts'
import { MoreButton } from '../../parts/more-button.tsx'
import { isPlainClick } from '../../parts/node-link.tsx'
import { Nothing } from '../../parts/nothing.tsx'
import { useStandingQuery } from '../../parts/use-strikes.ts'
import { Working } from '../../parts/working.tsx'
import { counted, figure, figureOrMore, KIND_NAMES } from '../../theme/kind-names.ts'
import { shownOf } from '../chosen/sentences.ts'
import { Hit } from './hit.tsx'
import classes from './search.module.css'

const STEP = 50

const NothingFound = ({ words }: { readonly words: string }) => (
  <Nothing title={`Nothing has “${words}”`}>
    <p>Searched: the words of claims and quotations, titles, names and their spellings, topics.</p>
    <p>Every word must occur. Try fewer words, the beginning of a word, or a phrase in “quotation marks”.</p>
  </Nothing>
)

interface FacetsProps {
  readonly facets: SearchResultView['facets']
  readonly uncounted: SearchResultView['more']
  readonly kind: NodeKind | null
  readonly onKind: (kind: NodeKind | null) => void
}

const Facets = ({ facets, uncounted, kind, onKind }: FacetsProps) => (
  <fieldset className={classes.facets} aria-label="Which kinds">
    <Button
      size="compact-sm"
      variant={kind === null ? 'light' : 'default'}
      aria-pressed={kind === null}
      onClick={() => onKind(null)}
    >
      all{' '}
      {figureOrMore(
        Object.values(facets).reduce((sum, count) => sum + count, 0),
        uncounted.length > 0,
      )}
    </Button>
    {NODE_KINDS.filter((each) => (facets[each] ?? 0) > 0).map((each) => (
      <Button
        key={each}
        size="compact-sm"
        variant={kind === each ? 'light' : 'default'}
        aria-pressed={kind === each}
        onClick={() => onKind(kind === each ? null : each)}
      >
        {KIND_NAMES[each].many} {figureOrMore(facets[each] ?? 0, uncounted.includes(each))}
      </Button>
    ))}
  </fieldset>
)

interface ResultsProps {
  readonly words: string
  readonly kind: NodeKind | null
}

export const Results = ({ words, kind }: ResultsProps) => {
  const { choose, setMode } = useActions()
  const setKind = (among: NodeKind | null) => setMode({ name: 'results', words, kind: among })
  const query = { q: words, ...(kind ? { kinds: [kind] } : {}), ...useStandingQuery() }
  const pages = usePages(JSON.stringify(query), (offset, signal) =>
    ask('search', { query: { ...query, offset, limit: STEP } }, signal),
  )
  const hits: readonly SearchHitView[] = pages.items
  const { first, total, failure, loading, loadingMore, more, retry } = pages
  return (
    <section className={classes.results} aria-label={`Results for ${words}`} aria-busy={loading} data-scrolls>
      <header className={classes.resultsHead}>
        <h2>
          {first
            ? first.more.length > 0
              ? `${figure(total)}+ results`
              : counted(total, 'result', 'results')
            : 'Results'}{' '}
          for “{words}”
        </h2>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label="Close the results"
          onClick={() => setMode({ name: 'map' })}
        >
          <IconX size={18} />
        </ActionIcon>
      </header>
      {first && <Facets facets={first.facets} uncounted={first.more} kind={kind} onKind={setKind} />}
      {failure && <FailureNote failure={failure} retry={retry} />}
      {loading && hits.length === 0 && <Working rows={8} label="Searching" />}
      {first && total === 0 && !loading && <NothingFound words={words} />}
      <ul className={classes.resultRows}>
        {hits.map((hit) => (
          <li key={hit.summary.id}>
            <a
              href={nodeHref(hit.summary.id)}
              className={classes.resultLink}
              onClick={(event) => {
                if (!isPlainClick(event)) return
                event.preventDefault()
                choose(hit.summary.id)
                showChosen()
              }}
            >
              <Hit hit={hit} />
            </a>
          </li>
        ))}
      </ul>
      {hits.length < total && (
        <p className={classes.moreRow}>
          {shownOf(hits.length, total)}{' '}
          <MoreButton shown={hits.length} total={total} step={STEP} loading={loadingMore} onMore={more} />
        </p>
      )}
    </section>
  )
}
