// The head of the panel: which kind of thing it is, its words, and how to close it.
import { ActionIcon } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { type ReactNode, useEffect, useRef } from 'react'
import type { NodeKind } from '../../../model/kind.ts'
import { takeFocus } from '../../frame/frame-state.ts'
import { useActions } from '../../parts/go.ts'
import { KindMark } from '../../parts/kind-mark.tsx'
import { Words } from '../../parts/words.tsx'
import classes from './chosen.module.css'

interface HeadingProps {
  readonly kind: NodeKind
  /** What stands above the words: "Claim", "Work". */
  readonly name: string
  readonly words: string
  readonly children?: ReactNode
}

export const Heading = ({ kind, name, words, children }: HeadingProps) => {
  const { choose } = useActions()
  const title = useRef<HTMLHeadingElement>(null)
  // A new thing is read from its top.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the words say when it is another thing
  useEffect(() => {
    title.current?.closest('[data-scrolls]')?.scrollTo({ top: 0 })
    if (takeFocus()) title.current?.focus({ preventScroll: true })
  }, [words])
  return (
    <header className={classes.heading}>
      <div className={classes.headingRow}>
        <span className={classes.kindName} data-kind={kind}>
          <KindMark kind={kind} />
          {name}
        </span>
        <ActionIcon
          data-head
          variant="subtle"
          color="gray"
          aria-label="Close what is chosen"
          onClick={() => choose(null)}
        >
          <IconX size={16} />
        </ActionIcon>
      </div>
      <h2
        ref={title}
        className={classes.title}
        data-long={words.length > 160 || kind === 'Quote' || undefined}
        tabIndex={-1}
      >
        <Words text={words} />
      </h2>
      {children}
    </header>
  )
}
