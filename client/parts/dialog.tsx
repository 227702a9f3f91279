// A dialog over the page, with its title as a heading and a named way out.
import { CloseButton, Modal } from '@mantine/core'
import type { ReactNode } from 'react'
import classes from './parts.module.css'

interface DialogProps {
  readonly title: string
  readonly size: 'lg' | 'xl'
  readonly onClose: () => void
  readonly children: ReactNode
}

export const Dialog = ({ title, size, onClose, children }: DialogProps) => (
  <Modal.Root opened onClose={onClose} size={size}>
    <Modal.Overlay />
    <Modal.Content aria-label={title}>
      <Modal.Body>
        <div className={classes.dialogHead}>
          <h2>{title}</h2>
          <CloseButton aria-label="Close the dialog" onClick={onClose} />
        </div>
        {children}
      </Modal.Body>
    </Modal.Content>
  </Modal.Root>
)
