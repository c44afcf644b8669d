import { make } from '../../page/dom'
import type { App } from '../app'
import type { VanPart } from '../day/day'
import { say } from '../i18n/say'
import { bottom, top, type Page } from '../page/page'
import { ask, button, tag } from '../page/pieces'
import { timeOf } from '../page/times'
import { number, text } from '../record/form'
import { now } from '../store/clock'

const most = 10_000

type Counted = Pick<VanPart, 'number' | 'name' | 'quantity'>

/** What is in the technician's own van, to see and to put right. */
export class VanPage implements Page {
  constructor(private readonly app: App) {}

  draw() {
    const stock = this.app.view?.stock ?? []
    return [
      top(this.app, say('van.title'), '#/'),
      make(
        'main',
        {},
        make('p', { className: 'quiet', textContent: stock.length > 0 ? say('van.touch') : say('van.empty') }),
        make('ul', { className: 'stack' }, ...stock.map((part) => make('li', {}, this.part(part)))),
      ),
      bottom(button(`+ ${say('record.addPart')}`, () => this.add(), 'primary next')),
    ]
  }

  update() {
    return false
  }

  private part(part: VanPart): HTMLElement {
    const row = button('', () => this.count(part), 'part')
    const said =
      part.shortfall > 0
        ? tag(say('van.shortfall', { count: part.shortfall }), 'is-bad')
        : make('small', { textContent: part.countedAt ? say('van.countedAt', { time: timeOf(part.countedAt, now()) }) : say('van.neverCounted') })
    row.append(
      make('span', {}, make('b', { textContent: part.name }), make('small', { textContent: part.number }), said),
      make('span', { className: 'much', textContent: String(part.quantity) }),
    )
    row.dataset.part = part.number
    return row
  }

  private async count(part: VanPart) {
    const counted = await ask<Counted>(part.name, (done) => {
      let quantity: number | null = part.quantity
      const field = number(say('van.howMany'), part.quantity, most, (value) => (quantity = value))
      return [
        field,
        make(
          'div',
          { className: 'row' },
          button(say('van.save'), () => quantity !== null && done({ ...part, quantity: Math.round(quantity) }), 'primary'),
        ),
      ]
    })
    if (counted) await this.give(counted)
  }

  private async add() {
    const added = await ask<Counted>(say('record.addPart'), (done) => {
      const part = { number: '', name: '', quantity: null as number | null }
      const save = () => {
        const { quantity, ...named } = part
        if (named.number.trim() && named.name.trim() && quantity !== null)
          done({ number: named.number.trim(), name: named.name.trim(), quantity: Math.round(quantity) })
      }
      return [
        make(
          'div',
          { className: 'stack' },
          text(say('record.partNumber'), '', (value) => (part.number = value)),
          text(say('record.partName'), '', (value) => (part.name = value)),
          number(say('van.howMany'), null, most, (value) => (part.quantity = value)),
        ),
        make('div', { className: 'row' }, button(say('van.save'), save, 'primary')),
      ]
    })
    if (added) await this.give(added)
  }

  private async give({ number, name, quantity }: Counted) {
    await this.app.give({ kind: 'stock-count', order: null, body: { parts: [{ number, name, quantity }] } })
  }
}
