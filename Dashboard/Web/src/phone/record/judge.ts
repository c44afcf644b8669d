import type { Job, Sheet } from '../day/day'

const hour = 3_600_000
/** As the node has it: a meter may be read an hour early or late. */
const growthTolerance = 1

/** Hours that no meter can show, by the last reading the phone knows (R-MNT-7): the node keeps them as evidence and does not count them. */
export function isOddHours(hours: number | null | undefined, job: Pick<Job, 'operatingHours' | 'operatingHoursAt'>, now: number): boolean {
  const { operatingHours: known, operatingHoursAt: at } = job
  if (typeof hours !== 'number' || typeof known !== 'number' || !at) return false
  return hours < known || hours > known + Math.max(0, now - Date.parse(at)) / hour + growthTolerance
}

/** What is not in order when the technician leaves: then the work is not solved (R-FSR-4). */
export function leftOpen(sheet: Sheet): string[] {
  const test = sheet.test && !sheet.test.passed ? ['test'] : []
  return [...test, ...(sheet.inspection ?? []).filter(({ result }) => result === 'LeftOpen').map(({ item }) => item)]
}

/** Tasks of the service that are still to be done, as codes; with them the work is not solved either. */
export const notDone = (sheet: Sheet): string[] => (sheet.tasks ?? []).filter(({ result }) => result === 'NotDone').map(({ task }) => task)

/** The service is not owed yet, neither by hours nor by calendar (R-MNT-1). */
export function isTooEarly(hours: number | null | undefined, service: Job['service'], now: number): boolean {
  if (!service || typeof hours !== 'number') return false
  return hours < service.earliestHours && !(service.opensAt && Date.parse(service.opensAt) <= now)
}
