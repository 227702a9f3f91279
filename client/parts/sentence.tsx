// A sentence made of pieces; a piece that counts something is a button that opens the list of it.
import type { Piece } from '../panels/chosen/sentences.ts'
import classes from './parts.module.css'

interface SentenceProps {
  readonly pieces: readonly Piece[]
  readonly opened: string | null
  readonly onOpen: (what: NonNullable<Piece['opens']>) => void
}

export const Sentence = ({ pieces, opened, onOpen }: SentenceProps) => (
  <>
    {pieces.map(({ text, opens }) =>
      opens ? (
        <button
          key={opens}
          type="button"
          className={classes.number}
          aria-expanded={opened === opens}
          onClick={() => onOpen(opens)}
        >
          {text}
        </button>
      ) : (
        <span key={text}>{text}</span>
      ),
    )}
  </>
)
