// One WebGL program for every kind of node: circle, rounded square, diamond and ring, each with a rim, and a pin where it is
// pinned. The outline is a signed distance in pixels, so that edges are smooth at every size.
import { NodeProgram, type ProgramInfo } from 'sigma/rendering'
import type { NodeDisplayData, RenderParams } from 'sigma/types'
import { floatColor } from 'sigma/utils'
import type { LineAttributes, NodeAttributes } from './display.ts'
import { SHAPES, type Shape } from './marks.ts'

/** What this program draws of a node, beside Sigma's own. */
export interface NodeLook extends NodeDisplayData {
  readonly shape: Shape
  readonly rim: string
  /** Width of the rim in pixels. */
  readonly rimWidth: number
  readonly pinned: boolean
  /** Stands out: it is not drawn back with the others while something is chosen. */
  readonly strong: boolean
}

/** What holds for all nodes at once, and can change without any of them being drawn anew by itself. */
export interface NodeMood {
  /** How much is left of the colour of nodes that do not stand out, 0 to 1. */
  nodes: number
}

const VERTEX = /* glsl */ `
attribute vec2 a_corner;
attribute vec2 a_position;
attribute float a_size;
attribute float a_shape;
attribute float a_rimWidth;
attribute float a_pinned;
attribute float a_strong;
attribute vec4 a_color;
attribute vec4 a_rim;
attribute vec4 a_id;
uniform mat3 u_matrix;
uniform float u_sizeRatio;
uniform float u_correctionRatio;
uniform float u_reach;
uniform float u_rest;
varying vec2 v_place;
varying float v_radius;
varying float v_shape;
varying float v_rimWidth;
varying float v_pinned;
varying float v_left;
varying vec4 v_color;
varying vec4 v_rim;
varying vec4 v_id;

void main() {
  float radius = a_size / u_sizeRatio;
  // The quad reaches beyond the shape: for the rim, for smoothing, and for fingers where u_reach is more.
  float half_quad = (radius + max(a_rimWidth, u_reach) + 2.0) * 1.12;
  vec2 position = a_position + a_corner * half_quad * 2.0 * u_correctionRatio;
  gl_Position = vec4((u_matrix * vec3(position, 1.0)).xy, 0.0, 1.0);
  v_place = a_corner * half_quad;
  v_radius = radius;
  v_shape = a_shape;
  v_rimWidth = a_rimWidth;
  v_pinned = a_pinned;
  v_left = mix(u_rest, 1.0, a_strong);
  v_color = a_color;
  v_rim = a_rim;
  v_id = a_id;
  v_color.a *= 255.0 / 254.0;
  v_rim.a *= 255.0 / 254.0;
  v_id.a *= 255.0 / 254.0;
}
`

const FRAGMENT = /* glsl */ `
precision highp float;
varying vec2 v_place;
varying float v_radius;
varying float v_shape;
varying float v_rimWidth;
varying float v_pinned;
varying float v_left;
varying vec4 v_color;
varying vec4 v_rim;
varying vec4 v_id;
uniform float u_pixelRatio;
uniform float u_reach;
uniform vec3 u_paper;

float outline(vec2 place, float radius) {
  if (v_shape < 0.5 || v_shape > 2.5) return length(place) - radius;
  if (v_shape < 1.5) {
    float corner = radius * 0.34;
    vec2 beyond = abs(place) - vec2(radius * 0.92 - corner);
    return length(max(beyond, 0.0)) + min(max(beyond.x, beyond.y), 0.0) - corner;
  }
  return (abs(place.x) + abs(place.y)) * 0.7071 - radius * 0.82;
}

void main() {
  float distance = outline(v_place, v_radius);
  #ifdef PICKING_MODE
  gl_FragColor = distance > max(v_rimWidth, u_reach) ? vec4(0.0) : v_id;
  #else
  float smoothing = 0.7 / u_pixelRatio;
  float inside = 1.0 - smoothstep(-smoothing, smoothing, distance);
  float rimmed = 1.0 - smoothstep(v_rimWidth - smoothing, v_rimWidth + smoothing, distance);
  vec4 fill = v_color;
  if (v_shape > 2.5) {
    float hollow = 1.0 - smoothstep(-smoothing, smoothing, distance + max(2.2, v_radius * 0.3));
    fill = mix(v_color, vec4(v_rim.rgb, 1.0), hollow * 0.999);
  }
  if (v_pinned > 0.5) {
    float hole = max(1.6, v_radius * 0.34);
    float pin = 1.0 - smoothstep(hole - smoothing, hole + smoothing, length(v_place));
    fill = mix(fill, v_shape > 2.5 ? v_color : v_rim, pin);
  }
  vec4 shade = mix(v_rim, fill, inside);
  float cover = v_rimWidth > 0.0 ? rimmed : inside;
  // Nearer to the paper, and not see-through: no line shines through what is drawn back.
  gl_FragColor = vec4(mix(u_paper, shade.rgb, v_left) * cover, cover);
  #endif
}
`

const UNIFORMS = [
  'u_matrix',
  'u_sizeRatio',
  'u_correctionRatio',
  'u_pixelRatio',
  'u_reach',
  'u_rest',
  'u_paper',
] as const
type Uniform = (typeof UNIFORMS)[number]

/** Parts of a colour `#rrggbb`, 0 to 1 each. */
const parts = (colour: string) => [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)

/** The program; `reach` is how many pixels around a node still count as the node, for fingers; `paper` what it is drawn on. */
export const nodeProgram = (reach: number, mood: NodeMood, paper: string) =>
  class extends NodeProgram<Uniform, NodeAttributes, LineAttributes> {
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
          { name: 'a_position', size: 2, type: FLOAT },
          { name: 'a_size', size: 1, type: FLOAT },
          { name: 'a_shape', size: 1, type: FLOAT },
          { name: 'a_rimWidth', size: 1, type: FLOAT },
          { name: 'a_pinned', size: 1, type: FLOAT },
          { name: 'a_strong', size: 1, type: FLOAT },
          { name: 'a_color', ...colour },
          { name: 'a_rim', ...colour },
          { name: 'a_id', ...colour },
        ],
        CONSTANT_ATTRIBUTES: [{ name: 'a_corner', size: 2, type: FLOAT }],
        CONSTANT_DATA: [
          [-1, -1],
          [1, -1],
          [-1, 1],
          [-1, 1],
          [1, -1],
          [1, 1],
        ],
      }
    }

    processVisibleItem(id: number, start: number, data: NodeDisplayData) {
      const look = data as NodeLook
      // One by one, as for lines.
      const { array } = this
      let at = start
      array[at++] = look.x
      array[at++] = look.y
      array[at++] = look.size
      array[at++] = SHAPES.indexOf(look.shape)
      array[at++] = look.rimWidth
      array[at++] = look.pinned ? 1 : 0
      array[at++] = look.strong ? 1 : 0
      array[at++] = floatColor(look.color)
      array[at++] = floatColor(look.rim)
      array[at] = id
    }

    setUniforms(params: RenderParams, { gl, uniformLocations }: ProgramInfo<Uniform>) {
      gl.uniformMatrix3fv(uniformLocations.u_matrix, false, params.matrix)
      gl.uniform1f(uniformLocations.u_sizeRatio, params.sizeRatio)
      gl.uniform1f(uniformLocations.u_correctionRatio, params.correctionRatio)
      gl.uniform1f(uniformLocations.u_pixelRatio, params.pixelRatio)
      gl.uniform1f(uniformLocations.u_reach, reach)
      gl.uniform1f(uniformLocations.u_rest, mood.nodes)
      gl.uniform3fv(uniformLocations.u_paper, parts(paper))
    }
  }
