import { make } from '../../page/dom'

const scale = 2
const height = 260
const lineWidth = 3

/** A sheet of glass that somebody signs on with a finger. */
export class Glass {
  readonly element = make('canvas', { className: 'signature', role: 'img' })
  private strokes = 0

  constructor(
    label: string,
    private readonly onStroke: () => void,
  ) {
    this.element.setAttribute('aria-label', label)
    requestAnimationFrame(() => this.clear())
  }

  get isEmpty() {
    return this.strokes === 0
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
    this.strokes = 0
    this.onStroke()
    const at = (event: PointerEvent) => [event.offsetX * scale, event.offsetY * scale] as const
    element.onpointerdown = (event) => {
      element.setPointerCapture(event.pointerId)
      pen.beginPath()
      pen.moveTo(...at(event))
    }
    element.onpointermove = (event) => {
      if (!element.hasPointerCapture(event.pointerId)) return
      pen.lineTo(...at(event))
      pen.stroke()
      this.strokes++
      this.onStroke()
    }
  }
}
