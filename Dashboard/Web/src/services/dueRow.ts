import type { Fleet } from '../live/fleet'
import { ago, days, whole } from '../i18n/format'
import { knownPlace } from '../console/directory'
import { t } from '../i18n/language'
import { make, setText } from '../page/dom'
import { past, type DueEntry } from './dueEntry'

export interface RowPlace {
  index: number
  count: number
  /** Pixels from the top of the list. */
  top: number
  fresh: boolean
  chosen: boolean
}

/** A line of the list, filled again and again with other entries. */
export class DueRow {
  readonly element: HTMLLIElement
  readonly button: HTMLButtonElement
  entry: DueEntry | null = null
  private readonly serial = make('b')
  private readonly model = make('span', { className: 'quiet' })
  private readonly line = make('span', { className: 'line' })
  private readonly place = make('span', { className: 'quiet' })
  private readonly past = make('span', { className: 'past' })
  private readonly state = make('span', { className: 'visually-hidden' })

  constructor() {
    const top = make('span', { className: 'top' }, this.serial, this.model, this.line)
    const bottom = make('span', { className: 'bottom' }, this.place, this.past)
    this.button = make('button', { type: 'button' }, top, bottom, this.state)
    this.element = make('li', {}, this.button)
  }

  show(entry: DueEntry, fleet: Fleet, { index, count, top, fresh, chosen }: RowPlace) {
    this.entry = entry
    this.element.hidden = false
    const { service } = entry
    const file = fleet.files[entry.handle]!
    const station = file.station ? (fleet.stations.get(file.station)?.name ?? knownPlace(file.station)?.name ?? file.station) : ''
    this.element.style.transform = `translateY(${top}px)`
    this.element.className = `${service.state === 'Overdue' ? 'is-overdue' : 'is-open'}${fresh ? ' is-fresh' : ''}`
    this.element.ariaSetSize = String(count)
    this.element.ariaPosInSet = String(index + 1)
    this.button.ariaPressed = String(chosen)
    this.button.dataset.service = `${file.serial}/${service.line}/${service.occurrence}`
    setText(this.serial, file.serial)
    setText(this.model, file.model)
    setText(this.line, `${whole(service.dueHours)} h`)
    setText(this.place, `${t('services.raised', { ago: ago(entry.raisedAt / 1000, Date.now() / 1000) })} · ${station}`)
    setText(this.state, t(`state.${service.state}`))
    this.tick(fleet)
  }

  hide() {
    this.entry = null
    this.element.hidden = true
    delete this.button.dataset.service
  }

  tick(fleet: Fleet) {
    if (!this.entry) return
    const hours = fleet.hours[this.entry.handle]!
    const by = past(this.entry.service, hours, Date.now())
    setText(this.past, `${whole(hours)} h · +${'hours' in by ? `${whole(by.hours)} h` : days(Math.floor(by.days))}`)
  }
}
