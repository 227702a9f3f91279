// The explorer's state as a zustand store: the view with its undo, what was loaded for it, what is left of that to show, and
// the actions that everything on the page calls. It asks the server through the `ask` that it is given.
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { NodeKind } from '../../model/kind.ts'
import type { ViewEdge } from '../../server/api/contract/view.ts'
import type { Reply } from '../api/ask.ts'
import type { Failure } from '../api/failure.ts'
import { parseAddress } from './address.ts'
import type { Ask } from './answers.ts'
import { type Deed, perform } from './deed.ts'
import { begin, change, deedToRedo, deedToUndo, did, forget, type History, redo, undo } from './history.ts'
import { lacking, load, questionOf } from './load.ts'
import { EMPTY, type Loaded } from './loaded.ts'
import type { Mode } from './mode.ts'
import { renamed } from './renamed.ts'
import { NOTHING_SHOWN, type Shown, shownOf } from './shown.ts'
import { NO_STRIKES, type Strikes } from './strikes.ts'
import type { Camera, Chosen, Colours, Filters, Position, View } from './view.ts'
import * as ops from './view.ts'

/** Neighbours that one step of an expansion brings. */
export const EXPAND_STEP = 100

export interface ExplorerState {
  readonly history: History
  /** The view as it is now: `history.present`. */
  readonly view: View
  readonly loaded: Loaded
  readonly shown: Shown
  readonly loading: boolean
  /** Why the last question failed; what was loaded before stays. */
  readonly failure: Failure | null
  /** The last step in words, for a live region. */
  readonly said: string
}
export interface ExplorerActions {
  /** Chooses a node by its id, or a line, or two nodes; what is not on the map is brought onto it, quotations apart. */
  choose(chosen: string | Chosen | null): void
  /** Shows neighbours of a kind, the weightiest first: `count` in all, or one step more than there are. */
  expand(node: string, kind: NodeKind, count?: number): void
  /** Shows neighbours of every kind but quotations, as one step. */
  expandAll(node: string): Promise<void>
  collapse(node: string): void
  hide(...ids: readonly string[]): void
  showHidden(): void
  focus(node: string | null, steps?: number): void
  place(positions: Readonly<Record<string, Position>>): void
  free(...ids: readonly string[]): void
  /** Opens a line of the map: its quotations are listed. */
  openEdge(edge: Pick<ViewEdge, 'id' | 'type' | 'from' | 'to'>): void
  setFilter(change: Partial<Filters>): void
  clearFilters(): void
  /** Strikes out sources: what is given replaces what was struck of that kind. */
  strike(change: Partial<Strikes>): void
  clearStrikes(): void
  /** What the colours of the map say. */
  colourBy(colours: Colours): void
  findPaths(from: string, to: string): void
  clearPaths(): void
  setMode(mode: Mode): void
  openReader(document: string, first: number, last?: number): void
  moveCamera(camera: Camera | null): void
  /** Takes the last step back; what was added to the graph by hand is taken out of it. */
  undo(): void
  redo(): void
  /** Tells that something was added by hand, so that it can be undone. */
  did(deed: Deed): void
  /** Takes back what was added by hand, whatever was done since; null when it is done. */
  takeBack(id: string): Promise<Failure | null>
  reset(): void
  /** Goes to the view of an address: path, query and fragment. */
  navigate(address: string): void
  /** Says something in the live region. */
  say(words: string): void
  /** Asks again for everything: after an import, a removal or a failure. */
  reload(): void
}
export type Explorer = ExplorerState & ExplorerActions
export type ExplorerStore = StoreApi<Explorer>

export interface ExplorerOptions {
  readonly ask: Ask
  /** Called when the graph itself has changed: what was answered before no longer holds. */
  readonly onGraphChanged?: () => void
  /** Path, query and fragment to begin with. */
  readonly address: string
}

/** Makes the explorer's state; call `reload()` on it to load what its address shows. */
export const createExplorer = ({ ask, address, onGraphChanged = () => undefined }: ExplorerOptions): ExplorerStore =>
  createStore<Explorer>()((set, get) => {
    let answered = ''
    let running: AbortController | null = null

    const labelOf = (id: string) => get().loaded.nodes.get(id)?.label.slice(0, 80) ?? 'it'

    /** @param before what is kept of what is there; `EMPTY` asks for everything anew */
    const loadNow = async (before: Loaded) => {
      running?.abort()
      const controller = new AbortController()
      running = controller
      set({ loading: true, failure: null })
      try {
        const loaded = await load(get().view, ask, controller.signal, before)
        if (controller.signal.aborted) return
        const view = renamed(get().view, loaded.aliases)
        answered = questionOf(view, loaded)
        set({
          loaded,
          view,
          history: { ...get().history, present: view },
          shown: shownOf(loaded, view),
          loading: false,
        })
        follow()
      } catch (error) {
        if (controller.signal.aborted) return
        if (!isFailed(error)) {
          set({ loading: false })
          throw error
        }
        set({ loading: false, failure: error.failure })
      }
    }
    /** Asks for what the view needs and is not there. */
    const follow = () => {
      const { view, loaded } = get()
      if (questionOf(view, loaded) !== answered || lacking(view, loaded).length > 0) void loadNow(loaded)
    }
    const settle = (history: History, said?: string) => {
      const { view: before, loaded, shown } = get()
      const view = history.present
      const same = before.filters === view.filters && before.hidden === view.hidden && before.focus === view.focus
      set({ history, view, shown: same ? shown : shownOf(loaded, view), ...(said === undefined ? {} : { said }) })
      follow()
    }
    const go = (view: View, said?: string) => settle(change(get().history, view), said)

    /** What was here only because it was chosen stays when something else is. */
    const keepPicked = (view: View): View => {
      const { onlyPicked } = get().loaded
      return onlyPicked.length === 0 ? view : ops.show(view, onlyPicked)
    }
    const choose = (chosen: string | Chosen | null) => {
      const choice: Chosen | null = typeof chosen === 'string' ? { what: 'node', id: chosen } : chosen
      const { loaded, view } = get()
      const kept = keepPicked(view)
      if (choice?.what !== 'node') return go(ops.choose(kept, choice))
      const absent = !loaded.nodes.has(choice.id) && !choice.id.startsWith('quote:')
      const hidden = view.hidden.includes(choice.id)
      go(ops.choose(absent || hidden ? ops.show(kept, [choice.id]) : kept, choice))
    }
    const expandedTo = (view: View, node: string, kind: NodeKind) =>
      view.expansions.find((other) => other.node === node && other.kind === kind)?.count ?? 0
    const expandStep = (view: View, node: string, kind: NodeKind, count?: number) =>
      ops.expand(view, { node, kind, count: count ?? expandedTo(view, node, kind) + EXPAND_STEP })

    /** Changes the graph, one thing at a time; a press while it is on its way does nothing. */
    let changing = false
    const onGraph = async (act: () => Promise<Reply<unknown>>, after: () => void): Promise<Failure | null> => {
      if (changing) return null
      changing = true
      const reply = await act()
      changing = false
      if (!reply.ok) {
        set({ said: reply.failure.detail, failure: reply.failure })
        return reply.failure
      }
      after()
      onGraphChanged()
      return null
    }
    /** What is not there any more has been taken back already. */
    const remove = async (id: string): Promise<Reply<unknown>> => {
      const reply = await ask('removeImport', { id })
      return !reply.ok && reply.failure.kind === 'not-found' ? { ok: true, value: null } : reply
    }
    const undoDeed = (deed: Deed) =>
      onGraph(
        () => remove(deed.deed),
        () => settle(undo(get().history), `Taken back: ${deed.said}`),
      )
    const redoDeed = (deed: Deed) =>
      onGraph(
        () => perform(ask, deed.request),
        () => settle(redo(get().history), `Done again: ${deed.said}`),
      )

    const start = parseAddress(address)
    return {
      history: begin(start),
      view: start,
      loaded: EMPTY,
      shown: NOTHING_SHOWN,
      loading: false,
      failure: null,
      said: '',
      choose,
      expand: (node, kind, count) => go(expandStep(get().view, node, kind, count), `Expanded ${labelOf(node)}.`),
      expandAll: async (node) => {
        const reply = await ask('node', { id: node })
        if (!reply.ok) return set({ failure: reply.failure })
        const kinds = reply.value.expansions.filter(({ kind, count }) => kind !== 'Quote' && count > 0)
        const view = kinds.reduce(
          (last, { kind, count }) =>
            expandStep(last, node, kind, Math.min(count, expandedTo(last, node, kind) + EXPAND_STEP)),
          get().view,
        )
        const told = kinds.map(({ kind, count }) => `${kind} ${expandedTo(view, node, kind)} of ${count}`).join(', ')
        go(view, told ? `Expanded ${labelOf(node)}: ${told}.` : `There is nothing to expand from ${labelOf(node)}.`)
      },
      collapse: (node) => go(ops.collapse(get().view, node), `Collapsed ${labelOf(node)}.`),
      hide: (...ids) =>
        go(ops.hide(get().view, ids), ids.length === 1 ? `Hid ${labelOf(ids[0] ?? '')}.` : `Hid ${ids.length}.`),
      showHidden: () => go(ops.showHidden(get().view), 'Everything hidden is shown again.'),
      focus: (node, steps) =>
        go(
          ops.focus(get().view, node, steps),
          node === null ? 'The whole map again.' : `Only what is around ${labelOf(node)}.`,
        ),
      place: (positions) => go(ops.place(get().view, positions), 'Pinned.'),
      free: (...ids) => go(ops.free(get().view, ids), 'Pin taken out.'),
      openEdge: ({ id, type, from, to }) => choose({ what: 'line', id, type, from, to }),
      setFilter: (changed) => go(ops.filter(get().view, changed)),
      clearFilters: () => go(ops.filter(get().view, ops.NO_FILTERS), 'No filters.'),
      strike: (changed) => go(ops.strike(get().view, changed), 'What is struck out has changed.'),
      clearStrikes: () => go(ops.strike(get().view, NO_STRIKES), 'Nothing is struck out.'),
      colourBy: (colours) =>
        go(
          ops.colourBy(get().view, colours),
          colours === 'kind' ? 'Colours say the kind.' : 'Colours say the community.',
        ),
      findPaths: (from, to) => go(ops.showPaths(get().view, { from, to }), 'Paths between two things.'),
      clearPaths: () => go(ops.showPaths(get().view, null), 'No paths.'),
      setMode: (mode) => go(ops.setMode(get().view, mode)),
      openReader: (document, first, last = first) =>
        go(ops.setMode(get().view, { name: 'read', document, first, last: Math.max(first, last) })),
      moveCamera: (camera) => {
        const view = ops.moveCamera(get().view, camera)
        set({ view, history: { ...get().history, present: view } })
      },
      did: (deed) => set({ history: did(get().history, deed) }),
      takeBack: (id) =>
        onGraph(
          () => remove(id),
          () => settle(forget(get().history, id), 'Taken back.'),
        ),
      undo: () => {
        const deed = deedToUndo(get().history)
        if (deed) return void undoDeed(deed)
        if (get().history.past.length > 0) settle(undo(get().history), 'Taken back.')
      },
      redo: () => {
        const deed = deedToRedo(get().history)
        if (deed) return void redoDeed(deed)
        if (get().history.future.length > 0) settle(redo(get().history), 'Done again.')
      },
      reset: () => go(ops.reset(get().view), 'Back to the beginning.'),
      navigate: (to) => go(parseAddress(to)),
      say: (words) => set({ said: words }),
      reload: () => void loadNow(EMPTY),
    }
  })

const isFailed = (error: unknown): error is { readonly failure: Failure } =>
  typeof error === 'object' && error !== null && 'failure' in error
