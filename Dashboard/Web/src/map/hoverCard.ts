import type { Fleet } from '../live/fleet'
import type { Desk, Selection } from '../console/desk'
import { stateName, technicianName, workName } from '../console/names'
import { remaining, standing } from '../console/sla'
import { ago, tenths, whole } from '../i18n/format'
import { t, type TextKey } from '../i18n/language'
import { byId, make } from '../page/dom'

const card = byId('hover')
const distance = 14

/** What the machine under the pointer is; the same stands in the machine's panel for everybody without a pointer. */
export function showHover(desk: Desk, handle: number, selection: Selection, x: number, y: number) {
  const lines = selection ? about(desk, selection) : machine(desk.fleet, handle)
  card.hidden = lines.length === 0
  if (lines.length === 0) return
  card.replaceChildren(...lines)
  const room = card.parentElement!.getBoundingClientRect()
  const left = x + distance + card.offsetWidth > room.width ? x - distance - card.offsetWidth : x + distance
  const top = Math.min(y + distance, room.height - card.offsetHeight - 4)
  card.style.transform = `translate(${Math.max(4, left)}px, ${Math.max(4, top)}px)`
}

/** A technician or a job. */
function about(desk: Desk, { id }: NonNullable<Selection>): Node[] {
  const technician = desk.board.technicians.get(id)
  const now = Date.now()
  if (technician) {
    const seen = technician.position ? ago(Date.parse(technician.position.at) / 1000, now / 1000) : t('map.neverSeen')
    return [make('b', {}, technicianName(desk, id)), make('span', { className: 'quiet' }, t(`unit.${technician.status}`)), make('p', {}, seen)]
  }
  const item = desk.item(id)
  if (!item) return []
  const { clock, dueAt, level } = standing(item, now)
  return [
    make('b', {}, item.customerName ?? item.machine),
    make('span', { className: 'quiet' }, stateName(item)),
    make('p', {}, workName(item)),
    ...(clock ? [make('p', { className: `sla-${level}` }, `${t(`clock.${clock.kind}` as TextKey)} ${remaining(dueAt, now)}`)] : []),
  ]
}

function machine(fleet: Fleet, handle: number): Node[] {
  const file = fleet.files[handle]
  if (!file) return []
  const due = fleet.due.get(handle) ?? []
  const readingAt = fleet.readingAt[handle]!
  return [
    make('b', {}, file.serial),
    make('span', { className: 'quiet' }, file.model),
    make('p', {}, readingAt ? `${tenths(fleet.hours[handle]!)} h · ${ago(readingAt, Date.now() / 1000)}` : t('machine.noReading')),
    ...due.map((service) =>
      make(
        'p',
        { className: service.state === 'Overdue' ? 'is-overdue' : 'is-open' },
        `${t('service.name', { hours: whole(service.dueHours) })} · ${t(`state.${service.state}`)}`,
      ),
    ),
  ]
}
