import type { BoardChange } from '../live/board'
import type { Desk } from '../console/desk'
import { stationZone, technicianName } from '../console/names'
import { mark, minuteOf, weekday, zoneName } from '../i18n/format'
import { onLanguage, t } from '../i18n/language'
import type { Technician } from '../live/protocol'
import { byId, make, setText, throttled } from '../page/dom'
import { GanttRow, type GanttRowEvents } from './ganttRow'
import { SuffixPlan } from './suffix'
import { GanttWindow } from './window'

export interface GanttEvents extends GanttRowEvents {
  onZoom(): void
}

export const rowHeight = 28
const slack = 3
const pause = 300

/** Technicians' days, one line each; only the lines in view exist. */
export class Gantt {
  readonly window = new GanttWindow(() => this.redraw())
  private order: Technician[] = []
  private readonly suffix: SuffixPlan
  private readonly scroll = byId('gantt-scroll')
  private readonly rows = byId('gantt-rows')
  private readonly ticks = byId('gantt-ticks')
  private readonly clock = byId('gantt-clock')
  private readonly nowLine = make('i', { className: 'now-line' })
  private readonly pool: GanttRow[] = []
  private readonly redrawSoon = throttled(pause, () => this.redraw())

  constructor(
    private readonly desk: Desk,
    private readonly events: GanttEvents,
  ) {
    this.suffix = new SuffixPlan(desk, () => this.redrawSoon())
    this.rows.append(this.nowLine)
    this.scroll.addEventListener('scroll', () => this.show(), { passive: true })
    new ResizeObserver(() => this.redraw()).observe(this.scroll)
    this.listen()
    desk.onSelect((from) => {
      if (from !== 'gantt') this.reveal()
      this.show()
    })
    desk.onThaw(() => this.redraw())
    onLanguage(() => this.redraw())
  }

  changed(change: BoardChange) {
    if (change.reset || change.jobs.size + change.technicians.size > 0) this.redrawSoon()
    if (change.jobs.size > 0) this.suffix.stale()
  }

  tick() {
    if (!this.desk.frozen) this.window.follow()
    this.redrawSoon()
  }

  /** The technician and the instant under a place on the page; null where there is no lane. */
  under(x: number, y: number): { technician: string; at: number; lane: HTMLElement } | null {
    const lane = document
      .elementsFromPoint(x, y)
      .map((element) => element.closest<HTMLElement>('.lane'))
      .find(Boolean)
    const technician = lane?.dataset.technician
    return lane && technician ? { technician, at: this.window.at(x - lane.getBoundingClientRect().left), lane } : null
  }

  private listen() {
    byId('gantt-back').onclick = () => this.window.pan(-0.5)
    byId('gantt-on').onclick = () => this.window.pan(0.5)
    byId('gantt-now').onclick = () => this.window.now()
    const zoom = (direction: 1 | -1, x?: number) => {
      this.window.zoom(direction, x)
      this.events.onZoom()
    }
    byId('gantt-closer').onclick = () => zoom(-1)
    byId('gantt-wider').onclick = () => zoom(1)
    this.scroll.addEventListener(
      'wheel',
      (event) => {
        if (event.ctrlKey) {
          event.preventDefault()
          zoom(event.deltaY > 0 ? 1 : -1, event.clientX - this.ticks.getBoundingClientRect().left)
        } else if (event.shiftKey || Math.abs(event.deltaX) > Math.abs(event.deltaY)) {
          event.preventDefault()
          this.window.pan((event.deltaX || event.deltaY) / this.window.width)
        }
      },
      { passive: false },
    )
  }

  private redraw() {
    if (this.desk.frozen) return
    const { stations } = this.desk.fleet
    const place = (one: Technician) => `${stations.get(one.station)?.country ?? ''}${stations.get(one.station)?.name ?? one.station}`
    this.order = [...this.desk.board.technicians.values()].sort(
      (a, b) => place(a).localeCompare(place(b)) || technicianName(this.desk, a.id).localeCompare(technicianName(this.desk, b.id)) || a.id.localeCompare(b.id),
    )
    this.rows.style.height = `${this.order.length * rowHeight}px`
    // Days of other zones lie on the viewer's clock: that is said.
    this.clock.hidden = ![...new Set(this.order.map(({ station }) => station))].some((station) => mark(Date.now(), stationZone(this.desk, station)) !== '')
    setText(this.clock, zoneName())
    this.clock.title = t('gantt.clock', { zone: zoneName() })
    this.window.width = Math.max(1, this.ticks.clientWidth)
    this.ticks.replaceChildren(
      ...this.window.ticks().map(({ at, major }) => {
        const tick = make('span', { className: major ? 'is-major' : '' }, major ? weekday(at) : minuteOf(at))
        tick.style.left = `${this.window.x(at)}px`
        return tick
      }),
    )
    this.show()
  }

  private show() {
    const now = Date.now()
    const related = this.desk.related()
    const first = Math.max(0, Math.floor(this.scroll.scrollTop / rowHeight) - slack)
    const last = Math.min(this.order.length, Math.ceil((this.scroll.scrollTop + this.scroll.clientHeight) / rowHeight) + slack)
    while (this.pool.length < last - first) {
      const row = new GanttRow(this.events)
      this.pool.push(row)
      this.rows.append(row.element)
    }
    this.pool.forEach((row, slot) => {
      const index = first + slot
      const technician = index < last ? this.order[index] : undefined
      const current = technician && this.desk.board.technicians.get(technician.id)
      if (current)
        row.show(
          current,
          this.order[index - 1]?.station !== current.station,
          index * rowHeight,
          this.desk,
          this.window,
          related,
          now,
          this.suffix.of(current.id),
        )
      else row.hide()
    })
    const x = this.window.x(now)
    this.nowLine.hidden = x < 0 || x > this.window.width
    this.nowLine.style.transform = `translateX(${x}px)`
  }

  private reveal() {
    const [technician] = this.desk.selection?.kind === 'station' ? [] : [...(this.desk.related()?.technicians ?? [])]
    const index = this.order.findIndex(({ id }) => id === technician)
    if (index < 0) return
    const { scrollTop, clientHeight } = this.scroll
    this.scroll.scrollTop = Math.min(index * rowHeight, Math.max(scrollTop, (index + 1) * rowHeight - clientHeight))
  }
}
