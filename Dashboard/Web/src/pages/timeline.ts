import type { Desk } from '../console/desk'
import { technicianName } from '../console/names'
import { dayAndMinute } from '../i18n/format'
import { t, type TextKey } from '../i18n/language'
import { texts } from '../i18n/console'
import { list, type Answer } from '../page/api'
import { make } from '../page/dom'
import { actorName } from '../page/user'
import type { EventModel as Event } from '../contract/api'

export type { EventModel as Event } from '../contract/api'

const late = 120_000
const told = [
  'technician',
  'clock',
  'reason',
  'note',
  'outcome',
  'from',
  'to',
  'work',
  'fault',
  'code',
  'solution',
  'result',
  'lock',
  'role',
  'about',
  'readAt',
  'line',
  'owner',
] as const

/** Under which names the values of a field are translated. */
const kinds: Record<string, string[]> = {
  clock: ['clock'],
  reason: ['reassign', 'cancel', 'reason'],
  outcome: ['outcome'],
  lock: ['lock'],
  result: ['result'],
  role: ['escalated'],
}

/** So many of a long history are shown. */
const mostEvents = 200

/** An event's own fields, which its type knows. */
export const dataOf = ({ data }: Event) => data as Record<string, unknown>

export const latest = (events: Event[]) => events.slice(-mostEvents)

export const readTimeline = (path: string): Promise<Answer<Event[]>> => list<Event>(path, 10)

/** What happened, the newest first; what was reported much later than it happened says so. */
export function timeline(desk: Desk, events: Event[], zone: string): HTMLElement {
  const shown = [...events].sort((a, b) => b.version - a.version)
  return make(
    'ol',
    { className: 'timeline', tabIndex: 0, ariaLabel: t('page.timeline') },
    ...shown.map((event) => {
      const delayed = Date.parse(event.recordedAt) - Date.parse(event.occurredAt) > late
      return make(
        'li',
        { className: `is-${event.type.split('.')[0]}` },
        make('time', { dateTime: event.occurredAt }, dayAndMinute(Date.parse(event.occurredAt), zone)),
        make(
          'div',
          {},
          make('b', {}, eventName(event.type)),
          ' ',
          make('span', {}, summary(desk, dataOf(event), zone)),
          make(
            'span',
            { className: 'quiet by' },
            `${by(event, (id) => technicianName(desk, id))}${delayed ? ` · ${t('timeline.reported', { time: dayAndMinute(Date.parse(event.recordedAt), zone) })}` : ''}`,
          ),
        ),
      )
    }),
  )
}

/** Who did it, and because of whom where the program did; of phones that did not yet say whose they are, the technician the step is about. */
export function by(event: Event, person: (id: string) => string): string {
  const { actor, initiator } = event
  const data = dataOf(event)
  if (initiator) return t('user.because', { name: actorName(actor, person), person: actorName(initiator, person) })
  if (String(data.source).toLowerCase() !== 'phone' || !actor.startsWith('user:')) return actorName(actor, person)
  return typeof data.technician === 'string' ? t('user.phone', { name: person(data.technician) }) : t('user.phoneOf')
}

export function eventName(type: string): string {
  const key = `event.${type}`
  return key in texts ? t(key as TextKey) : type.slice(type.indexOf('.') + 1).replaceAll('-', ' ')
}

/** The few plain values that tell what the event is about. */
function summary(desk: Desk, data: Record<string, unknown>, zone: string): string {
  const words = told.flatMap((name) => {
    const value = data[name]
    if (typeof value !== 'string' || value === '') return []
    if (name === 'technician') return [technicianName(desk, value)]
    if (name === 'owner') return [actorName(value, (id) => technicianName(desk, id))]
    if (/^\d{4}-\d\d-\d\dT/.test(value)) return [dayAndMinute(Date.parse(value), zone)]
    return [word(name, value)]
  })
  return words.join(' · ')
}

/** A value that is one of a few, in the viewer's language; anything else as it is. */
function word(name: string, value: string): string {
  const kind = `${value.charAt(0).toUpperCase()}${value.slice(1)}`
  const key = (kinds[name] ?? []).map((prefix) => `${prefix}.${kind}`).find((one) => one in texts)
  return key ? t(key as TextKey) : value
}
