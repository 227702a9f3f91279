// What was imported: each with what it brought and what could not be read; another file can be given.
import { Button, FileButton, PasswordInput } from '@mantine/core'
import { IconFileUpload } from '@tabler/icons-react'
import { useState } from 'react'
import type { ImportInfoView } from '../../../server/api/contract/import.ts'
import { setToken, token } from '../../api/token.ts'
import { useAnswer } from '../../api/use-answer.ts'
import { FailureNote } from '../../parts/failure-note.tsx'
import { Nothing } from '../../parts/nothing.tsx'
import { PlaceLink } from '../../parts/place-link.tsx'
import { ListSkeleton } from '../../parts/skeletons.tsx'
import { counted } from '../../theme/kind-names.ts'
import classes from './imports.module.css'
import { startImports, useUploads } from './jobs.ts'
import { Problems } from './problems.tsx'
import { Removal } from './removal.tsx'

const whenLanded = (landed: string): string =>
  new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(landed))

const Row = ({ info }: { readonly info: ImportInfoView }) => {
  const [open, setOpen] = useState(false)
  const { id, source, document, format, landed, nodes, edges, problemCount } = info
  return (
    <li className={classes.import}>
      <h3>{document === null ? source : <PlaceLink place={{ document, first: 1, last: 1 }}>{source}</PlaceLink>}</h3>
      <p className={classes.meta}>
        {format} · {whenLanded(landed)} · {counted(nodes, 'thing', 'things')} and {counted(edges, 'link', 'links')}
      </p>
      <div className={classes.importActions}>
        <Button
          size="compact-sm"
          variant="default"
          aria-expanded={open}
          disabled={problemCount === 0}
          onClick={() => setOpen(!open)}
        >
          {problemCount === 0 ? 'Everything could be read' : counted(problemCount, 'note', 'notes')}
        </Button>
        <Removal info={info} />
      </div>
      {open && <Problems id={id} document={document} />}
    </li>
  )
}

const Token = () => {
  const [value, setValue] = useState(token())
  return (
    <details className={classes.token}>
      <summary>Importing from another machine</summary>
      <PasswordInput
        label="Token"
        description="Whoever runs Whence gives it. It is kept for this tab only."
        value={value}
        autoComplete="off"
        onChange={({ currentTarget }) => {
          setValue(currentTarget.value)
          setToken(currentTarget.value)
        }}
      />
    </details>
  )
}

export const Imports = () => {
  // Uploads that ended may have landed something: the list is asked for again.
  const ended = useUploads((state) => state.uploads.filter(({ event }) => event.state === 'done').length)
  return (
    <section className={classes.imports} aria-label="Imports" data-scrolls>
      <header className={classes.head}>
        <h2>Imports</h2>
        <FileButton multiple onChange={startImports}>
          {(props) => (
            <Button {...props} variant="filled" size="sm" leftSection={<IconFileUpload size={16} />}>
              Import files
            </Button>
          )}
        </FileButton>
      </header>
      <p className={classes.meta}>
        Or drop a file anywhere on the page. A second import of the same content changes nothing.
      </p>
      <ImportList key={ended} />
      <Token />
    </section>
  )
}

const ImportList = () => {
  const { value, failure, retry } = useAnswer('imports', {})
  if (failure) return <FailureNote failure={failure} retry={retry} />
  if (!value) return <ListSkeleton rows={4} label="Fetching the imports" />
  if (value.items.length === 0)
    return (
      <Nothing title="Nothing has been imported yet">
        <p>Compendia in plain text (.txt) and interchange files (.jsonl) can be read.</p>
      </Nothing>
    )
  const [documents, byHand] = [false, true].map((hand) =>
    value.items.filter(({ format }) => (format === 'hand') === hand),
  )
  return (
    <>
      <ul className={classes.list}>
        {documents?.map((info) => (
          <Row key={info.id} info={info} />
        ))}
      </ul>
      {byHand && byHand.length > 0 && (
        <section aria-label="Added by hand">
          <h2 className={classes.byHand}>Added by hand</h2>
          <ul className={classes.list}>
            {byHand.map((info) => (
              <Row key={info.id} info={info} />
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
