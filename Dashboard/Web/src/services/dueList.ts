import type { Fleet, FleetChange } from '../live/fleet'
import type { DueState } from '../live/protocol'
import { whole } from '../i18n/format'
import { onLanguage, t } from '../i18n/language'
import { byId, setText, throttled } from '../page/dom'
import { dueEntries, entryKey, type DueEntry, type DueFilter, type Order } from './dueEntry'
import { DueRow } from './dueRow'

const rowHeight = 54
const slack = 4
const freshFor = 8_000
const pause = 200

/** All open and overdue services; only the lines in view exist. */
export class DueList {
  entries: DueEntry[] = []
  private chosen: string | null = null
  private loaded = false
  private readonly filter: DueFilter = { text: '', state: null, order: 'newest' }
  private readonly scroll = byId('services-list')
  private readonly rows = byId<HTMLUListElement>('services-rows')
  private readonly pool: DueRow[] = []
  private readonly fresh = new Map<string, number>()
  private readonly rebuildSoon = throttled(pause, () => this.rebuild())
  private readonly tickSoon = throttled(pause, () => this.pool.forEach((row) => row.tick(this.fleet)))

  constructor(
    private readonly fleet: Fleet,
    private readonly onChoose: (handle: number) => void,
  ) {
    this.scroll.addEventListener('scroll', () => this.show(), { passive: true })
    new ResizeObserver(() => this.show()).observe(this.scroll)
    this.rows.addEventListener('keydown', (event) => this.move(event))
    onLanguage(() => this.rebuild())
    this.listen()
    this.rebuild()
  }

  changed(change: FleetChange) {
    this.loaded = true
    for (const { handle, service } of change.arrived) this.fresh.set(entryKey(handle, service), Date.now())
    if (change.reset || change.services || change.places) this.rebuildSoon()
    else if (change.markers.length > 0) this.tickSoon()
  }

  /** Time has passed: ages and marks of freshness are shown anew. */
  age() {
    for (const [key, at] of this.fresh) if (Date.now() - at > freshFor) this.fresh.delete(key)
    this.show()
  }

  choose(serial: string | null) {
    this.chosen = serial
    this.show()
  }

  private listen() {
    const search = byId<HTMLInputElement>('services-search')
    search.oninput = () => this.refilter({ text: search.value })
    const order = byId<HTMLSelectElement>('services-order')
    order.onchange = () => this.refilter({ order: order.value as Order })
    const states = byId('services-state').querySelectorAll('button')
    states.forEach((button) => {
      button.onclick = () => {
        states.forEach((other) => (other.ariaPressed = String(other === button)))
        this.refilter({ state: (button.dataset.state || null) as DueState | null })
      }
    })
  }

  private refilter(part: Partial<DueFilter>) {
    Object.assign(this.filter, part)
    this.scroll.scrollTop = 0
    this.rebuild()
  }

  private rebuild() {
    this.entries = dueEntries(this.fleet, this.filter)
    this.rows.style.height = `${this.entries.length * rowHeight}px`
    setText(byId('services-shown'), this.loaded ? whole(this.entries.length) : '')
    const empty = byId('services-empty')
    empty.hidden = this.entries.length > 0
    setText(empty, this.entries.length > 0 ? '' : t(!this.loaded ? 'services.loading' : this.fleet.due.size === 0 ? 'services.none' : 'services.noMatch'))
    this.show()
  }

  private show() {
    const count = this.entries.length
    const first = Math.max(0, Math.floor(this.scroll.scrollTop / rowHeight) - slack)
    const last = Math.min(count, Math.ceil((this.scroll.scrollTop + this.scroll.clientHeight) / rowHeight) + slack)
    while (this.pool.length < last - first) this.add()
    this.pool.forEach((row, slot) => {
      const index = first + slot
      const entry = index < last ? this.entries[index] : undefined
      const file = entry && this.fleet.files[entry.handle]
      if (!file) row.hide()
      else row.show(entry, this.fleet, { index, count, top: index * rowHeight, fresh: this.fresh.has(entry.key), chosen: file.serial === this.chosen })
    })
  }

  private add() {
    const row = new DueRow()
    row.button.onclick = () => row.entry && this.onChoose(row.entry.handle)
    this.pool.push(row)
    this.rows.append(row.element)
  }

  /** Arrow keys walk the list. */
  private move(event: KeyboardEvent) {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    const from = this.pool.find(({ button }) => button === document.activeElement)?.entry
    if (!step || !from) return
    event.preventDefault()
    const index = this.entries.indexOf(from) + step
    const next = this.entries[index]
    if (!next) return
    const { scrollTop, clientHeight } = this.scroll
    this.scroll.scrollTop = Math.min(index * rowHeight, Math.max(scrollTop, (index + 1) * rowHeight - clientHeight))
    this.show()
    this.pool.find(({ entry }) => entry === next)?.button.focus({ preventScroll: true })
  }
}
