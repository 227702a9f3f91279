// One of the lists worth having at hand.

import { Nothing } from '../../parts/nothing.tsx'
import type { ListName } from '../../state/mode.ts'

export const ListOfNote = ({ list }: { readonly list: ListName }) => <Nothing title={list} />
