// The chain as an outline that reads aloud: every line says what it is to the line above it.
import type { Chain } from '../../../server/api/contract/chain.ts'
import { nodeHref, useActions } from '../../parts/go.ts'
import { isPlainClick } from '../../parts/node-link.tsx'
import { Words } from '../../parts/words.tsx'
import classes from './evidence.module.css'

type Line = Chain['outline'][number]
interface Branch {
  readonly line: Line
  readonly at: number
  readonly under: Branch[]
}

/** Lines with their depth as a tree. */
export const outlineTree = (lines: readonly Line[]): readonly Branch[] => {
  const top: Branch[] = []
  const open: Branch[] = []
  for (const [at, line] of lines.entries()) {
    const branch: Branch = { line, at, under: [] }
    open.length = Math.min(open.length, line.depth)
    const above = open.at(-1)
    if (above) above.under.push(branch)
    else top.push(branch)
    open.push(branch)
  }
  return top
}

const Branches = ({ branches }: { readonly branches: readonly Branch[] }) => {
  const { choose } = useActions()
  return (
    <ul className={classes.outline}>
      {branches.map(({ line, at, under }) => (
        <li key={at} data-struck={line.struck || undefined}>
          {line.struck && <span className={classes.struckWord}>Struck out. </span>}
          <a
            className={classes.outlineLink}
            href={nodeHref(line.node)}
            onClick={(event) => {
              if (!isPlainClick(event)) return
              event.preventDefault()
              choose(line.node)
            }}
          >
            <Words text={line.text} />
          </a>
          {under.length > 0 && <Branches branches={under} />}
        </li>
      ))}
    </ul>
  )
}

export const ChainOutline = ({ chain }: { readonly chain: Chain }) => <Branches branches={outlineTree(chain.outline)} />
