import type { Desk } from '../console/desk'
import { orderZone, technicianName } from '../console/names'
import { moment } from '../i18n/format'
import { t } from '../i18n/language'
import { dataOf, eventName, readTimeline, type Event } from '../pages/timeline'
import type { Refusal } from '../page/api'
import { actorName } from '../page/user'

/** Refused because somebody else did something with the order first? Then who, what and when, as the order's history has it; null when it does not tell. */
export async function faster(desk: Desk, job: string, { code }: Refusal): Promise<string | null> {
  if (code !== 'booking_changed' && !code.startsWith('order_')) return null
  const history = await readTimeline(`/api/work-orders/${encodeURIComponent(job)}/timeline`)
  const last = history.ok ? history.value.findLast(({ type }) => decides(type)) : undefined
  return last ? said(desk, job, last) : null
}

const decides = (type: string) =>
  /^work-order\.(assigned|rescheduled|offer-accepted|technician-departed|technician-arrived|completed|closed|cancelled)$/.test(type)

function said(desk: Desk, job: string, event: Event): string {
  const { type, actor, recordedAt } = event
  const data = dataOf(event)
  const by = actorName(actor, (id) => technicianName(desk, id))
  const time = moment(Date.parse(recordedAt), orderZone(desk, job))
  const technician = typeof data.technician === 'string' ? technicianName(desk, data.technician) : ''
  if (type === 'work-order.assigned') return t('faster.assigned', { job, by, technician, time })
  if (type === 'work-order.rescheduled') return t('faster.rescheduled', { job, by, from: moment(Date.parse(String(data.from)), orderZone(desk, job)), time })
  if (type === 'work-order.offer-accepted') return t('faster.accepted', { job, technician, time })
  return t('faster.other', { job, event: eventName(type), time })
}
