// The whole words of what is pointed at, beside it: a thing on the map, or a line.
import { type RefObject, useLayoutEffect, useState } from 'react'
import type { MapHandle } from '../../graph/map-face.ts'
import { KindMark } from '../../parts/kind-mark.tsx'
import { cutAtWord } from '../../parts/shout.ts'
import { Words } from '../../parts/words.tsx'
import { useExplorer } from '../../state/use-explorer.ts'
import type { Position } from '../../state/view.ts'
import classes from './map.module.css'
import { kindWord, lineWords, weightWords } from './node-words.ts'
import type { Pointed } from './use-map.ts'

const LONGEST = 280

export const MapTooltip = ({
  pointed,
  map,
}: {
  readonly pointed: Pointed
  readonly map: RefObject<MapHandle | null>
}) => {
  const nodes = useExplorer((state) => state.loaded.nodes)
  const node = pointed.node ? nodes.get(pointed.node) : undefined
  const [spot, setSpot] = useState<Position | null>(null)
  useLayoutEffect(() => {
    setSpot(
      pointed.node ? (map.current?.spots([pointed.node]).get(pointed.node) ?? null) : pointed.line ? pointed.at : null,
    )
  }, [pointed, map])
  if (!spot || !(node || pointed.line)) return null
  const { line } = pointed
  return (
    <div
      className={classes.tooltip}
      style={{ '--spot-x': `${spot.x}px`, '--spot-y': `${spot.y}px` } as React.CSSProperties}
    >
      {node && (
        <>
          <div className={classes.kind}>
            <KindMark kind={node.kind} /> {kindWord(node)}
          </div>
          <Words text={node.label.length > LONGEST ? `${node.label.slice(0, LONGEST)}…` : node.label} />
          <div className={classes.weight}>{weightWords(node)}</div>
        </>
      )}
      {!node && line && (
        <>
          <div>{lineWords(line)}</div>
          {[line.from, line.to].map((id) => {
            const end = nodes.get(id)
            return (
              end && (
                <div key={id} className={classes.end}>
                  <KindMark kind={end.kind} /> <Words text={cutAtWord(end.label, 80)} />
                </div>
              )
            )
          })}
        </>
      )}
    </div>
  )
}
