import type { Desk, Related } from '../console/desk'
import { stationName, stationZone, technicianName, workName } from '../console/names'
import { standing } from '../console/sla'
import { between, moment } from '../i18n/format'
import { t } from '../i18n/language'
import type { Job, Technician } from '../live/protocol'
import { make, setText } from '../page/dom'
import { barsOf, type Bar } from './bars'
import { tracks } from './tracks'
import type { Planned } from './suffix'
import type { GanttWindow } from './window'

const least = 5
const lane = 27
const inset = 2
const lateAfter = 5 * 60_000

export interface GanttRowEvents {
  onTechnician(id: string): void
  onJob(id: string): void
  onOpen(id: string): void
  onDrag(job: Job, down: PointerEvent): void
}

/** One technician's day. */
export class GanttRow {
  readonly element = make('div', { className: 'gantt-row' })
  technician: Technician | null = null
  private readonly dot = make('i', { className: 'unit' })
  private readonly name = make('span', { className: 'name' })
  private readonly note = make('span', { className: 'quiet' })
  private readonly head = make('button', { type: 'button', className: 'head' }, this.dot, this.name, this.note)
  private readonly lane = make('div', { className: 'lane' })
  private readonly station = make('span', { className: 'station' })

  constructor(private readonly events: GanttRowEvents) {
    this.head.onclick = () => this.technician && events.onTechnician(this.technician.id)
    this.element.append(this.head, this.lane)
  }

  /** @param isFirst the first of the station's */
  show(technician: Technician, isFirst: boolean, top: number, desk: Desk, window: GanttWindow, related: Related | null, now: number, planned: Planned[]) {
    this.technician = technician
    const faded = related && !related.technicians.has(technician.id) && !desk.board.jobsOf(technician.id).some((job) => related.jobs.has(job.id))
    this.element.hidden = false
    this.element.className = `gantt-row${faded ? ' is-faded' : ''}${isFirst ? ' is-first' : ''}`
    this.element.style.transform = `translateY(${top}px)`
    this.lane.dataset.technician = technician.id
    this.head.ariaPressed = String(desk.selection?.kind === 'technician' && desk.selection.id === technician.id)
    this.head.dataset.technician = technician.id
    this.dot.className = `unit is-${technician.status}`
    this.head.title = `${technicianName(desk, technician.id)} · ${t(`unit.${technician.status}`)} · ${stationName(desk, technician.station)}`
    setText(this.name, technicianName(desk, technician.id))
    setText(this.station, isFirst ? stationName(desk, technician.station) : '')
    setText(this.note, t(`unit.${technician.status}`))
    const focused = this.lane.contains(document.activeElement) ? (document.activeElement as HTMLElement).dataset.bar : undefined
    this.lane.replaceChildren(
      ...this.shift(technician, desk, window, now),
      ...(isFirst ? [this.station] : []),
      ...planned.flatMap((stop) => this.stop(stop, desk, window)),
      ...this.bars(technician, desk, window, related, now),
    )
    if (focused) this.lane.querySelector<HTMLElement>(`[data-bar='${CSS.escape(focused)}']`)?.focus({ preventScroll: true })
  }

  hide() {
    this.technician = null
    this.element.hidden = true
    delete this.lane.dataset.technician
    delete this.head.dataset.technician
    this.lane.replaceChildren()
    setText(this.name, '')
  }

  private shift(technician: Technician, desk: Desk, window: GanttWindow, now: number): Node[] {
    const nodes: Node[] = []
    if (technician.shiftStartedAt && technician.shiftEndsAt)
      nodes.push(stretch('shift', Date.parse(technician.shiftStartedAt), Date.parse(technician.shiftEndsAt), window))
    technician.breaks.forEach(({ startedAt, until }, place, breaks) => {
      const from = Date.parse(startedAt)
      const isNow = technician.status === 'Break' && place === breaks.length - 1
      const to = Math.max(until ? Date.parse(until) : now, isNow ? now : from)
      if (to < window.from || from > window.to) return
      const rest = stretch('break', from, to, window)
      rest.title = `${t('unit.Break')} ${until || !isNow ? between(from, to, stationZone(desk, technician.station)) : `${moment(from, stationZone(desk, technician.station))}–`}`
      nodes.push(rest)
    })
    return nodes
  }

  /** Lighter than what somebody was told of: it may still change. */
  private stop({ workOrder, plannedFrom, plannedTo, unprepared, along }: Planned, desk: Desk, window: GanttWindow): Node[] {
    const [from, to] = [Date.parse(plannedFrom), Date.parse(plannedTo)]
    const job = desk.board.jobs.get(workOrder)
    if (!job || to < window.from || from > window.to) return []
    const bar = make(
      'button',
      {
        type: 'button',
        className: `bar-planned${unprepared ? ' is-unprepared' : ''}`,
        title: `${job.machine} · ${job.customerName ?? ''}\n${[job, ...along.flatMap((id) => desk.board.jobs.get(id) ?? [])].map(workName).join(' + ')}\n${between(from, to, job.timeZone)} · ${t(unprepared ? 'gantt.unprepared' : 'gantt.planned')}`,
        onclick: () => this.events.onJob(job.id),
        ondblclick: () => this.events.onOpen(job.id),
      },
      make('span', {}, `${job.customerName ?? job.machine}${along.length > 0 ? ` +${along.length}` : ''}`),
    )
    bar.dataset.planned = job.id
    bar.addEventListener('pointerdown', (down) => down.button === 0 && this.events.onDrag(job, down))
    place(bar, from, to, window)
    return [bar]
  }

  /** Work at the same time lies side by side, marked: somebody is booked twice. */
  private bars(technician: Technician, desk: Desk, window: GanttWindow, related: Related | null, now: number): Node[] {
    const bars = barsOf(desk.board, technician, now)
    const lies = tracks(bars)
    return bars.flatMap((bar) => {
      const nodes = this.bar(technician, bar, desk, window, related, now)
      const { track, of } = lies.get(bar)!
      const element = nodes.at(-1)
      if (!element || of < 2) return nodes
      element.classList.add('is-double')
      element.style.top = `${inset + (track * (lane - 2 * inset)) / of}px`
      element.style.height = `${(lane - 2 * inset) / of}px`
      element.style.bottom = 'auto'
      element.title += `\n${t('gantt.double')}`
      return nodes
    })
  }

  private bar(
    technician: Technician,
    { job, departs, from, to, unplanned, offered, legs }: Bar,
    desk: Desk,
    window: GanttWindow,
    related: Related | null,
    now: number,
  ): HTMLElement[] {
    if (to < window.from || (departs ?? from) > window.to) return []
    const { level, jeopardy } = standing(job, now)
    const faded = related && !legs.some(({ id }) => related.jobs.has(id))
    const isTrip = legs.length > 1
    const name = isTrip ? `${job.customerName ?? job.machine} · ${legs.map(workName).join(' + ')}` : (job.customerName ?? job.machine)
    const over = job.state !== 'Completed' && isAfterShift(technician, to)
    const bar = make('button', {
      type: 'button',
      className: `bar-job sla-${level} is-${job.state}${faded ? ' is-faded' : ''}${unplanned ? ' is-unplanned' : ''}${offered ? ' is-offered' : ''}${desk.board.isGuess(job.id) ? ' is-guess' : ''}${isTrip ? ' is-trip' : ''}`,
      ariaPressed: String(legs.some(({ id }) => desk.selection?.id === id)),
      title: `${job.machine} · ${job.customerName ?? ''}\n${isTrip ? `${t('trip.title')}: ` : ''}${legs.map((leg) => (leg.machine === job.machine ? workName(leg) : `${leg.machine} · ${workName(leg)}`)).join(' + ')}\n${between(from, to, job.timeZone)} · ${t(`jobState.${job.state}`)}${over ? `\n${t('gantt.afterShift')}` : ''}`,
      onclick: () => this.events.onJob(job.id),
      ondblclick: () => this.events.onOpen(job.id),
    })
    bar.append(make('span', {}, `${job.lock === 'None' ? '' : '🔒 '}${jeopardy || over ? '⚑ ' : ''}${name}`))
    bar.dataset.bar = job.id
    if (isTrip) bar.dataset.legs = legs.map(({ id }) => id).join(' ')
    place(bar, from, to, window)
    bar.addEventListener('pointerdown', (down) => down.button === 0 && this.events.onDrag(job, down))
    if (departs === null || departs >= from) return [bar]
    const way = stretch(`travel${job.booking?.departedAt ? ' is-driven' : ''}${faded ? ' is-faded' : ''}`, departs, from, window)
    return [way, bar]
  }
}

const isAfterShift = ({ shiftEndsAt }: Technician, to: number) => shiftEndsAt !== null && to > Date.parse(shiftEndsAt) + lateAfter

function stretch(className: string, from: number, to: number, window: GanttWindow): HTMLElement {
  const element = make('i', { className })
  place(element, from, to, window)
  return element
}

function place(element: HTMLElement, from: number, to: number, window: GanttWindow) {
  const left = Math.max(-2, window.x(from))
  const right = Math.min(window.width + 2, window.x(to))
  element.style.left = `${left}px`
  element.style.width = `${Math.max(least, right - left)}px`
}
