import { make } from '../../page/dom'
import type { App } from '../app'
import { say } from '../i18n/say'
import { bottom, top, type Page } from '../page/page'
import { button, labelled } from '../page/pieces'
import { gaps } from './gaps'
import { Glass } from './glass'

/** The customer signs on the glass (R-FSR-4). */
export class SignPage implements Page {
  private readonly glass = new Glass(say('sign.here'), () => this.show())
  private readonly name = make('input', { type: 'text', maxLength: 200, autocomplete: 'off' })
  private readonly sign = button(say('sign.sign'), () => this.finish(), 'go next')

  constructor(
    private readonly app: App,
    private readonly id: string,
  ) {}

  draw() {
    const job = this.app.job(this.id)
    const record = `#/job/${encodeURIComponent(this.id)}/record`
    const bar = top(this.app, say('sign.title'), record)
    if (!job || job.record?.signedAt || gaps(job, this.app.view?.checklist ?? []).length > 0)
      return [
        bar,
        make(
          'main',
          {},
          make('p', { className: 'notice', textContent: say('sign.incomplete') }),
          make('a', { className: 'button', href: record, textContent: say('record.title') }),
        ),
      ]
    this.name.value = job.contact?.name ?? ''
    this.name.oninput = () => this.show()
    this.show()
    const preview = make('a', { className: 'button', href: `#/job/${encodeURIComponent(this.id)}/preview`, textContent: say('record.preview') })
    const caption = make('p', { className: 'caption', textContent: say('sign.here') })
    return [
      bar,
      make(
        'main',
        { className: 'stack' },
        make('p', { textContent: say('sign.declare') }),
        preview,
        labelled(say('sign.name'), this.name),
        caption,
        this.glass.element,
        button(say('sign.clear'), () => this.glass.clear()),
      ),
      bottom(this.sign),
    ]
  }

  update() {
    return this.glass.element.isConnected
  }

  private show() {
    this.sign.disabled = this.glass.isEmpty || !/\p{L}/u.test(this.name.value)
  }

  private async finish() {
    this.sign.disabled = true
    await this.app.give({ kind: 'sign', order: this.id, body: { signerName: this.name.value.trim(), signature: this.glass.image } })
    location.hash = `#/job/${encodeURIComponent(this.id)}`
  }
}
