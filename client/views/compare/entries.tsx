// What the two sides have together and each for itself; each count of a row opens to the statements behind it.
import { useState } from 'react'
import type { Comparison } from '../../../server/api/contract/picture.ts'
import { Quotations } from '../../panels/chosen/quotations.tsx'
import { NamedLink } from '../../parts/named-link.tsx'
import page from '../../parts/page.module.css'
import { figure } from '../../theme/kind-names.ts'
import { Unfolding } from '../judging/unfolding.tsx'
import { subjectOf } from './subject.ts'

type Entry = Comparison['works'][number]
type SideName = 'a' | 'b'

interface CountProps {
  readonly entry: Entry
  readonly side: SideName
  readonly comparison: Comparison
  readonly opened: SideName | null
  readonly onOpen: (side: SideName | null) => void
}

/** “3”, “2 disputing”, “3, 1 disputing”. */
const countWords = (count: number, disputing: number): string => {
  if (disputing === 0) return figure(count)
  return disputing === count ? `${figure(count)} disputing` : `${figure(count)}, ${figure(disputing)} disputing`
}

const Count = ({ entry, side, comparison, opened, onOpen }: CountProps) => {
  const count = entry[side]
  const words = countWords(count, side === 'a' ? entry.aDisputes : entry.bDisputes)
  if (count === 0 || !subjectOf(comparison[side], entry)) return <>{words}</>
  return (
    <button
      type="button"
      className={page.textButton}
      aria-expanded={opened === side}
      aria-label={`${words} on the ${side === 'a' ? 'first' : 'second'} side`}
      onClick={() => onOpen(opened === side ? null : side)}
    >
      {words}
    </button>
  )
}

const Row = ({ entry, comparison }: Pick<CountProps, 'entry' | 'comparison'>) => {
  const [opened, onOpen] = useState<SideName | null>(null)
  const subject = opened && subjectOf(comparison[opened], entry)
  return (
    <li className={page.row}>
      <NamedLink node={entry.node} />
      <span className={page.rowMeta}>
        <Count side="a" entry={entry} comparison={comparison} opened={opened} onOpen={onOpen} /> |{' '}
        <Count side="b" entry={entry} comparison={comparison} opened={opened} onOpen={onOpen} />
      </span>
      {subject && (
        <div className={page.rowWhole}>
          <Quotations key={opened} subject={subject} omit="none" />
        </div>
      )}
    </li>
  )
}

interface EntriesProps {
  readonly id: string
  readonly title: string
  readonly entries: readonly Entry[]
  readonly comparison: Comparison
}

export const Entries = ({ id, title, entries, comparison }: EntriesProps) => {
  if (entries.length === 0) return null
  const parts = [
    { name: 'of both', of: 'both' },
    { name: 'of the first alone', of: 'a' },
    { name: 'of the second alone', of: 'b' },
  ].map((part) => ({ ...part, rows: entries.filter(({ of }) => of === part.of) }))
  return (
    <section id={id} className={page.section} aria-label={title}>
      <h3 className={page.sectionTitle}>{title}</h3>
      {parts.map(({ name, of, rows }) =>
        rows.length === 0 ? null : (
          <section key={name} id={`${id}-${of}`} aria-label={`${title} ${name}`}>
            <h4 className={page.partTitle}>
              {figure(rows.length)} {name}
            </h4>
            <Unfolding total={rows.length} few={8}>
              {rows.map((entry) => (
                <Row key={entry.node.id} entry={entry} comparison={comparison} />
              ))}
            </Unfolding>
          </section>
        ),
      )}
    </section>
  )
}
