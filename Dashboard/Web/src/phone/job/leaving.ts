import type { DayView, JobView } from '../outbox/fold'

/** What becomes of the jobs when the shift ends now (R-CREW-1): what is not begun on site goes to others, what is begun there stays. */
export function leaving({ jobs, workUntil }: Pick<DayView, 'jobs' | 'workUntil'>): { letGo: JobView[]; kept: JobView[] } {
  const until = workUntil ? Date.parse(workUntil) : Infinity
  const isOnSite = ({ order }: JobView) => order.state === 'OnSite' || order.pausedFrom === 'OnSite'
  const isOpen = ({ order }: JobView) => ['Accepted', 'EnRoute', 'Paused'].includes(order.state)
  const isOfShift = ({ order }: JobView) => order.state === 'EnRoute' || !order.plannedFrom || Date.parse(order.plannedFrom) < until
  return { letGo: jobs.filter((job) => isOpen(job) && !isOnSite(job) && isOfShift(job)), kept: jobs.filter(isOnSite) }
}
