import type { Desk } from '../console/desk'
import { usualMinutes } from '../console/planning'
import { moment } from '../i18n/format'
import type { Job } from '../live/protocol'
import { t } from '../i18n/language'
import { make } from '../page/dom'
import { toast } from '../page/toast'
import { bar, barsOf } from './bars'
import { behind } from './earliest'
import type { Gantt } from './gantt'

const threshold = 5
/** What was under the pointer a moment ago is not yet the past. */
const leeway = 2 * 60_000
const grain = 5 * 60_000

/** Where a job was dropped; at is the begin on site. */
export interface Drop {
  job: Job
  technician: string
  from: number
  to: number
}

/** Carries a job to a technician and a time. Meanwhile nothing else changes its place; Escape lets go. */
export function dragJob(desk: Desk, gantt: Gantt, job: Job, down: PointerEvent, onDrop: (drop: Drop) => void) {
  const length = job.booking ? bar(job, Date.now()).to - bar(job, Date.now()).from : usualMinutes(job.type) * 60_000
  const grip = grabbed(down)
  const ghost = make('div', { className: 'ghost' }, job.customerName ?? job.machine)
  const shadow = make('div', { className: 'drop' })
  let drop: Drop | null = null
  let moving = false

  const move = (event: PointerEvent) => {
    if (!moving && Math.hypot(event.clientX - down.clientX, event.clientY - down.clientY) < threshold) return
    if (!moving) begin()
    event.preventDefault()
    ghost.style.transform = `translate(${event.clientX + 12}px, ${event.clientY + 8}px)`
    const under = gantt.under(event.clientX, event.clientY)
    drop = under ? landed(under.technician, gantt.window.at(event.clientX - grip - under.lane.getBoundingClientRect().left)) : null
    if (!under || !drop) return shadow.remove()
    const isPast = drop.from < Date.now() - leeway
    const soonest = isPast ? 0 : soonestOf(drop)
    shadow.className = `drop${isPast ? ' is-refused' : soonest > drop.from ? ' is-early' : ''}`
    shadow.textContent = isPast
      ? t('drop.past')
      : soonest > drop.from
        ? t('drop.soonest', { time: moment(soonest, job.timeZone) })
        : moment(drop.from, job.timeZone)
    shadow.style.left = `${gantt.window.x(drop.from)}px`
    shadow.style.width = `${gantt.window.x(drop.to) - gantt.window.x(drop.from)}px`
    under.lane.append(shadow)
  }
  const landed = (technician: string, at: number): Drop => {
    const from = Math.round(at / grain) * grain
    return { job, technician, from, to: from + length }
  }
  const soonestOf = ({ technician, from }: Drop): number => {
    const one = desk.board.technicians.get(technician)
    return one ? behind(one, barsOf(desk.board, one, Date.now()), job, from, length, Date.now()) : from
  }
  const begin = () => {
    moving = true
    desk.freeze(true)
    document.body.classList.add('is-dragging')
    document.body.append(ghost)
  }
  const end = (dropped: boolean) => {
    removeEventListener('pointermove', move)
    removeEventListener('pointerup', up)
    removeEventListener('keydown', escape, true)
    ghost.remove()
    shadow.remove()
    if (!moving) return
    document.body.classList.remove('is-dragging')
    // The click that ends a drag selects nothing.
    const swallow = (click: Event) => click.stopPropagation()
    addEventListener('click', swallow, true)
    setTimeout(() => removeEventListener('click', swallow, true))
    desk.freeze(false)
    if (!dropped || !drop) return
    if (drop.from < Date.now() - leeway) toast(t('drop.past'), { bad: true })
    else onDrop(drop)
  }
  const up = () => end(true)
  const escape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    event.stopPropagation()
    end(false)
  }
  addEventListener('pointermove', move)
  addEventListener('pointerup', up)
  addEventListener('keydown', escape, true)
}

/** Pixels from the bar's left edge to where it was taken. */
const grabbed = (down: PointerEvent) => down.clientX - ((down.target as HTMLElement).closest('.bar-job')?.getBoundingClientRect().left ?? down.clientX)
