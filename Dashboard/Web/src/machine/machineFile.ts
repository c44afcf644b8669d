export interface PlanService {
  line: string
  occurrence: number
  state: 'Upcoming' | 'Open' | 'Overdue' | 'Done' | 'Skipped' | 'Superseded' | 'Unknown'
  dueHours: number
  opensAt: string | null
  overdueAt: string | null
  forecastAt: string | null
  closedAt: string | null
  closedHours: number | null
  /** The service that it was done with. */
  coveredBy: string | null
  /** Hours after its tolerance. */
  lateHours: number | null
  early: string | null
}

/** What the API tells of one machine. */
export interface MachineDetails {
  commissionedAt: string | null
  warrantyUntil: string | null
  hoursPerDay: number | null
  services: PlanService[]
}

/** Throws when the node does not answer. */
export async function readMachine(serial: string, signal: AbortSignal): Promise<MachineDetails> {
  const path = `/api/machines/${encodeURIComponent(serial)}/maintenance`
  const response = await fetch(path, { signal })
  if (!response.ok) throw new Error(`${path}: ${response.status}`)
  const details = (await response.json()) as MachineDetails
  return { ...details, services: details.services.sort((a, b) => a.dueHours - b.dueHours || a.occurrence - b.occurrence) }
}
