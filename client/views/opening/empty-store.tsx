// Nothing has been read yet: what Whence does, and how to give it a document.
import { Button, FileButton } from '@mantine/core'
import { IconFileUpload } from '@tabler/icons-react'
import { startImports } from '../imports/jobs.ts'
import classes from './opening.module.css'

export const EmptyStore = () => (
  <section className={classes.empty} aria-label="Nothing has been read yet">
    <IconFileUpload size={44} stroke={1.2} aria-hidden="true" />
    <h2>Drop a document here</h2>
    <p>
      Whence reads a document that backs its claims with quotations, and shows which works stand behind which claims,
      down to the line.
    </p>
    <FileButton multiple onChange={(files) => startImports(files)}>
      {(props) => (
        <Button {...props} variant="filled" size="md">
          Choose files
        </Button>
      )}
    </FileButton>
    <dl className={classes.formats}>
      <dt>Compendium (.txt)</dt>
      <dd>Plain text: claims in capitals, quotations under each, every quotation closed by its citation.</dd>
      <dt>Table of claims and evidence (.csv, .jsonl)</dt>
      <dd>One claim a row, with the works or abstracts that support or contradict it.</dd>
      <dt>Interchange (.jsonl)</dt>
      <dd>One JSON object a line, as Whence writes it itself.</dd>
    </dl>
    <p className={classes.aside}>
      From a terminal: <code>npm run -s whence -- import FILE</code>
    </p>
  </section>
)
