import type { Desk, Filter } from '../console/desk'
import { isRequest, technicianName } from '../console/names'
import { levels, standing, type Standing } from '../console/sla'
import type { Job, Request } from '../live/protocol'

export interface JobEntry {
  item: Job | Request
  standing: Standing
}

/** All jobs and requests that the filter lets through, in its order. */
export function jobEntries(desk: Desk, now: number): JobEntry[] {
  const entries: JobEntry[] = []
  for (const items of [desk.board.requests, desk.board.jobs])
    for (const item of items.values()) {
      const entry = { item, standing: standing(item, now) }
      if (matches(desk, entry, desk.filter)) entries.push(entry)
    }
  return entries.sort((a, b) => compare(a, b, desk.filter) || a.item.id.localeCompare(b.item.id))
}

export function matches(desk: Desk, { item, standing }: JobEntry, { text, kind, level }: Filter): boolean {
  if (level && standing.level !== level) return false
  const request = isRequest(item)
  const booked = !request && item.booking !== null
  const kinds: Record<Filter['kind'], boolean> = {
    all: true,
    unassigned: !booked && (request || item.state !== 'Completed'),
    assigned: booked,
    repair: !request && item.type !== 'ForcedMaintenance',
    maintenance: !request && item.type === 'ForcedMaintenance',
    requests: request,
    risk: standing.jeopardy || standing.level === 'breached',
  }
  if (!kinds[kind]) return false
  const wanted = text.trim().toLowerCase()
  if (!wanted) return true
  const technician = booked ? technicianName(desk, item.booking!.technician) : ''
  const words = `${item.id} ${item.machine} ${item.model} ${item.customerName ?? ''} ${request ? item.fault : item.work} ${technician}`.toLowerCase()
  return wanted.split(/\s+/).every((word) => words.includes(word))
}

function compare(a: JobEntry, b: JobEntry, { order }: Filter): number {
  switch (order) {
    case 'pressing':
      return levels.indexOf(a.standing.level) - levels.indexOf(b.standing.level) || (a.standing.dueAt ?? Infinity) - (b.standing.dueAt ?? Infinity)
    case 'newest':
      return Date.parse(b.item.receivedAt) - Date.parse(a.item.receivedAt)
    case 'severity':
      return a.item.severity - b.item.severity || (a.standing.dueAt ?? Infinity) - (b.standing.dueAt ?? Infinity)
    case 'planned':
      return planned(a.item) - planned(b.item)
  }
}

const planned = (item: Job | Request) => (!isRequest(item) && item.booking?.from ? Date.parse(item.booking.from) : Infinity)
