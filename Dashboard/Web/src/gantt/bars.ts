import { usualMinutes } from '../console/planning'
import type { Board } from '../live/board'
import type { Job, Point, Technician } from '../live/protocol'

/** One job as it lies in a technician's day; milliseconds. */
export interface Bar {
  job: Job
  /** When the technician sets off, reported or reckoned; null when not known. */
  departs: number | null
  from: number
  to: number
  /** No times were planned: it lies where it would begin now. */
  unplanned: boolean
  /** The technician is only asked. */
  offered: boolean
}

const minute = 60_000
const kmh = 60
const detour = 1.3

/** The technician's jobs, and those they are asked to do, in order of time; the way to each reckoned from the place before. */
export function barsOf(board: Board, technician: Technician, now: number): Bar[] {
  const jobs = board.jobsOf(technician.id)
  const asked = board.offersTo(technician.id).flatMap(({ job, offer }): Bar[] =>
    offer.from && offer.to ? [{ job, departs: null, from: Date.parse(offer.from), to: Date.parse(offer.to), unplanned: false, offered: true }] : [])
  const bars = [...jobs.map((job) => bar(job, now)), ...asked].sort((a, b) => a.from - b.from)
  let place: Point | null = technician.position ?? technician.home
  for (const one of bars) {
    const { booking, site } = one.job
    if (booking?.departedAt) one.departs = Date.parse(booking.departedAt)
    else if (!booking?.arrivedAt && place && site) one.departs = one.from - travel(place, site)
    place = site ?? place
  }
  return bars
}

export function bar(job: Job, now: number): Bar {
  const { from, to, arrivedAt } = job.booking!
  const planned = from ? Date.parse(from) : null
  const length = from && to ? Date.parse(to) - Date.parse(from) : usualMinutes(job.type) * minute
  const begin = arrivedAt ? Date.parse(arrivedAt) : Math.max(planned ?? now, job.state === 'EnRoute' ? now : 0)
  const end = job.state === 'OnSite' ? Math.max(begin + length, now) : begin + length
  return { job, departs: null, from: begin, to: end, unplanned: planned === null && !arrivedAt, offered: false }
}

/** Milliseconds on the road, as the crow flies times a detour. */
export function travel(a: Point, b: Point): number {
  const north = (b.latitude - a.latitude) * 111.2
  const east = (b.longitude - a.longitude) * 111.2 * Math.cos((a.latitude * Math.PI) / 180)
  return (Math.hypot(north, east) * detour * 60 * minute) / kmh
}

/** Jobs that would be under way at the same time, travel left out. */
export const clashes = (bars: Bar[], from: number, to: number, except: string): Bar[] =>
  bars.filter((one) => one.job.id !== except && one.job.state !== 'Completed' && one.from < to && from < one.to)
