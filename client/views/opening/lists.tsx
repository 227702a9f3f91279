// The lists worth having at hand, each with how many are on it, each a link.
import { useAnswer } from '../../api/use-answer.ts'
import { showSheet } from '../../frame/frame-state.ts'
import { useActions } from '../../parts/go.ts'
import { useStrikesQuery } from '../../parts/use-strikes.ts'
import { LIST_NAMES, type ListName } from '../../state/mode.ts'
import { figure } from '../../theme/kind-names.ts'
import { LIST_WORDS } from '../lists/list-words.ts'
import classes from './opening.module.css'

const Entry = ({ list }: { readonly list: ListName }) => {
  const { setMode } = useActions()
  const query = useStrikesQuery()
  const { value } = useAnswer('list', { query: { list, offset: 0, limit: 1, ...query } })
  return (
    <li className={classes.list}>
      <a
        className={classes.link}
        href={`/lists/${list}`}
        onClick={(event) => {
          if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey) return
          event.preventDefault()
          setMode({ name: 'list', list })
          showSheet(null)
        }}
      >
        {LIST_WORDS[list].title}
      </a>
      <span className={classes.listCount}>{value ? figure(value.total) : '…'}</span>
    </li>
  )
}

export const Lists = () => (
  <section className={classes.lists} aria-label="Lists worth having at hand">
    <h3 className={classes.listsTitle}>Worth a second look</h3>
    <ul className={classes.listRows}>
      {LIST_NAMES.map((list) => (
        <Entry key={list} list={list} />
      ))}
    </ul>
  </section>
)
