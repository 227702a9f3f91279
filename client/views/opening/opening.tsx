// What is in here: counts, the claims with most and with least behind them, the works most used, people, topics.
import { useAnswer } from '../../api/use-answer.ts'
import { FailureNote } from '../../parts/failure-note.tsx'
import { ListSkeleton } from '../../parts/skeletons.tsx'
import { useStandingQuery } from '../../parts/use-strikes.ts'
import { Working } from '../../parts/working.tsx'
import { Counts } from './counts.tsx'
import { Documents } from './documents.tsx'
import { Lists } from './lists.tsx'
import classes from './opening.module.css'
import { Tops } from './tops.tsx'

export const Opening = () => {
  const { value, failure, retry } = useAnswer('statistics', { query: useStandingQuery() })
  if (failure && !value) return <FailureNote failure={failure} retry={retry} />
  if (!value)
    return (
      <div className={classes.opening}>
        <Working rows={5} label="Fetching what is in here" />
        <ListSkeleton rows={8} label="Fetching the claims" />
      </div>
    )
  return (
    <section className={classes.opening} aria-label="What is in here">
      <h2 className={classes.title} data-head>
        What is in here
      </h2>
      <Documents documents={value.documents} years={value.years} />
      <Counts nodes={value.nodes} />
      {(value.nodes.Claim ?? 0) > 0 && <Lists />}
      <Tops statistics={value} />
    </section>
  )
}
