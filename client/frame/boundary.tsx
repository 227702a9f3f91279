// Catches what breaks while drawing a part of the page, so that the rest stays: what happened, and how to go on.
import { Button } from '@mantine/core'
import { Component, type ReactNode } from 'react'
import { failureOf } from '../api/failure.ts'
import { FailureNote } from '../parts/failure-note.tsx'

interface BoundaryProps {
  /** What is inside, for the message: "the map". */
  readonly part: string
  /** What it is about: another thing is drawn even if the one before broke. */
  readonly about?: string
  readonly children: ReactNode
}
interface BoundaryState {
  readonly broken: boolean
}

/** React catches errors of drawing only in a class. */
export class Boundary extends Component<BoundaryProps, BoundaryState> {
  override readonly state: BoundaryState = { broken: false }

  static getDerivedStateFromError(): BoundaryState {
    return { broken: true }
  }

  override componentDidUpdate(before: BoundaryProps): void {
    if (this.state.broken && before.about !== this.props.about) this.setState({ broken: false })
  }

  override render(): ReactNode {
    if (!this.state.broken) return this.props.children
    const failure = failureOf(
      'internal',
      `Something broke while drawing ${this.props.part}. The graph itself is untouched.`,
      'Try again; if it stays, reload the page: the address holds all that you arranged.',
    )
    return (
      <div style={{ padding: 16 }}>
        <FailureNote failure={failure} retry={() => this.setState({ broken: false })} />
        <Button size="compact-sm" variant="subtle" onClick={() => window.location.reload()}>
          Reload the page
        </Button>
      </div>
    )
  }
}
