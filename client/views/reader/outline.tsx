// The topics and claims of a document by line, beside it: where one is, and a way to each. Only what is in sight is in the page.
import { useVirtualizer } from '@tanstack/react-virtual'
import { memo, useEffect, useRef } from 'react'
import type { Outline as OutlineView } from '../../../server/api/contract/document.ts'
import { KindMark } from '../../parts/kind-mark.tsx'
import { cutAtWord } from '../../parts/shout.ts'
import { Words } from '../../parts/words.tsx'
import classes from './reader.module.css'

interface OutlineProps {
  readonly entries: OutlineView['entries']
  /** Place of the entry that the top of the page belongs to; -1 before the first. */
  readonly current: number
  readonly onGo: (line: number) => void
}

const OutlineBody = ({ entries, current, onGo }: OutlineProps) => {
  const scroller = useRef<HTMLElement>(null)
  const virtualizer = useVirtualizer({
    count: entries.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 42,
    overscan: 10,
  })
  useEffect(() => {
    if (current >= 0) virtualizer.scrollToIndex(current, { align: 'auto' })
  }, [virtualizer, current])
  return (
    <nav ref={scroller} className={classes.outline} aria-label="Topics and claims of the document">
      <ul style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ key, index, start }) => {
          const entry = entries[index]
          if (!entry) return null
          return (
            <li
              key={key}
              ref={virtualizer.measureElement}
              data-index={index}
              style={{ transform: `translateY(${start}px)` }}
            >
              <button
                type="button"
                className={classes.entry}
                data-kind={entry.kind}
                aria-current={index === current ? 'location' : undefined}
                onClick={() => onGo(entry.line)}
              >
                <KindMark kind={entry.kind} />
                <Words text={cutAtWord(entry.label, 90)} />
              </button>
            </li>
          )
        })}
      </ul>
    </nav>
  )
}

/** Drawn anew when the entry changes, not with every line that passes. */
export const Outline = memo(OutlineBody)
