import { make } from '../../page/dom'
import type { JobView } from '../outbox/fold'
import { say, sayCode } from '../i18n/say'
import { tag } from '../page/pieces'
import { span, timeOf } from '../page/times'
import { now } from '../store/clock'
import { stages, stagesDone } from './nextStep'
import type { Order } from '../day/day'

/** Type, severity, state and the promise to be kept, as tags. */
export function tags(order: Order, job?: JobView): HTMLElement {
  const time = now()
  const list = make('div', { className: 'tags' }, tag(sayCode('type', order.type)))
  if (order.urgency === 'Emergency') list.append(tag(say('job.emergency'), 'is-bad'))
  list.append(tag(say('job.severity', { level: order.severity }), order.severity === 1 ? 'is-bad' : ''))
  const promise = order.clocks.find(({ clock, outcome, dueAt }) => clock === 'Arrive' && dueAt && ['Open', 'Breached'].includes(outcome))
  if (promise?.dueAt && !order.arrivedAt) {
    const left = Date.parse(promise.dueAt) - time
    const words = left > 0 ? say('job.in', { time: span(left) }) : say('job.late', { time: span(-left) })
    list.append(tag(`${say('job.arriveBy', { time: timeOf(promise.dueAt, time) })} · ${words}`, left < 0 ? 'is-bad' : left < 3_600_000 ? 'is-warn' : ''))
  }
  if (order.expectedAt && !order.arrivedAt) list.append(tag(say('job.expected', { time: timeOf(order.expectedAt, time) }), 'is-warn'))
  else if (order.plannedFrom && !order.arrivedAt) list.append(tag(say('job.planned', { time: timeOf(order.plannedFrom, time) })))
  if (order.state === 'Paused') list.append(tag(say('job.paused', { reason: sayCode('pause', order.pauseReason ?? 'Other') }), 'is-warn'))
  if (job && job.pending > 0) list.append(tag(say('job.waiting', { count: job.pending }), 'is-warn'))
  if (job && job.refused.length > 0) list.append(tag(say('app.refused', { count: job.refused.length }), 'is-bad'))
  return list
}

export function progress(job: JobView): HTMLElement {
  const done = stagesDone(job)
  const list = make('ol', { className: 'stages' })
  list.setAttribute('aria-label', say('job.stages'))
  list.style.listStyle = 'none'
  list.style.padding = '0'
  stages.forEach((stage, i) => {
    const item = make('li', { className: i < done ? 'is-done' : i === done ? 'is-now' : '', textContent: say(`stage.${stage}`) })
    if (i === done) item.setAttribute('aria-current', 'step')
    list.append(item)
  })
  return list
}
