import { call } from '../page/call'
import type { MachineMaintenance as MachineDetails } from '../contract/api'

export type { ServiceModel as PlanService, MachineMaintenance as MachineDetails } from '../contract/api'
/** Throws when the node does not answer. */
export async function readMachine(serial: string, signal: AbortSignal): Promise<MachineDetails> {
  const path = `/api/machines/${encodeURIComponent(serial)}/maintenance`
  const response = await call(path, { signal })
  if (!response.ok) throw new Error(`${path}: ${response.status}`)
  const details = (await response.json()) as MachineDetails
  return { ...details, services: details.services.sort((a, b) => a.dueHours - b.dueHours || a.occurrence - b.occurrence) }
}
