import { make } from '../../page/dom'
import type { App } from '../app'
import { say } from '../i18n/say'
import { bottom, top, type Page } from '../page/page'
import { button, labelled } from '../page/pieces'
import { gaps } from './gaps'

const scale = 2
const height = 260
const lineWidth = 3

/** The customer signs on the glass (R-FSR-4). */
export class SignPage implements Page {
  private readonly canvas = make('canvas', { className: 'signature' })
  private readonly name = make('input', { type: 'text', maxLength: 200, autocomplete: 'off' })
  private readonly sign = button(say('sign.sign'), () => this.finish(), 'go next')
  private strokes = 0

  constructor(
    private readonly app: App,
    private readonly id: string,
  ) {}

  draw() {
    const job = this.app.job(this.id)
    const record = `#/job/${encodeURIComponent(this.id)}/record`
    if (!job || job.record?.signedAt || gaps(job, this.app.view?.checklist ?? []).length > 0)
      return [top(this.app, say('sign.title'), record), make('main', {}, make('p', { className: 'notice', textContent: say('sign.incomplete') }), make('a', { className: 'button', href: record, textContent: say('record.title') }))]
    this.name.value = job.contact?.name ?? ''
    this.name.oninput = () => this.show()
    this.canvas.setAttribute('aria-label', say('sign.here'))
    this.canvas.setAttribute('role', 'img')
    requestAnimationFrame(() => this.prepare())
    this.show()
    return [
      top(this.app, say('sign.title'), record),
      make(
        'main',
        {},
        make('div', { className: 'stack' }, make('p', { textContent: say('sign.declare') }), make('a', { className: 'button', href: `#/job/${encodeURIComponent(this.id)}/preview`, textContent: say('record.preview') }), labelled(say('sign.name'), this.name), make('p', { className: 'caption', textContent: say('sign.here') }), this.canvas, button(say('sign.clear'), () => this.prepare())),
      ),
      bottom(this.sign),
    ]
  }

  update() {
    return this.canvas.isConnected
  }

  /** An empty white sheet: what is drawn must be seen on paper. */
  private prepare() {
    this.canvas.width = this.canvas.clientWidth * scale
    this.canvas.height = height * scale
    const pen = this.canvas.getContext('2d')!
    pen.fillStyle = '#ffffff'
    pen.fillRect(0, 0, this.canvas.width, this.canvas.height)
    Object.assign(pen, { lineWidth: lineWidth * scale, lineCap: 'round', lineJoin: 'round', strokeStyle: '#0b1620' })
    this.strokes = 0
    this.show()
    const at = (event: PointerEvent) => [event.offsetX * scale, event.offsetY * scale] as const
    this.canvas.onpointerdown = (event) => {
      this.canvas.setPointerCapture(event.pointerId)
      pen.beginPath()
      pen.moveTo(...at(event))
    }
    this.canvas.onpointermove = (event) => {
      if (!this.canvas.hasPointerCapture(event.pointerId)) return
      pen.lineTo(...at(event))
      pen.stroke()
      this.strokes++
      this.show()
    }
  }

  private show() {
    this.sign.disabled = this.strokes === 0 || !/\p{L}/u.test(this.name.value)
  }

  private async finish() {
    this.sign.disabled = true
    const signature = this.canvas.toDataURL('image/png').split(',')[1]
    await this.app.give({ kind: 'sign', order: this.id, body: { signerName: this.name.value.trim(), signature } })
    location.hash = `#/job/${encodeURIComponent(this.id)}`
  }
}
