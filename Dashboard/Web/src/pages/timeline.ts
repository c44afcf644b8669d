import { dayAndMinute } from '../i18n/format'
import { t, type TextKey } from '../i18n/language'
import { texts } from '../i18n/console'
import { list, type Answer } from '../page/api'
import { make } from '../page/dom'

export interface Event {
  version: number
  type: string
  occurredAt: string
  recordedAt: string
  actor: string
  data: Record<string, unknown>
}

const late = 120_000
const told = ['technician', 'clock', 'reason', 'note', 'outcome', 'from', 'to', 'work', 'fault', 'solution', 'result', 'lock', 'role', 'about', 'readAt', 'line', 'owner'] as const

export const readTimeline = (path: string): Promise<Answer<Event[]>> => list<Event>(path, 10)

/** What happened, the newest first; what was reported much later than it happened says so. */
export function timeline(events: Event[], zone: string): HTMLElement {
  const shown = [...events].sort((a, b) => b.version - a.version)
  return make('ol', { className: 'timeline', tabIndex: 0, ariaLabel: t('page.timeline') }, ...shown.map((event) => {
    const delayed = Date.parse(event.recordedAt) - Date.parse(event.occurredAt) > late
    return make('li', { className: `is-${event.type.split('.')[0]}` },
      make('time', { dateTime: event.occurredAt }, dayAndMinute(Date.parse(event.occurredAt), zone)),
      make('div', {}, make('b', {}, eventName(event.type)), ' ', make('span', {}, summary(event.data)), make('span', { className: 'quiet by' }, `${event.actor}${delayed ? ` · ${t('timeline.reported', { time: dayAndMinute(Date.parse(event.recordedAt), zone) })}` : ''}`)))
  }))
}

export function eventName(type: string): string {
  const key = `event.${type}`
  return key in texts ? t(key as TextKey) : type.slice(type.indexOf('.') + 1).replaceAll('-', ' ')
}

/** The few plain values that tell what the event is about. */
function summary(data: Record<string, unknown>): string {
  const words = told.flatMap((name) => {
    const value = data[name]
    if (typeof value !== 'string' || value === '') return []
    if (name === 'clock') return [t(`clock.${value.charAt(0).toUpperCase()}${value.slice(1)}` as TextKey)]
    return [/^\d{4}-\d\d-\d\dT/.test(value) ? dayAndMinute(Date.parse(value)) : value]
  })
  return words.join(' · ')
}
