// Catches what breaks while drawing a part of the page, so that the rest stays: what happened, and how to go on.
import { Button } from '@mantine/core'
import { Component, type ReactNode } from 'react'
import { failureOf } from '../api/failure.ts'
import { FailureNote } from '../parts/failure-note.tsx'
import { isUnloaded } from './unloaded.ts'

interface BoundaryProps {
  /** What is inside, for the message: "the map". */
  readonly part: string
  /** What it is about: another thing is drawn even if the one before broke. */
  readonly about?: string
  readonly children: ReactNode
}
interface BoundaryState {
  readonly broken: 'no' | 'drawing' | 'fetching'
}

/** React catches errors of drawing only in a class. */
export class Boundary extends Component<BoundaryProps, BoundaryState> {
  override readonly state: BoundaryState = { broken: 'no' }

  static getDerivedStateFromError(error: unknown): BoundaryState {
    return { broken: isUnloaded(error) ? 'fetching' : 'drawing' }
  }

  override componentDidUpdate(before: BoundaryProps): void {
    if (this.state.broken !== 'no' && before.about !== this.props.about) this.setState({ broken: 'no' })
  }

  override render(): ReactNode {
    const { broken } = this.state
    if (broken === 'no') return this.props.children
    if (broken === 'fetching') {
      const failure = failureOf(
        'offline',
        `What draws ${this.props.part} was not fetched before, and the program that holds it could not be reached.`,
        'Check that it is still running (npm start), then try again: the page is loaded anew, and its address holds all that you arranged.',
      )
      return (
        <div style={{ padding: 16 }}>
          <FailureNote failure={failure} retry={() => window.location.reload()} />
        </div>
      )
    }
    const failure = failureOf(
      'internal',
      `Something broke while drawing ${this.props.part}. The graph itself is untouched.`,
      'Try again; if it stays, reload the page: the address holds all that you arranged.',
    )
    return (
      <div style={{ padding: 16 }}>
        <FailureNote failure={failure} retry={() => this.setState({ broken: 'no' })} />
        <Button size="compact-sm" variant="subtle" onClick={() => window.location.reload()}>
          Reload the page
        </Button>
      </div>
    )
  }
}
