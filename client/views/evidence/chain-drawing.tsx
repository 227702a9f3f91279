// The chain from the claim, at the left, to the sources: a drawing in layers whose every mark can be chosen.
import { Button, SegmentedControl } from '@mantine/core'
import { type CSSProperties, useMemo, useState } from 'react'
import type { Chain } from '../../../server/api/contract/chain.ts'
import { useNarrow } from '../../frame/use-narrow.ts'
import { lineMark, type Pattern } from '../../graph/marks.ts'
import { nodeHref, useActions } from '../../parts/go.ts'
import { isPlainClick } from '../../parts/node-link.tsx'
import { cutAtWord } from '../../parts/shout.ts'
import { counted, KIND_NAMES } from '../../theme/kind-names.ts'
import { chainGraph } from './chain-graph.ts'
import { chainLayout, MARK_HEIGHT, type PlacedMark, type PlacedTie } from './chain-layout.ts'
import classes from './evidence.module.css'

const DASHES: Readonly<Record<Pattern, string | undefined>> = { solid: undefined, dashed: '7 4', dotted: '0.1 5' }
/** More quotations than these are folded at first. */
const MANY = 14
const SIZES = [
  { value: 'fit', label: 'fits the window' },
  { value: 'whole', label: '100 %' },
] as const
type Size = (typeof SIZES)[number]['value']
/** Room beside a letter's width, and what a letter takes. */
const BESIDE = 34
const LETTER = 6.3

const Shape = ({ kind }: Pick<PlacedMark, 'kind'>) => {
  switch (kind) {
    case 'Claim':
      return <rect x="9" y="17" width="12" height="12" rx="3.5" />
    case 'Person':
      return <path d="M15 15.5 22.5 23 15 30.5 7.5 23Z" />
    case 'Topic':
      return <circle cx="15" cy="23" r="5.5" className={classes.hollow} />
    default:
      return <circle cx="15" cy="23" r={kind === 'Work' ? 6.5 : 4.5} />
  }
}

/** As many words as the mark has room for: of a narrow quotation its page, of a narrow claim nothing. */
const linesOf = ({ kind, label, note, width, of }: PlacedMark): readonly string[] => {
  const letters = Math.floor((width - BESIDE) / LETTER)
  if (letters < 1) return []
  if (kind === 'Quote' && letters < 12)
    return [of.length > 1 ? `× ${of.length}` : '“…”', cutAtWord(note.split(/, | …/)[0] ?? '', letters)].filter(Boolean)
  if (note !== '') return [cutAtWord(label, letters), cutAtWord(note, letters)]
  return twoLines(cutAtWord(label, 2 * letters - 6), letters)
}

const Drawn = ({ mark }: { readonly mark: PlacedMark }) => {
  const { choose } = useActions()
  const { id, kind, label, note, x, y, width, struck, of } = mark
  const lines = linesOf(mark)
  return (
    <a
      href={nodeHref(id)}
      className={classes.mark}
      data-kind={kind}
      data-struck={struck || undefined}
      onClick={(event) => {
        if (!isPlainClick(event)) return
        event.preventDefault()
        choose(id)
      }}
    >
      <g transform={`translate(${x} ${y})`}>
        <title>
          {KIND_NAMES[kind].one}: {label}
          {of.length > 1 ? ', the first of them opens' : ''}
          {struck ? ', struck out' : ''}
        </title>
        <rect className={classes.box} width={width} height={MARK_HEIGHT} rx="7" />
        <Shape kind={kind} />
        <g>
          {lines.map((line, at) => (
            <text
              key={line}
              x="30"
              y={lines.length === 1 ? 27 : 19 + at * 16}
              data-second={at > 0 && note !== '' ? true : undefined}
            >
              {line}
            </text>
          ))}
        </g>
      </g>
    </a>
  )
}

/** Broken at a word near the middle, where it is longer than one line. */
const twoLines = (words: string, most: number): readonly string[] => {
  if (words.length <= most) return [words]
  const space = words.lastIndexOf(' ', most)
  return space <= 0 ? [cutAtWord(words, most)] : [words.slice(0, space), cutAtWord(words.slice(space + 1), most)]
}

const pathOf = (points: PlacedTie['points']): string => {
  const [first, ...rest] = points
  if (!first) return ''
  const middle = rest.slice(0, -1)
  const last = rest.at(-1) ?? first
  return `M${first.x} ${first.y}${middle.map(({ x, y }) => `L${x} ${y}`).join('')}L${last.x} ${last.y}`
}

const Line = ({ tie }: { readonly tie: PlacedTie }) => {
  const { pattern, arrow } = lineMark(tie.type)
  return (
    <path
      className={classes.tie}
      data-type={tie.type}
      data-struck={tie.struck || undefined}
      d={pathOf(tie.points)}
      strokeDasharray={DASHES[pattern]}
      strokeLinecap={pattern === 'dotted' ? 'round' : 'butt'}
      markerEnd={arrow ? 'url(#chain-arrow)' : undefined}
    />
  )
}

export const ChainDrawing = ({ chain }: { readonly chain: Chain }) => {
  const quotes = chain.nodes.filter(({ kind }) => kind === 'Quote').length
  const [folded, setFolded] = useState(quotes > MANY)
  const [size, setSize] = useState<Size>('fit')
  const narrow = useNarrow() && size === 'fit'
  const picture = useMemo(() => chainLayout(chainGraph(chain, folded), chain.claim.id, narrow), [chain, folded, narrow])
  const foldable = useMemo(() => chainGraph(chain, true).marks.length < chain.nodes.length, [chain])
  return (
    <figure className={classes.figure} style={{ '--natural': `${Math.ceil(picture.width) + 2}px` } as CSSProperties}>
      <div className={classes.drawingTools}>
        {foldable && (
          <Button size="compact-xs" variant="default" aria-pressed={folded} onClick={() => setFolded(!folded)}>
            {folded ? `Unfold ${counted(quotes, 'quotation', 'quotations')}` : 'Fold quotations from one work'}
          </Button>
        )}
        <SegmentedControl
          size="xs"
          aria-label="Size of the drawing"
          value={size}
          onChange={(value) => setSize(value === 'whole' ? 'whole' : 'fit')}
          data={[...SIZES]}
        />
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys */}
      <section className={classes.scroll} aria-label="Drawing of the chain" tabIndex={0}>
        <svg
          width={picture.width}
          height={picture.height}
          data-size={size}
          viewBox={`0 0 ${picture.width} ${picture.height}`}
          className={classes.drawing}
        >
          <title>The chain, from the claim at the left to its sources at the right</title>
          <defs>
            <marker id="chain-arrow" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto">
              <path d="M0 0.8 8 4 0 7.2Z" className={classes.arrow} />
            </marker>
          </defs>
          {picture.ties.map((tie) => (
            <Line key={`${tie.type} ${tie.from} ${tie.to}`} tie={tie} />
          ))}
          {picture.marks.map((mark) => (
            <Drawn key={mark.id} mark={mark} />
          ))}
        </svg>
      </section>
      <figcaption className={classes.caption}>
        From left to right: the claim, what is said for or against it, the works that stands in, the sources behind
        those works, and who made or spoke it. Solid lines support, dashed ones dispute, dotted ones qualify; arrows
        lead to what a work relies on.
      </figcaption>
    </figure>
  )
}
