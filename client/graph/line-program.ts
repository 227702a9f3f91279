// One WebGL program for every line: solid, dashed or dotted, with or without an arrow, and beside one another where several
// lines join the same two nodes. Everything is measured in pixels on the screen, so that patterns look alike at every zoom.
import { EdgeProgram, type ProgramInfo } from 'sigma/rendering'
import type { EdgeDisplayData, NodeDisplayData, RenderParams } from 'sigma/types'
import { floatColor } from 'sigma/utils'
import type { LineAttributes, NodeAttributes } from './display.ts'
import { PATTERNS, type Pattern } from './marks.ts'

/** What this program draws of a line, beside Sigma's own. */
export interface LineLook extends EdgeDisplayData {
  readonly pattern: Pattern
  readonly arrow: boolean
  /** Stands out: it is not drawn back with the others while something is chosen. */
  readonly strong: boolean
  /** Two fine lines with paper between them. */
  readonly hollow: boolean
  /** How far to the side of the middle it runs, in pixels. */
  readonly aside: number
}

const VERTEX = /* glsl */ `
attribute vec2 a_corner;
attribute vec2 a_from;
attribute vec2 a_to;
attribute float a_width;
attribute float a_aside;
attribute float a_pattern;
attribute float a_arrow;
attribute float a_target;
attribute float a_strong;
attribute float a_hollow;
attribute vec4 a_color;
attribute vec4 a_id;
uniform mat3 u_matrix;
uniform float u_sizeRatio;
uniform float u_correctionRatio;
uniform float u_hit;
uniform float u_rest;
varying vec4 v_color;
varying float v_side;
varying float v_along;
varying float v_left;
varying float v_half;
varying float v_pattern;
varying float v_arrow;
varying float v_hollow;

void main() {
  // Two lengths of the matrix's own make one pixel of the screen.
  float pixel = 2.0 * u_correctionRatio;
  vec2 way = a_to - a_from;
  float far = max(length(way), 1e-9);
  vec2 ahead = way / far;
  vec2 normal = vec2(-ahead.y, ahead.x);
  // A line is told by its ends whichever way it runs: the side is counted from the same end.
  float turn = (ahead.x < 0.0 || (ahead.x == 0.0 && ahead.y < 0.0)) ? -1.0 : 1.0;
  float width = max(a_width / sqrt(u_sizeRatio), 0.45);
  float half_width = width * 0.5;
  float reach = half_width + 1.0 + a_arrow * (2.5 + width);
  #ifdef PICKING_MODE
  reach = max(reach, u_hit * 0.5);
  #endif
  vec2 position = mix(a_from, a_to, a_corner.x) + normal * pixel * (a_corner.y * reach + a_aside * turn);
  gl_Position = vec4((u_matrix * vec3(position, 1.0)).xy, 0.0, 1.0);
  v_side = a_corner.y * reach;
  v_along = a_corner.x * far / pixel;
  v_left = (1.0 - a_corner.x) * far / pixel - a_target / u_sizeRatio;
  v_half = half_width;
  v_pattern = a_pattern;
  v_arrow = a_arrow;
  v_hollow = a_hollow;
  #ifdef PICKING_MODE
  v_color = a_id;
  #else
  v_color = a_color;
  #endif
  v_color.a *= 255.0 / 254.0;
  #ifndef PICKING_MODE
  v_color.a *= mix(u_rest, 1.0, a_strong);
  #endif
}
`

const FRAGMENT = /* glsl */ `
precision highp float;
varying vec4 v_color;
varying float v_side;
varying float v_along;
varying float v_left;
varying float v_half;
varying float v_pattern;
varying float v_arrow;
varying float v_hollow;
uniform float u_pixelRatio;

void main() {
  #ifdef PICKING_MODE
  gl_FragColor = v_color;
  #else
  float smoothing = 0.6 / u_pixelRatio;
  float cover = 1.0 - smoothstep(v_half - smoothing, v_half + smoothing, abs(v_side));
  // Far away the two lines of a hollow one would run together: there it is one line again.
  float gap = v_half - 1.1;
  if (v_hollow > 0.5 && gap > 0.3) cover *= smoothstep(gap - smoothing, gap + smoothing, abs(v_side));
  if (v_pattern > 1.5) {
    float period = 3.0 + 4.0 * v_half;
    float dot = v_half + 0.6;
    float at = mod(v_along, period) - period * 0.5;
    cover *= 1.0 - smoothstep(dot - smoothing, dot + smoothing, abs(at));
  } else if (v_pattern > 0.5) {
    float period = 9.0 + 4.0 * v_half;
    float at = abs(mod(v_along, period) - period * 0.5);
    cover *= 1.0 - smoothstep(period * 0.3 - smoothing, period * 0.3 + smoothing, at);
  }
  if (v_arrow > 0.5) {
    float head = 6.0 + 2.0 * v_half;
    float half_head = clamp(v_left, 0.0, head) / head * (2.5 + 2.0 * v_half);
    if (v_left < head) cover = v_left < 0.0 ? 0.0 : 1.0 - smoothstep(half_head - smoothing, half_head + smoothing, abs(v_side));
  }
  gl_FragColor = vec4(v_color.rgb, 1.0) * v_color.a * cover;
  #endif
}
`

/** How much lines that dispute or qualify stand out from the many that support. */
const UNUSUAL = 0.5

const UNIFORMS = ['u_matrix', 'u_sizeRatio', 'u_correctionRatio', 'u_pixelRatio', 'u_hit', 'u_rest'] as const
type Uniform = (typeof UNIFORMS)[number]

/** What holds for all lines at once, and can change without any of them being drawn anew by itself. */
export interface LineMood {
  /** Opacity of lines that do not stand out, 0 to 1. */
  rest: number
}

/** The program; `hit` is how many pixels wide a line is at least for the pointer. */
export const lineProgram = (hit: number, mood: LineMood) =>
  class extends EdgeProgram<Uniform, NodeAttributes, LineAttributes> {
    getDefinition() {
      const { FLOAT, UNSIGNED_BYTE, TRIANGLES } = WebGLRenderingContext
      const colour = { size: 4, type: UNSIGNED_BYTE, normalized: true }
      return {
        VERTICES: 6,
        VERTEX_SHADER_SOURCE: VERTEX,
        FRAGMENT_SHADER_SOURCE: FRAGMENT,
        METHOD: TRIANGLES,
        UNIFORMS,
        ATTRIBUTES: [
          { name: 'a_from', size: 2, type: FLOAT },
          { name: 'a_to', size: 2, type: FLOAT },
          { name: 'a_width', size: 1, type: FLOAT },
          { name: 'a_aside', size: 1, type: FLOAT },
          { name: 'a_pattern', size: 1, type: FLOAT },
          { name: 'a_arrow', size: 1, type: FLOAT },
          { name: 'a_target', size: 1, type: FLOAT },
          { name: 'a_strong', size: 1, type: FLOAT },
          { name: 'a_hollow', size: 1, type: FLOAT },
          { name: 'a_color', ...colour },
          { name: 'a_id', ...colour },
        ],
        CONSTANT_ATTRIBUTES: [{ name: 'a_corner', size: 2, type: FLOAT }],
        CONSTANT_DATA: [
          [0, -1],
          [1, -1],
          [0, 1],
          [0, 1],
          [1, -1],
          [1, 1],
        ],
      }
    }

    processVisibleItem(id: number, start: number, from: NodeDisplayData, to: NodeDisplayData, data: EdgeDisplayData) {
      const look = data as LineLook
      // One by one: for thousands of lines a list each, and copying it, takes longer than all the rest.
      const { array } = this
      let at = start
      array[at++] = from.x
      array[at++] = from.y
      array[at++] = to.x
      array[at++] = to.y
      array[at++] = look.size
      array[at++] = look.aside
      array[at++] = PATTERNS.indexOf(look.pattern)
      array[at++] = look.arrow ? 1 : 0
      array[at++] = to.size
      array[at++] = look.strong ? 1 : look.pattern === 'solid' ? 0 : UNUSUAL
      array[at++] = look.hollow ? 1 : 0
      array[at++] = floatColor(look.color)
      array[at] = id
    }

    setUniforms(params: RenderParams, { gl, uniformLocations }: ProgramInfo<Uniform>) {
      gl.uniformMatrix3fv(uniformLocations.u_matrix, false, params.matrix)
      gl.uniform1f(uniformLocations.u_sizeRatio, params.sizeRatio)
      gl.uniform1f(uniformLocations.u_correctionRatio, params.correctionRatio)
      gl.uniform1f(uniformLocations.u_pixelRatio, params.pixelRatio)
      gl.uniform1f(uniformLocations.u_hit, hit)
      gl.uniform1f(uniformLocations.u_rest, mood.rest)
    }
  }
