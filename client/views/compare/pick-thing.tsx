// Picks one side of a comparison by search, as one types.
import { Autocomplete } from '@mantine/core'
import { useState } from 'react'
import type { NodeKind } from '../../../model/kind.ts'
import { useAnswer } from '../../api/use-answer.ts'
import { useQuiet } from '../../panels/search/use-quiet.ts'
import { cutAtWord } from '../../parts/shout.ts'
import { KIND_NAMES } from '../../theme/kind-names.ts'

/** What can be compared. */
const KINDS = ['Claim', 'Person', 'Work'] as const satisfies NodeKind[]
const WAIT = 60

interface PickThingProps {
  readonly label: string
  /** Only things of this kind, where the other side is known. */
  readonly kind: NodeKind | null
  readonly onPick: (id: string) => void
}

export const PickThing = ({ label, kind, onPick }: PickThingProps) => {
  const [words, setWords] = useState('')
  const asked = useQuiet(words.trim(), WAIT)
  const kinds = KINDS.filter((each) => kind === null || each === kind)
  const { value } = useAnswer('search', asked === '' ? undefined : { query: { q: asked, kinds, offset: 0, limit: 12 } })
  const hits = value?.items ?? []
  const nameOf = (at: number) => {
    const hit = hits[at]
    return hit ? `${cutAtWord(hit.summary.label, 90)} · ${KIND_NAMES[hit.summary.kind].one} ${at + 1}` : ''
  }
  const names = hits.map((_, at) => nameOf(at))
  return (
    <Autocomplete
      size="sm"
      label={label}
      placeholder="Search claims, people, works …"
      value={words}
      data={names}
      filter={({ options }) => options}
      onChange={setWords}
      onOptionSubmit={(name) => {
        const hit = hits[names.indexOf(name)]
        if (hit) onPick(hit.summary.id)
        setWords('')
      }}
    />
  )
}
