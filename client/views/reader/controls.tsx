// The head of the reader: which document, a line to go to, the claims before and after.
import { ActionIcon, NativeSelect, NumberInput, Tooltip } from '@mantine/core'
import { IconChevronDown, IconChevronUp, IconListTree } from '@tabler/icons-react'
import { useState } from 'react'
import { useAnswer } from '../../api/use-answer.ts'
import { useActions } from '../../parts/go.ts'
import { figure } from '../../theme/kind-names.ts'
import classes from './reader.module.css'

interface ControlsProps {
  readonly document: string
  readonly title: string
  readonly total: number
  readonly top: number
  readonly outlineOpen: boolean
  readonly onOutline: () => void
  readonly onGo: (line: number) => void
  readonly onStep: (direction: 'next' | 'previous') => void
}

const Title = ({ document, title }: Pick<ControlsProps, 'document' | 'title'>) => {
  const { openReader } = useActions()
  const { value } = useAnswer('documents', {})
  if (!value || value.items.length < 2) return <h2 className={classes.title}>{title}</h2>
  return (
    <NativeSelect
      size="xs"
      aria-label="Document"
      value={document}
      data={value.items.map((item) => ({ value: item.id, label: item.title }))}
      onChange={({ currentTarget }) => openReader(currentTarget.value, 1)}
    />
  )
}

export const ReaderControls = (props: ControlsProps) => {
  const { document, title, total, top, outlineOpen, onOutline, onGo, onStep } = props
  const [line, setLine] = useState<number | string>('')
  return (
    <div className={classes.controls}>
      <Tooltip label={outlineOpen ? 'Fold the outline' : 'Unfold the outline'}>
        <ActionIcon variant="subtle" color="gray" aria-label="Outline" aria-expanded={outlineOpen} onClick={onOutline}>
          <IconListTree size={17} />
        </ActionIcon>
      </Tooltip>
      <Title document={document} title={title} />
      <span className={classes.place}>
        line {figure(top)} of {figure(total)}
      </span>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (typeof line === 'number') onGo(Math.min(total, Math.max(1, line)))
        }}
      >
        <NumberInput
          size="xs"
          w={96}
          aria-label="Go to line"
          placeholder="go to line"
          hideControls
          allowDecimal={false}
          allowNegative={false}
          value={line}
          onChange={setLine}
        />
      </form>
      <Tooltip label="Previous claim (b)">
        <ActionIcon variant="default" aria-label="Previous claim" onClick={() => onStep('previous')}>
          <IconChevronUp size={17} />
        </ActionIcon>
      </Tooltip>
      <Tooltip label="Next claim (n)">
        <ActionIcon variant="default" aria-label="Next claim" onClick={() => onStep('next')}>
          <IconChevronDown size={17} />
        </ActionIcon>
      </Tooltip>
    </div>
  )
}
