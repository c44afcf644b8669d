import { serviceKey, type Fleet } from '../live/fleet'
import type { DueService, DueState } from '../live/protocol'

/** One line of the list. */
export interface DueEntry {
  key: string
  handle: number
  service: DueService
  /** Milliseconds; when it fell due. */
  raisedAt: number
}

export type Order = 'newest' | 'oldest'

export interface DueFilter {
  text: string
  state: DueState | null
  order: Order
}

/** Overdue ones first; among equals by when they fell due, then by machine, so that no reading moves a line. */
export function dueEntries(fleet: Fleet, { text, state, order }: DueFilter): DueEntry[] {
  const wanted = text.trim().toLowerCase()
  const direction = order === 'newest' ? -1 : 1
  const entries: DueEntry[] = []
  for (const [handle, services] of fleet.due) {
    const file = fleet.files[handle]
    if (!file || (wanted && !`${file.serial} ${file.model}`.toLowerCase().includes(wanted))) continue
    for (const service of services)
      if (!state || service.state === state) entries.push({ key: entryKey(handle, service), handle, service, raisedAt: raised(service) })
  }
  const rank = (entry: DueEntry) => (entry.service.state === 'Overdue' ? 0 : 1)
  return entries.sort((a, b) => rank(a) - rank(b) || direction * (a.raisedAt - b.raisedAt) || a.handle - b.handle || a.service.dueHours - b.service.dueHours)
}

export const entryKey = (handle: number, service: DueService) => `${handle}/${serviceKey(service)}`

const raised = ({ raisedAt, opensAt }: DueService) => Date.parse(raisedAt ?? opensAt ?? '1970-01-01T00:00:00Z')

/** How far past due, in the plan's own measure: hours if the meter says so, else days by the calendar. */
export function past(service: DueService, lifetimeHours: number, now: number): { hours: number } | { days: number } {
  if (lifetimeHours >= service.dueHours) return { hours: lifetimeHours - service.dueHours }
  return { days: service.opensAt ? Math.max(0, (now - Date.parse(service.opensAt)) / 86_400_000) : 0 }
}
