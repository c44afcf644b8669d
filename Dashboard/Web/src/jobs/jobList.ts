import type { BoardChange } from '../live/board'
import type { Desk, JobKind, JobOrder } from '../console/desk'
import { isRequest } from '../console/names'
import type { Job } from '../live/protocol'
import { whole } from '../i18n/format'
import { onLanguage, t } from '../i18n/language'
import { byId, make, setText, throttled } from '../page/dom'
import { chooseColumns } from './columns'
import { jobEntries, type JobEntry } from './jobEntries'
import { JobRow } from './jobRow'

const rowHeight = 46
const slack = 4
const pause = 250
const kinds: JobKind[] = ['all', 'unassigned', 'assigned', 'risk', 'requests', 'repair', 'maintenance']
const orders: JobOrder[] = ['pressing', 'planned', 'severity', 'newest']

export interface JobListEvents {
  onOpen(id: string): void
  onDrag(job: Job, down: PointerEvent): void
}

/** Jobs and requests; only the lines in view exist. */
export class JobList {
  entries: JobEntry[] = []
  private readonly scroll = byId('jobs-list')
  private readonly rows = byId<HTMLUListElement>('jobs-rows')
  private readonly pool: JobRow[] = []
  private readonly search = byId<HTMLInputElement>('jobs-search')
  private readonly kind = byId<HTMLSelectElement>('jobs-kind')
  private readonly order = byId<HTMLSelectElement>('jobs-order')
  private readonly rebuildSoon = throttled(pause, () => this.rebuild())
  private loaded = false

  constructor(
    private readonly desk: Desk,
    private readonly events: JobListEvents,
  ) {
    this.scroll.addEventListener('scroll', () => this.show(), { passive: true })
    new ResizeObserver(() => this.show()).observe(this.scroll)
    this.rows.addEventListener('keydown', (event) => this.move(event))
    this.search.oninput = () => desk.refilter({ text: this.search.value })
    this.kind.onchange = () => desk.refilter({ kind: this.kind.value as JobKind })
    this.order.onchange = () => desk.refilter({ order: this.order.value as JobOrder })
    byId('jobs-columns').onclick = () => chooseColumns(desk)
    desk.onFilter(() => {
      this.scroll.scrollTop = 0
      this.translate()
      this.rebuild()
    })
    desk.onSelect((from) => {
      if (from !== 'list') this.reveal()
      this.show()
    })
    desk.onThaw(() => this.rebuild())
    onLanguage(() => {
      this.translate()
      this.rebuild()
    })
    this.translate()
    this.rebuild()
  }

  changed(change: BoardChange) {
    this.loaded = true
    if (change.reset || change.jobs.size + change.requests.size + change.technicians.size > 0) this.rebuildSoon()
  }

  /** Time has passed: clocks moved on. */
  tick = () => this.rebuildSoon()

  private translate() {
    const { filter } = this.desk
    this.kind.replaceChildren(...kinds.map((value) => make('option', { value, textContent: t(`kind.${value}`) })))
    this.order.replaceChildren(...orders.map((value) => make('option', { value, textContent: t(`order.${value}`) })))
    this.kind.value = filter.kind
    this.order.value = filter.order
    this.rows.dataset.hidden = filter.hidden.join(' ')
    if (this.search.value !== filter.text) this.search.value = filter.text
  }

  private rebuild() {
    if (this.desk.frozen) return
    this.entries = jobEntries(this.desk, Date.now())
    this.rows.style.height = `${this.entries.length * rowHeight}px`
    setText(byId('jobs-shown'), this.loaded ? whole(this.entries.length) : '')
    const empty = byId('jobs-empty')
    empty.hidden = this.entries.length > 0
    setText(
      empty,
      this.entries.length > 0
        ? ''
        : t(!this.loaded ? 'services.loading' : this.desk.board.jobs.size + this.desk.board.requests.size === 0 ? 'jobs.none' : 'services.noMatch'),
    )
    this.show()
  }

  private show() {
    const count = this.entries.length
    const related = this.desk.related()
    const first = Math.max(0, Math.floor(this.scroll.scrollTop / rowHeight) - slack)
    const last = Math.min(count, Math.ceil((this.scroll.scrollTop + this.scroll.clientHeight) / rowHeight) + slack)
    while (this.pool.length < last - first) this.add()
    this.pool.forEach((row, slot) => {
      const index = first + slot
      const entry = index < last ? this.entries[index] : undefined
      if (entry) row.show(entry, this.desk, related, index * rowHeight, index, count)
      else row.hide()
    })
  }

  private reveal() {
    const index = this.entries.findIndex(({ item }) => item.id === this.desk.selection?.id)
    if (index < 0) return
    const { scrollTop, clientHeight } = this.scroll
    this.scroll.scrollTop = Math.min(index * rowHeight, Math.max(scrollTop, (index + 1) * rowHeight - clientHeight))
  }

  private add() {
    const row = new JobRow()
    row.button.onclick = () => row.entry && this.choose(row.entry)
    row.button.ondblclick = () => row.entry && this.events.onOpen(row.entry.item.id)
    row.button.addEventListener('pointerdown', (down) => {
      const item = row.entry?.item
      if (item && !isRequest(item) && down.button === 0) this.events.onDrag(item, down)
    })
    this.pool.push(row)
    this.rows.append(row.element)
  }

  private choose({ item }: JobEntry) {
    this.desk.select({ kind: isRequest(item) ? 'request' : 'job', id: item.id }, 'list')
  }

  /** Arrow keys walk the list; what is walked to is selected. */
  private move(event: KeyboardEvent) {
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 }[event.key]
    const from = this.pool.find(({ button }) => button === document.activeElement)?.entry
    if (!step || !from) return
    event.preventDefault()
    const at = this.entries.findIndex(({ item }) => item.id === from.item.id)
    const next = this.entries[Math.max(0, Math.min(this.entries.length - 1, at + step))]
    if (!next) return
    this.choose(next)
    this.reveal()
    this.show()
    this.pool.find(({ entry }) => entry === next)?.button.focus({ preventScroll: true })
  }
}
