// Measures over the whole graph: worked out on the server on request, followed here, read as lists.
import { Button, Progress } from '@mantine/core'
import { useState } from 'react'
import type { NetworkEvent } from '../../../server/api/contract/network.ts'
import { useMeasuring } from '../../api/use-measuring.ts'
import { FailureNote } from '../../parts/failure-note.tsx'
import { useActions } from '../../parts/go.ts'
import { Nothing } from '../../parts/nothing.tsx'
import page from '../../parts/page.module.css'
import { ListSkeleton } from '../../parts/skeletons.tsx'
import { counted, figure } from '../../theme/kind-names.ts'
import { Communities } from './communities.tsx'
import classes from './network.module.css'
import { shareDone, stageWords } from './network-words.ts'
import { Ranking } from './ranking.tsx'

const UnderWay = ({ event, stop }: { readonly event: NetworkEvent; readonly stop: () => void }) => {
  const running = event.state === 'running' ? event : null
  return (
    <div className={classes.waiting}>
      <p role="status">{running ? `${stageWords(running)} …` : 'Waiting for its turn …'}</p>
      <Progress
        value={running ? 100 * shareDone(running) : 100}
        animated={!running}
        aria-label="How far the measuring is"
      />
      <div>
        <Button size="compact-sm" variant="default" onClick={stop}>
          Stop
        </Button>
      </div>
    </div>
  )
}

export const Network = () => {
  const { network, event, failure, start, stop, retry } = useMeasuring()
  const [opened, setOpened] = useState<number | null>(null)
  const [alone, setAlone] = useState(false)
  const { setMode } = useActions()
  const underWay = event && (event.state === 'running' || event.state === 'waiting') ? event : null
  const measured = underWay ? null : network?.measured
  const empty = measured && measured.lines === 0
  return (
    <section
      className={`${page.page} ${page.narrow}`}
      aria-label="The whole graph"
      aria-busy={underWay !== null}
      data-scrolls
    >
      <h2 className={page.title}>The whole graph</h2>
      <p className={page.lead}>
        Claims, works and people as one network, from each claim towards its sources: what most leads to, and the parts
        it falls into. Documents and topics are left out, for they would tie everything in a document together.
      </p>
      {failure && <FailureNote failure={failure} retry={event?.state === 'failed' ? start : retry} />}
      {!network && !failure && <ListSkeleton rows={6} label="Looking whether it has been measured" />}
      {underWay && <UnderWay event={underWay} stop={stop} />}
      {network && !measured && !underWay && !failure && (
        <div className={classes.waiting}>
          <p>
            {event?.state === 'cancelled' ? 'Stopped. ' : 'It has not been measured as it is now. '}
            {counted(network.size.claims, 'claim', 'claims')}, {counted(network.size.works, 'work', 'works')} and{' '}
            {counted(network.size.stances, 'stance', 'stances')} are to be read; on large graphs that takes a minute.
            Everything else goes on meanwhile.
          </p>
          <div>
            <Button size="sm" onClick={start}>
              Measure the whole graph
            </Button>
          </div>
        </div>
      )}
      {empty && (
        <Nothing title="Nothing is joined to anything">
          <p>No claim has a source and no work a maker, or what joins them is struck out.</p>
        </Nothing>
      )}
      {measured && !empty && (
        <>
          <p className={page.note}>
            {counted(measured.claims, 'claim', 'claims')}, {counted(measured.works, 'work', 'works')} and{' '}
            {counted(measured.people, 'person', 'people')}, with {counted(measured.lines, 'line', 'lines')} between
            them; {counted(measured.communities, 'community', 'communities')}.{' '}
            {measured.alone > 0 && (
              <>
                Nothing is joined to{' '}
                <button type="button" className={page.textButton} onClick={() => setAlone(true)}>
                  {figure(measured.alone)} of them
                </button>
                .{' '}
              </>
            )}
            {!measured.settled && 'Hubs and authorities did not come to rest and are not given. '}
            <button
              type="button"
              className={page.textButton}
              onClick={() => document.getElementById('communities')?.scrollIntoView({ block: 'start' })}
            >
              To the communities
            </button>{' '}
            ·{' '}
            <button type="button" className={page.textButton} onClick={() => setMode({ name: 'time' })}>
              The years that stand out
            </button>
          </p>
          <Ranking
            alone={alone}
            onAlone={setAlone}
            onCommunity={(number) => {
              setOpened(number)
              document.getElementById('communities')?.scrollIntoView({ block: 'start' })
            }}
          />
          <Communities opened={opened} onOpen={setOpened} modularity={measured.modularity} />
        </>
      )}
    </section>
  )
}
