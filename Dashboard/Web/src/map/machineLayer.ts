import type { CustomLayerInterface, CustomRenderMethodInput, Map } from 'maplibre-gl'
import { MachineState, stateOf, type Fleet } from '../live/fleet'
import { mercatorX, mercatorY } from '../live/mercator'
import { fragmentShader, vertexShader } from './machineShader'
import type { Palette } from './palette'

const floatsPerMarker = 4
/** Farther than this from the origin, in worlds, single precision would show at the deepest zoom. */
const farthest = 0.02
const pulseSeconds = 1.4
/** A rush of readings is no news about any one machine. */
const mostPulses = 200
const pulsePause = 60
const hidden = -1

/** Draws all machines in four calls. Positions are kept relative to an origin near the middle of the view, because the GPU's numbers are short. */
export class MachineLayer implements CustomLayerInterface {
  readonly id = 'machines'
  readonly type = 'custom' as const
  readonly renderingMode = '2d' as const
  /** The handle of the machine that wears a ring, or -1. */
  picked = -1
  pulsing = true
  private map?: Map
  private program?: WebGLProgram
  private buffer?: WebGLBuffer
  private array?: WebGLVertexArrayObject
  private readonly uniforms: Record<string, WebGLUniformLocation | null> = {}
  private data = new Float32Array(0)
  private originX = 0.5
  private originY = 0.5
  private stale = true
  private pulseUntil = 0
  private readonly start = performance.now()

  constructor(
    private readonly fleet: Fleet,
    private palette: Palette,
  ) {}

  onAdd(map: Map, gl: WebGL2RenderingContext) {
    this.map = map
    this.program = link(gl)
    for (const name of ['matrix', 'state', 'radius', 'ratio', 'now', 'picked', 'color', 'rim', 'pickedColor', 'alpha'])
      this.uniforms[name] = gl.getUniformLocation(this.program, `u_${name}`)
    this.buffer = gl.createBuffer()
    this.array = gl.createVertexArray()
    gl.bindVertexArray(this.array)
    gl.bindBuffer(gl.ARRAY_BUFFER, this.buffer)
    gl.enableVertexAttribArray(0)
    gl.vertexAttribPointer(0, floatsPerMarker, gl.FLOAT, false, 0, 0)
    gl.bindVertexArray(null)
    this.rebuild()
  }

  setPalette(palette: Palette) {
    this.palette = palette
    this.map?.triggerRepaint()
  }

  /** Takes over the markers of these machines; they pulse. */
  update(handles: Uint32Array) {
    if (this.data.length < this.fleet.size * floatsPerMarker) return this.rebuild()
    const now = Date.now() / 1000
    const pulses = this.pulsing && handles.length <= mostPulses
    const clock = this.clock()
    for (const handle of handles) {
      this.write(handle, now)
      if (pulses) this.data[handle * floatsPerMarker + 2] = clock
    }
    if (pulses && handles.length > 0) this.keepPulsing(clock + pulseSeconds)
    this.changed()
  }

  /** Takes over all markers, for instance because some went silent. */
  rebuild() {
    const former = this.data
    this.data = new Float32Array(this.fleet.x.length * floatsPerMarker)
    const now = Date.now() / 1000
    for (let handle = 0; handle < this.fleet.size; handle++) {
      this.write(handle, now)
      this.data[handle * floatsPerMarker + 2] = former[handle * floatsPerMarker + 2] ?? -pulseSeconds
    }
    this.changed()
  }

  render(gl: WebGL2RenderingContext, { defaultProjectionData }: CustomRenderMethodInput) {
    if (!this.program || !this.map || this.fleet.size === 0) return
    this.follow()
    gl.useProgram(this.program)
    gl.bindVertexArray(this.array!)
    if (this.stale) {
      gl.bindBuffer(gl.ARRAY_BUFFER, this.buffer!)
      gl.bufferData(gl.ARRAY_BUFFER, this.data, gl.DYNAMIC_DRAW)
      this.stale = false
    }
    const u = this.uniforms
    gl.uniformMatrix4fv(u.matrix!, false, this.translated(defaultProjectionData.mainMatrix))
    gl.uniform1f(u.ratio!, devicePixelRatio)
    gl.uniform1f(u.now!, this.clock())
    gl.uniform1i(u.picked!, this.picked)
    gl.uniform3fv(u.rim!, this.palette.rim)
    gl.uniform3fv(u.pickedColor!, this.palette.picked)
    gl.disable(gl.DEPTH_TEST)
    gl.disable(gl.STENCIL_TEST)
    gl.enable(gl.BLEND)
    gl.blendFunc(gl.ONE, gl.ONE_MINUS_SRC_ALPHA)
    for (let state = MachineState.stale as number; state <= MachineState.overdue; state++) {
      gl.uniform1f(u.state!, state)
      gl.uniform1f(u.radius!, radius(this.map.getZoom(), state))
      gl.uniform1f(u.alpha!, state <= MachineState.well ? 0.85 : 1)
      gl.uniform3fv(u.color!, this.palette.states[state as MachineState])
      gl.drawArrays(gl.POINTS, 0, this.fleet.size)
    }
    gl.bindVertexArray(null)
  }

  private write(handle: number, now: number) {
    const at = handle * floatsPerMarker
    const x = this.fleet.x[handle]!
    const known = !Number.isNaN(x) && this.fleet.files[handle] !== undefined
    this.data[at] = known ? x - this.originX : 0
    this.data[at + 1] = known ? this.fleet.y[handle]! - this.originY : 0
    this.data[at + 3] = known ? stateOf(this.fleet, handle, now) : hidden
  }

  /** Moves the origin when the view has left it behind. */
  private follow() {
    const { x, y } = centre(this.map!)
    if (Math.abs(x - this.originX) < farthest && Math.abs(y - this.originY) < farthest) return
    if (this.map!.getZoom() < 6) return
    this.originX = x
    this.originY = y
    this.rebuild()
  }

  private translated(matrix: ArrayLike<number>): Float32Array {
    const out = Float32Array.from(matrix)
    for (let row = 0; row < 4; row++) out[12 + row] = matrix[row]! * this.originX + matrix[4 + row]! * this.originY + matrix[12 + row]!
    return out
  }

  private keepPulsing(until: number) {
    const idle = this.pulseUntil < this.clock()
    this.pulseUntil = until
    if (idle) this.pulse()
  }

  private pulse() {
    this.map?.triggerRepaint()
    if (this.clock() < this.pulseUntil) setTimeout(() => this.pulse(), pulsePause)
  }

  private clock = () => (performance.now() - this.start) / 1000

  private changed() {
    this.stale = true
    this.map?.triggerRepaint()
  }
}

/** CSS pixels; what needs work is larger, so that colour is not the only sign. */
export function radius(zoom: number, state: number): number {
  const growth = Math.min(1, Math.max(0, (zoom - 3) / 7))
  return (2.2 + 3.2 * growth) * (state === MachineState.overdue ? 1.45 : state === MachineState.open ? 1.2 : 1)
}

function centre(map: Map) {
  const { lng, lat } = map.getCenter()
  return { x: mercatorX(lng), y: mercatorY(lat) }
}

function link(gl: WebGL2RenderingContext): WebGLProgram {
  const program = gl.createProgram()
  for (const [type, source] of [
    [gl.VERTEX_SHADER, vertexShader],
    [gl.FRAGMENT_SHADER, fragmentShader],
  ] as const) {
    const shader = gl.createShader(type)!
    gl.shaderSource(shader, source)
    gl.compileShader(shader)
    if (!gl.getShaderParameter(shader, gl.COMPILE_STATUS)) throw new Error(gl.getShaderInfoLog(shader) ?? 'The shader does not compile')
    gl.attachShader(program, shader)
  }
  gl.linkProgram(program)
  if (!gl.getProgramParameter(program, gl.LINK_STATUS)) throw new Error(gl.getProgramInfoLog(program) ?? 'The program does not link')
  return program
}
