import type { Desk } from './desk'
import { levels, standing, type Level } from './sla'
import { t } from '../i18n/language'
import { byId, make, setText } from '../page/dom'

const shown: Level[] = ['breached', 'orange', 'yellow', 'green', 'paused']

/** How many jobs stand at each step of the scale; a click shows only those. */
export class Scale {
  readonly counts: Record<Level | 'jeopardy' | 'unassigned', number> = {
    breached: 0,
    orange: 0,
    yellow: 0,
    green: 0,
    paused: 0,
    none: 0,
    jeopardy: 0,
    unassigned: 0,
  }
  private readonly buttons = new Map<string, HTMLButtonElement>()

  constructor(private readonly desk: Desk) {
    for (const level of shown) this.add(level, `sla-${level}`, () => desk.refilter({ level: desk.filter.level === level ? null : level }))
    this.add('jeopardy', 'is-risk', () => desk.refilter({ kind: desk.filter.kind === 'risk' ? 'all' : 'risk' }))
    this.add('unassigned', 'is-nobody', () => desk.refilter({ kind: desk.filter.kind === 'unassigned' ? 'all' : 'unassigned' }))
    desk.onFilter(() => this.show())
    this.translate()
  }

  refresh(now: number) {
    for (const key of [...levels, 'jeopardy', 'unassigned'] as const) this.counts[key] = 0
    for (const items of [this.desk.board.jobs, this.desk.board.requests])
      for (const item of items.values()) {
        const { level, jeopardy } = standing(item, now)
        this.counts[level]++
        if (jeopardy) this.counts.jeopardy++
        if (!('booking' in item && item.booking) && item.state !== 'Completed') this.counts.unassigned++
      }
    this.show()
  }

  translate() {
    for (const [name, button] of this.buttons) {
      const text = t(`sla.${name}` as 'sla.breached')
      button.title = text
      setText(button.querySelector('.name')!, text)
    }
  }

  private add(name: string, className: string, onclick: () => void) {
    const button = make(
      'button',
      { type: 'button', className, onclick, ariaPressed: 'false' },
      make('i', { className: 'swatch-sla' }),
      make('b', {}, '–'),
      make('span', { className: 'name' }),
    )
    this.buttons.set(name, button)
    byId('scale').append(button)
  }

  private show() {
    const { level, kind } = this.desk.filter
    for (const [name, button] of this.buttons) {
      setText(button.querySelector('b')!, String(this.counts[name as Level]))
      button.ariaPressed = String(level === name || (name === 'jeopardy' && kind === 'risk') || (name === 'unassigned' && kind === 'unassigned'))
    }
  }
}
