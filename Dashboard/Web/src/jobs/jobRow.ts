import type { Desk, Related } from '../console/desk'
import { isRequest, stateName, stationName, technicianName, typeName, workName } from '../console/names'
import { remaining } from '../console/sla'
import { t, type TextKey } from '../i18n/language'
import { make, setText } from '../page/dom'
import type { JobEntry } from './jobEntries'
import { lacks } from './lacks'

/** A line of the list, filled again and again with other jobs. */
export class JobRow {
  readonly element: HTMLLIElement
  readonly button: HTMLButtonElement
  entry: JobEntry | null = null
  private readonly severity = make('i', { className: 'severity' })
  private readonly name = make('b')
  private readonly machine = make('span', { className: 'quiet' })
  private readonly flag = make('span', { className: 'flag' }, '⚑')
  private readonly lack = make('span', { className: 'lack', role: 'img' }, '◌')
  private readonly left = make('span', { className: 'left' })
  private readonly work = make('span', { className: 'work' })
  private readonly who = make('span', { className: 'who' })
  private readonly state = make('span', { className: 'chip' })
  private readonly clock = make('span', { className: 'visually-hidden' })

  constructor() {
    const top = make('span', { className: 'top' }, this.severity, this.name, this.machine, this.flag, this.lack, this.left)
    const bottom = make('span', { className: 'bottom' }, this.work, this.who, this.state)
    this.button = make('button', { type: 'button' }, top, bottom, this.clock)
    this.element = make('li', {}, this.button)
  }

  show(entry: JobEntry, desk: Desk, related: Related | null, top: number, index: number, count: number) {
    const { item, standing } = (this.entry = entry)
    const request = isRequest(item)
    this.element.hidden = false
    this.element.style.transform = `translateY(${top}px)`
    const chosen = desk.selection?.id === item.id
    this.element.className = `sla-${standing.level}${related && !related.jobs.has(item.id) ? ' is-faded' : ''}${desk.board.isGuess(item.id) ? ' is-guess' : ''}`
    this.element.ariaSetSize = String(count)
    this.element.ariaPosInSet = String(index + 1)
    this.button.ariaPressed = String(chosen)
    this.button.dataset.job = item.id
    setText(this.severity, item.urgency === 'Emergency' ? `${item.severity}!` : String(item.severity))
    this.severity.className = `severity is-${item.severity}`
    this.severity.title = `${t('job.severity')} ${item.severity} · ${t(`urgency.${item.urgency}`)}`
    setText(this.name, item.customerName ?? item.machine)
    setText(this.machine, item.customerName ? item.machine : item.model)
    this.flag.hidden = !standing.jeopardy
    this.flag.title = t('sla.jeopardy')
    const missing = request ? [] : lacks(item)
    this.lack.hidden = missing.length === 0
    this.lack.title = missing.join(' ')
    this.lack.ariaLabel = missing.join(' ')
    setText(this.work, `${request ? '☎ ' : ''}${workText(entry)}`)
    const booked = !request && item.booking
    setText(this.who, booked ? technicianName(desk, item.booking!.technician) : stationName(desk, item.station))
    this.who.classList.toggle('is-nobody', !booked)
    setText(this.state, stateName(item))
    this.state.className = `chip is-${item.state}`
    this.tick(Date.now())
  }

  tick(now: number) {
    if (!this.entry) return
    const { clock, dueAt, level, jeopardy } = this.entry.standing
    const left = level === 'paused' ? '❚❚' : clock ? remaining(dueAt, now) : ''
    setText(this.left, left)
    const name = clock ? t(`clock.${clock.kind}` as TextKey) : ''
    this.left.title = name
    setText(this.clock, `${t(`sla.${level}`)}${name ? `, ${name} ${left}` : ''}${jeopardy ? `, ${t('sla.jeopardy')}` : ''}`)
  }

  hide() {
    this.entry = null
    this.element.hidden = true
    delete this.button.dataset.job
  }
}

/** A service's order names only its plan line: its type says more. */
function workText({ item }: JobEntry): string {
  const work = workName(item)
  return 'type' in item && item.type === 'ForcedMaintenance' ? `${typeName(item)} ${work}` : work
}
