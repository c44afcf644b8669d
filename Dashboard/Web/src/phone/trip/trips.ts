import type { Order } from '../day/day'
import type { JobView } from '../outbox/fold'

/** Jobs that are done on one way stand together where the first of them stood (R-TRIP-1). */
export function trips(jobs: JobView[]): JobView[][] {
  const groups = new Map<string, JobView[]>()
  for (const job of jobs) {
    const key = job.order.trip?.leader ?? job.order.id
    groups.set(key, [...(groups.get(key) ?? []), job])
  }
  return [...groups.values()]
}

/** The others of the trip at the same machine: one departure and one arrival counts for all. */
export const beside = (jobs: JobView[], { order }: JobView): JobView[] =>
  jobs.filter((one) => one.order.id !== order.id && one.order.machine === order.machine && isOneTrip(one.order, order))

export const isOneTrip = (one: Order, other: Order) => one.trip != null && one.trip.id === other.trip?.id
