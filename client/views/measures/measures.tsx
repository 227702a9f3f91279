// What every measure says, how it is worked out and where its formula comes from: the document of measures, as a page.
import { Fragment, useEffect, useMemo, useRef } from 'react'
import source from '../../../docs/measures.md?raw'
import page from '../../parts/page.module.css'
import { AboutMeasure } from '../judging/about-measure.tsx'
import { type Block, blocks, type Line } from './blocks.ts'
import classes from './measures.module.css'

const Words = ({ line }: { readonly line: Line }) =>
  line.map(({ as, text }, at) => {
    const key = `${at} ${text}`
    if (as === 'text') return <span key={key}>{text}</span>
    const As = as
    return <As key={key}>{text}</As>
  })

const Drawn = ({ block }: { readonly block: Block }) => {
  if (block.as === 'heading')
    return block.level === 1 ? (
      <h2 className={page.title}>{block.text}</h2>
    ) : (
      <h3 id={block.id} className={classes.heading}>
        {block.text}
      </h3>
    )
  if (block.as === 'paragraph')
    return (
      <p className={classes.paragraph}>
        <Words line={block.line} />
      </p>
    )
  return (
    <table className={`${page.table} ${classes.table}`}>
      <thead>
        <tr>
          {block.head.map((cell) => (
            <th key={cell[0]?.text} scope="col">
              <Words line={cell} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {block.rows.map((row) => (
          <tr key={row[0]?.[0]?.text}>
            {row.map((cell) => (
              <td key={cell[0]?.text}>
                <Words line={cell} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const Contents = ({ all }: { readonly all: readonly Block[] }) => (
  <nav className={classes.contents} aria-label="The measures">
    {all.map((block) =>
      block.as === 'heading' && block.level === 2 ? (
        <AboutMeasure key={block.id} section={block.id}>
          {block.text}
        </AboutMeasure>
      ) : null,
    )}
  </nav>
)

/** @param section the place of the page to begin at; null for its beginning */
export const Measures = ({ section }: { readonly section: string | null }) => {
  const all = useMemo(() => blocks(source), [])
  const article = useRef<HTMLElement>(null)
  useEffect(() => {
    const at = section === null ? null : document.getElementById(section)
    if (at && article.current?.contains(at)) at.scrollIntoView({ block: 'start' })
  }, [section])
  return (
    <article ref={article} className={`${page.page} ${page.narrow}`} aria-label="Measures" data-scrolls>
      {all.map((block, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the document does not change while it is read
        <Fragment key={at}>
          <Drawn block={block} />
          {at === 0 && <Contents all={all} />}
        </Fragment>
      ))}
    </article>
  )
}
