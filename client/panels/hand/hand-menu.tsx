// What a person may add by hand to a quotation or a claim, behind one quiet button.
import { Button, Menu } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'

const StanceDialog = lazy(() => import('./stance-dialog.tsx').then(({ StanceDialog: dialog }) => ({ default: dialog })))
const CheckDialog = lazy(() => import('./check-dialog.tsx').then(({ CheckDialog: dialog }) => ({ default: dialog })))
const AlignmentDialog = lazy(() =>
  import('./alignment-dialog.tsx').then(({ AlignmentDialog: dialog }) => ({ default: dialog })),
)

interface HandMenuProps {
  readonly id: string
  readonly kind: 'Quote' | 'Work' | 'Claim'
  readonly words: string
}

export const HandMenu = ({ id, kind, words }: HandMenuProps) => {
  const [open, setOpen] = useState<'stance' | 'check' | 'alignment' | null>(null)
  const close = () => setOpen(null)
  return (
    <>
      <Menu position="bottom-start">
        <Menu.Target>
          <Button size="compact-xs" variant="subtle" color="gray" rightSection={<IconChevronDown size={12} />}>
            by hand
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => setOpen('stance')}>
            {kind === 'Claim' ? 'It contradicts or backs a claim …' : 'Add a stance …'}
          </Menu.Item>
          {kind === 'Quote' && (
            <>
              <Menu.Item onClick={() => setOpen('check')}>Mark as checked …</Menu.Item>
              <Menu.Item onClick={() => setOpen('alignment')}>Check against a text …</Menu.Item>
            </>
          )}
        </Menu.Dropdown>
      </Menu>
      <Suspense fallback={null}>
        {open === 'stance' && <StanceDialog from={id} words={words} onClose={close} />}
        {open === 'check' && <CheckDialog quote={id} words={words} onClose={close} />}
        {open === 'alignment' && <AlignmentDialog quote={id} words={words} onClose={close} />}
      </Suspense>
    </>
  )
}
