// The map behind one small face: Sigma, graphology and the layouts are known here and beside, nowhere else on the page.
import type { Position } from '../state/view.ts'
import { nextStage, type Stage } from './arrange.ts'
import { type Communities, inColour } from './community-look.ts'
import {
  type DisplayGraph,
  displayGraph,
  emptyGraph,
  type Look,
  type NodeAttributes,
  type Scene,
  tellingLines,
} from './display.ts'
import { createDrawing } from './drawing.ts'
import { emphasisChange, moodOf, NO_EMPHASIS } from './emphasis.ts'
import { frameOf } from './frame.ts'
import { ghostLine, ghostLook, isGhost, NO_GHOSTS } from './ghosts.ts'
import { grow } from './grow.ts'
import { createLabels } from './labels.ts'
import { createLayouts } from './layouts.ts'
import type { LineMood } from './line-program.ts'
import { createMapCamera } from './map-camera.ts'
import type { MapHandle, MapOptions } from './map-face.ts'
import { listenToPointer } from './map-pointer.ts'
import { crowding, dim, fineness, ink, paper } from './marks.ts'
import type { NodeMood } from './node-program.ts'
import { lineLook, nodeLook } from './reducers.ts'

/** A new picture is first shown when it has found its rough shape, in milliseconds. */
const FIRST_LOOK = 250
/** Milliseconds between two pictures of a layout, at least; more where a picture takes long, or holds much. */
const FRAME = 60
const SWIFT = 20
const FEW = 12

/**
 * Draws a map into a container.
 * @throws where the browser has no WebGL
 */
export const createMap = (options: MapOptions): MapHandle => {
  const { container, theme, still } = options
  const { places: laid } = options.laid
  let scene: Scene | null = null
  let graph: DisplayGraph = emptyGraph()
  /** What is drawn, and how. */
  let drawn: { readonly scene: Scene; readonly look: Look } | null = null
  /** Whether Sigma has not indexed all of it yet: then nothing can be measured, or drawn anew by itself. */
  let isNew = false
  let emphasis = NO_EMPHASIS
  let ghosts = NO_GHOSTS
  let communities: Communities | null = null
  /** Lines that are seen while nothing stands out. */
  let telling = 0
  const mood: LineMood & NodeMood = { rest: 1, nodes: 1 }
  let dragged: string | null = null
  /** Nodes of the layout that is running. */
  let moving: ReadonlySet<string> = new Set()
  /** A whole picture is being arranged: until it is, nothing in it has a place to be brought into sight at. */
  let arranging = false
  let wanted: string | null = null

  const labels = createLabels(() => ({
    ink: ink(theme),
    dim: dim(theme),
    paper: paper(theme),
    face: options.face,
    quiet: emphasis.quiet,
    covered: options.covered(),
  }))
  const drawing = createDrawing({
    ...options,
    graph,
    mood,
    paper: paper(theme),
    labels,
    nodeLook: (id, plain) => {
      const node = inColour(plain, id, communities, theme)
      return nodeLook(
        isGhost(ghosts, id) ? ghostLook(node, theme) : node,
        emphasis.nodes.get(id),
        theme,
        emphasis.crowded,
      )
    },
    lineLook: (id, line) =>
      line.edge.struck || ghosts.struck.has(line.edge.from) || ghosts.struck.has(line.edge.to)
        ? ghostLine(line, theme)
        : lineLook(line, emphasis.lines.get(id), theme),
  })
  drawing.on('afterRender', labels.flush)
  drawing.on('afterProcess', () => {
    isNew = false
  })
  /** Everything anew, at the next frame; until then Sigma knows no places. */
  const redraw = () => {
    isNew = true
    drawing.refresh({ schedule: true })
  }
  const measurable = () => {
    if (isNew) drawing.refresh({ partialGraph: {}, skipIndexation: true })
  }
  const camera = createMapCamera({ drawing, still: () => still, measurable, onMove: options.onCamera })

  const setMood = () => Object.assign(mood, moodOf(emphasis, telling))
  const places = (): Map<string, Position> => new Map([...laid, ...Object.entries(scene?.placed ?? {})])
  const build = () => {
    if (!scene) return
    const area = Math.min(container.clientWidth, container.clientHeight) ** 2
    const { nodes, edges } = scene.loaded
    telling = tellingLines(scene.shown.edges)
    const smaller = crowding(nodes.size, area)
    const look = { theme, smaller, finer: fineness(smaller, tellingLines(edges), nodes.size) }
    const before = drawn
    drawn = { scene, look }
    if (
      before?.look.smaller === look.smaller &&
      before.look.finer === look.finer &&
      grow(graph, before.scene, scene, places(), look)
    ) {
      isNew = true
      setMood()
      return
    }
    // Sigma keeps what it knows of nodes by id: the old graph is emptied, so that it forgets them.
    graph.clear()
    graph = displayGraph(scene, places(), look)
    setMood()
    drawing.setGraph(graph)
  }
  /** From now on the frame of the picture stands still, whatever comes in. A few things are no picture yet. */
  const freeze = (least = FEW) => {
    if (drawing.getCustomBBox() || laid.size < least) return
    options.laid.frame ??= frameOf(laid.values())
    if (!options.laid.frame) return
    drawing.setCustomBBox(options.laid.frame)
    redraw()
  }
  /** Puts everything where it is now; or, where few things move, these alone, so that the rest is not drawn anew. */
  const reposition = (stage: Stage) => {
    const put = (id: string, node: NodeAttributes): NodeAttributes => {
      const place = id === dragged ? null : (scene?.placed[id] ?? laid.get(id))
      return place ? Object.assign(node, { x: place.x, y: place.y }) : node
    }
    if (stage.first || isNew) {
      graph.updateEachNodeAttributes(put, { attributes: ['x', 'y'] })
      return
    }
    const nodes = stage.fresh.filter((id) => graph.hasNode(id))
    for (const id of nodes) put(id, graph.getNodeAttributes(id))
    const edges = new Set(nodes.flatMap((id) => graph.edges(id)))
    drawing.refresh({ partialGraph: { nodes, edges: [...edges] }, skipIndexation: true, schedule: true })
  }

  let begun = 0
  let drawnAt = 0
  let cost = 0
  const onPlaces = (fresh: ReadonlyMap<string, Position>, stage: Stage, done: boolean) => {
    for (const [id, place] of fresh) laid.set(id, place)
    const now = performance.now()
    const early = stage.first && now - begun < FIRST_LOOK
    if (!done && (still || early || now - drawnAt < Math.max(FRAME, 3 * cost, stage.first ? graph.order / SWIFT : 0)))
      return
    reposition(stage)
    if (done) freeze()
    // Fitting measures what is drawn: at the end of a layout that has to be its end.
    if (done)
      drawing.refresh(
        stage.first ? undefined : { partialGraph: { nodes: [...stage.fresh].filter((id) => graph.hasNode(id)) } },
      )
    camera.refit()
    cost = performance.now() - now
    drawnAt = performance.now()
    if (!done) return
    moving = new Set()
    arranging = false
    if (wanted !== null) camera.reveal(wanted)
    wanted = null
    // What waited for this picture comes in now.
    if (arrangeNext()) build()
  }
  const layouts = createLayouts({ onPlaces, onState: options.onLayout })
  /** Runs the next layout that is needed; whether there was one. */
  const arrangeNext = (besidePins = false): boolean => {
    if (!scene) return false
    // A whole picture is arranged as if nothing had been dragged, and the pins are put in afterwards: who opens the address of
    // a view with pins sees the rest where it was.
    const whole = !besidePins && ![...laid.keys()].some((id) => !moving.has(id))
    const known = whole ? new Map(laid) : places()
    const pinned = new Set(whole ? [] : Object.keys(scene.placed))
    const stage = nextStage(scene.loaded, known, pinned, moving)
    if (!stage) {
      if (moving.size === 0) freeze()
      return false
    }
    moving = new Set(stage.fresh)
    arranging = stage.first
    for (const id of stage.fresh) {
      const place = known.get(id)
      if (place) laid.set(id, place)
    }
    if (stage.first) {
      options.laid.frame = null
      drawing.setCustomBBox(null)
    }
    begun = performance.now()
    layouts.run(stage)
    return true
  }

  listenToPointer(drawing, {
    ...options,
    onDrag: (id, to) => {
      dragged = id
      freeze(1)
      graph.mergeNodeAttributes(id, { x: to.x, y: to.y })
    },
    onDrop: (id, to) => {
      dragged = null
      options.onDrop(id, to)
    },
  })
  const resizing = new ResizeObserver(() => {
    drawing.resize()
    redraw()
    camera.refit()
  })
  resizing.observe(container)

  return {
    ...camera,
    reveal: (id) => {
      if (arranging) wanted = id
      else camera.reveal(id)
    },
    draw: (next) => {
      const same = scene?.loaded === next.loaded
      const wasPlaced = scene?.placed
      const wasShown = scene?.shown
      scene = next
      // Things that are gone altogether may come back elsewhere.
      if (!same) for (const id of laid.keys()) if (!next.loaded.nodes.has(id)) laid.delete(id)
      if (!same || wasPlaced !== next.placed) arrangeNext()
      build()
      // Dragging one thing does not move the picture under it.
      // What is arranged is fitted when it lies.
      if (moving.size === 0 && (!same || wasShown !== next.shown)) camera.refit(!same)
    },
    emphasise: (next) => {
      const { nodes, edges } = emphasisChange(emphasis, next)
      emphasis = next
      setMood()
      const partialGraph = {
        nodes: nodes.filter((id) => graph.hasNode(id)),
        edges: edges.filter((id) => graph.hasEdge(id)),
      }
      drawing.refresh({ partialGraph, skipIndexation: !isNew, schedule: true })
    },
    haunt: (next) => {
      if (next === ghosts) return
      ghosts = next
      redraw()
    },
    colour: (next) => {
      if (next === communities) return
      communities = next
      redraw()
    },
    arrange: () => {
      for (const id of scene?.shown.ids ?? []) laid.delete(id)
      moving = new Set()
      arrangeNext(true)
      build()
    },
    spots: (ids) => {
      const found = new Map<string, Position>()
      for (const id of ids) {
        if (!graph.hasNode(id)) continue
        const { x, y } = graph.getNodeAttributes(id)
        found.set(id, drawing.graphToViewport({ x, y }))
      }
      return found
    },
    placeOf: (id) => {
      if (!graph.hasNode(id)) return null
      const { x, y } = graph.getNodeAttributes(id)
      return { x, y }
    },
    kill: () => {
      // What was on its way has no place yet: the next map arranges it.
      for (const id of moving) laid.delete(id)
      resizing.disconnect()
      layouts.kill()
      camera.stop()
      drawing.kill()
    },
  }
}
