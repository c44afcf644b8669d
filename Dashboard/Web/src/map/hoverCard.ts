import type { Fleet } from '../live/fleet'
import { ago, tenths, whole } from '../i18n/format'
import { t } from '../i18n/language'
import { byId, make } from '../page/dom'

const card = byId('hover')
const distance = 14

/** What the machine under the pointer is; the same stands in the machine's panel for everybody without a pointer. */
export function showHover(fleet: Fleet, handle: number, x: number, y: number) {
  const file = fleet.files[handle]
  card.hidden = !file
  if (!file) return
  const due = fleet.due.get(handle) ?? []
  const readingAt = fleet.readingAt[handle]!
  card.replaceChildren(
    make('b', {}, file.serial),
    make('span', { className: 'quiet' }, file.model),
    make('p', {}, readingAt ? `${tenths(fleet.hours[handle]!)} h · ${ago(readingAt, Date.now() / 1000)}` : t('machine.noReading')),
    ...due.map((service) =>
      make('p', { className: service.state === 'Overdue' ? 'is-overdue' : 'is-open' }, `${t('service.name', { hours: whole(service.dueHours) })} · ${t(`state.${service.state}`)}`),
    ),
  )
  const room = card.parentElement!.getBoundingClientRect()
  const left = x + distance + card.offsetWidth > room.width ? x - distance - card.offsetWidth : x + distance
  const top = Math.min(y + distance, room.height - card.offsetHeight - 4)
  card.style.transform = `translate(${Math.max(4, left)}px, ${Math.max(4, top)}px)`
}
