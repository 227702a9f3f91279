// A figure in a sentence that leads to the list of what it counts, on the same page.
import type { ReactNode } from 'react'
import page from '../../parts/page.module.css'
import { goToSection } from './tiles.tsx'

interface JumpProps {
  /** Id of the section that lists it. */
  readonly to: string
  readonly children: ReactNode
}

export const Jump = ({ to, children }: JumpProps) => (
  <button type="button" className={page.textButton} onClick={() => goToSection(to)}>
    {children}
  </button>
)
