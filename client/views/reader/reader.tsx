// The reader: a document with the graph in its margin, its outline beside it.
import { type KeyboardEvent, useCallback, useMemo, useState } from 'react'
import { useAnswer } from '../../api/use-answer.ts'
import { FailureNote } from '../../parts/failure-note.tsx'
import { useActions } from '../../parts/go.ts'
import { TextSkeleton } from '../../parts/skeletons.tsx'
import { ReaderControls } from './controls.tsx'
import { claimBeside, entryAt } from './entries.ts'
import { Outline } from './outline.tsx'
import { DocumentPage } from './page.tsx'
import classes from './reader.module.css'

/** Width of the page, in pixels, from which there is room for the outline beside the text. */
const OUTLINE_FROM = 1_500
/** Lines that are surely in sight below the top one. */
const IN_SIGHT = 12

interface ReaderProps {
  readonly document: string
  readonly first: number
  readonly last: number
}

export const Reader = ({ document, first, last }: ReaderProps) => {
  const { openReader, say } = useActions()
  const { value, failure, retry } = useAnswer('outline', { id: document })
  const [open, setOpen] = useState(() => window.innerWidth >= OUTLINE_FROM)
  const [top, setTop] = useState(first)
  const total = value?.document.lines ?? 0
  const target = useMemo(() => ({ first: Math.min(first, Math.max(1, total)), last }), [first, last, total])
  const go = useCallback((line: number) => openReader(document, line), [openReader, document])
  // A step goes on from the claim that was stepped to while that is in sight, else from the top of the page.
  const from = top <= first && first <= top + IN_SIGHT ? first : top
  const step = (direction: 'next' | 'previous') => {
    const line = value ? claimBeside(value.entries, from, direction) : null
    if (line === null) return say(direction === 'next' ? 'No claim comes after.' : 'No claim comes before.')
    go(line)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target instanceof HTMLInputElement || event.ctrlKey || event.metaKey || event.altKey) return
    if (event.key === 'n') step('next')
    else if (event.key === 'b') step('previous')
  }
  if (failure && !value)
    return (
      <div className={classes.aside}>
        <FailureNote failure={failure} retry={retry} />
      </div>
    )
  if (!value)
    return (
      <div className={classes.aside}>
        <TextSkeleton paragraphs={6} label="Fetching the document" />
      </div>
    )
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys that add to what is offered by buttons
    <div className={classes.reader} onKeyDown={onKeyDown}>
      <ReaderControls
        document={document}
        title={value.document.title}
        total={total}
        top={top}
        outlineOpen={open}
        onOutline={() => setOpen(!open)}
        onGo={go}
        onStep={step}
      />
      <div className={classes.body}>
        {open && <Outline entries={value.entries} current={entryAt(value.entries, top)} onGo={go} />}
        <DocumentPage document={document} title={value.document.title} total={total} target={target} onTop={setTop} />
      </div>
    </div>
  )
}
