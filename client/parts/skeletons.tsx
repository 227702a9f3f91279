// The shape of what is on its way, so that nothing jumps when it comes.
import { Skeleton } from '@mantine/core'
import classes from './parts.module.css'

/** So many lines of a list. */
export const ListSkeleton = ({ rows, label }: { readonly rows: number; readonly label: string }) => (
  <div className={classes.skeletons} role="status" aria-label={label}>
    {Array.from({ length: rows }, (_, at) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: the rows are alike and stay in place
      <Skeleton key={at} height={14} width={`${92 - ((at * 37) % 40)}%`} radius="sm" />
    ))}
  </div>
)

/** So many paragraphs of three lines. */
export const TextSkeleton = ({ paragraphs, label }: { readonly paragraphs: number; readonly label: string }) => (
  <div className={classes.skeletons} role="status" aria-label={label}>
    {Array.from({ length: paragraphs }, (_, at) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: the paragraphs are alike and stay in place
      <div key={at} className={classes.skeletonParagraph}>
        <Skeleton height={12} width="98%" radius="sm" />
        <Skeleton height={12} width="94%" radius="sm" />
        <Skeleton height={12} width="61%" radius="sm" />
      </div>
    ))}
  </div>
)
