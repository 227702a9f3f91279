// Words of a document: as they are, calm where they shout, with the pieces that were searched for marked.
import type { Segment } from './segments.ts'
import { markedPieces } from './segments.ts'
import { shouts } from './shout.ts'

/** Words in their own case; capitals throughout become small capitals by style alone. */
export const Words = ({ text, className = '' }: { readonly text: string; readonly className?: string }) => (
  <span className={`${className} ${shouts(text) ? 'wh-shout' : ''}`.trim()}>{text}</span>
)

/** The same for a text in pieces: what matches is marked. Never markup from the text itself. */
export const MarkedWords = ({ pieces }: { readonly pieces: readonly Segment[] }) => {
  const whole = pieces.map((piece) => piece.text).join('')
  return (
    <span className={shouts(whole) ? 'wh-shout' : undefined}>
      {markedPieces(pieces).map(({ text, match, start }) =>
        match ? <mark key={start}>{text}</mark> : <span key={start}>{text}</span>,
      )}
    </span>
  )
}
