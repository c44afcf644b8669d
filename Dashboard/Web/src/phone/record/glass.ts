import { make } from '../../page/dom'

const scale = 2
const height = 260
const lineWidth = 3
const leastDrawn = 20

/** A sheet of glass that somebody signs on with a finger. */
export class Glass {
  readonly element = make('canvas', { className: 'signature', role: 'img' })
  /** How far the pen has moved, in pixels of the screen. */
  private drawn = 0

  constructor(
    label: string,
    private readonly onStroke: () => void,
  ) {
    this.element.setAttribute('aria-label', label)
    requestAnimationFrame(() => this.clear())
  }

  /** A dot is no signature: the node would refuse it, too. */
  get isEmpty() {
    return this.drawn < leastDrawn
  }

  /** PNG in Base64. */
  get image(): string {
    return this.element.toDataURL('image/png').split(',')[1] ?? ''
  }

  /** White, whatever the colours of the screen: what is drawn must be seen on paper. */
  clear() {
    const { element } = this
    element.width = element.clientWidth * scale
    element.height = height * scale
    const pen = element.getContext('2d')!
    pen.fillStyle = '#ffffff'
    pen.fillRect(0, 0, element.width, element.height)
    Object.assign(pen, { lineWidth: lineWidth * scale, lineCap: 'round', lineJoin: 'round', strokeStyle: '#0b1620' })
    this.drawn = 0
    this.onStroke()
    const at = (event: PointerEvent) => [event.offsetX * scale, event.offsetY * scale] as const
    let last = [0, 0] as readonly [number, number]
    element.onpointerdown = (event) => {
      last = at(event)
      element.setPointerCapture(event.pointerId)
      pen.beginPath()
      pen.moveTo(...at(event))
    }
    element.onpointermove = (event) => {
      if (!element.hasPointerCapture(event.pointerId)) return
      pen.lineTo(...at(event))
      pen.stroke()
      const next = at(event)
      this.drawn += Math.hypot(next[0] - last[0], next[1] - last[1]) / scale
      last = next
      this.onStroke()
    }
  }
}
