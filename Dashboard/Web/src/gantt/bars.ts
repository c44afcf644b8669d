import { usualMinutes } from '../console/planning'
import type { Board } from '../live/board'
import type { Job, Technician } from '../live/protocol'
import { tripBars } from './tripBars'
import { travel } from './travel'

/** One job as it lies in a technician's day; milliseconds. */
export interface Bar {
  job: Job
  /** When the technician sets off, reported or reckoned; null when not known. */
  departs: number | null
  from: number
  to: number
  /** Of the work. */
  length: number
  /** The jobs of a trip in order of work, this one or another first; one for a job that goes alone. */
  legs: Job[]
  /** No times were planned: it lies where it would begin now. */
  unplanned: boolean
  /** The technician is only asked. */
  offered: boolean
}

const minute = 60_000

/** The technician's jobs, and those they are asked to do, in order of time; the way to each reckoned from the place before, not before now nor through other work. */
export function barsOf(board: Board, technician: Technician, now: number): Bar[] {
  const jobs = board.jobsOf(technician.id)
  const asked = board
    .offersTo(technician.id)
    .flatMap(({ job, offer }): Bar[] => (offer.from && offer.to ? [askedBar(board, job, offer.from, offer.to, offer.along)] : []))
  const bars = [...jobs.map((job) => bar(job, now)), ...asked].sort((a, b) => a.from - b.from)
  const blocks = tripBars(bars)
  let place = technician.position ?? technician.home
  let free = now
  for (const one of blocks) {
    const { booking, site } = one.job
    if (booking?.departedAt) one.departs = Date.parse(booking.departedAt)
    else if (!booking?.arrivedAt && place && site) one.departs = Math.min(one.from, Math.max(one.from - travel(place, site), free))
    free = Math.max(free, one.to)
    place = one.legs.at(-1)?.site ?? site ?? place
  }
  return blocks
}

/** All of the trip that somebody is asked to make. */
function askedBar(board: Board, job: Job, from: string, to: string, along: string[]): Bar {
  const legs = [job, ...along.flatMap((id) => board.jobs.get(id) ?? [])]
  const end = Date.parse(to) + legs.slice(1).reduce((sum, leg) => sum + usualMinutes(leg.type) * minute, 0)
  return { job, departs: null, from: Date.parse(from), to: end, length: end - Date.parse(from), legs, unplanned: false, offered: true }
}

/** As planned; begun work from its arrival, ended work as it was. */
export function bar(job: Job, now: number): Bar {
  const { from, to, arrivedAt } = job.booking!
  if (job.completedAt) {
    const end = Date.parse(job.completedAt)
    const begin = Math.min(arrivedAt ? Date.parse(arrivedAt) : from ? Date.parse(from) : end, end)
    return { job, departs: null, from: begin, to: end, length: end - begin, legs: [job], unplanned: false, offered: false }
  }
  const planned = from ? Date.parse(from) : null
  const length = from && to ? Date.parse(to) - Date.parse(from) : usualMinutes(job.type) * minute
  const begin = arrivedAt ? Date.parse(arrivedAt) : Math.max(planned ?? now, job.state === 'EnRoute' ? now : 0)
  const end = job.state === 'OnSite' ? Math.max(begin + length, now) : begin + length
  return { job, departs: null, from: begin, to: end, length, legs: [job], unplanned: planned === null && !arrivedAt, offered: false }
}

/** Jobs that would be under way at the same time, travel left out. */
export const clashes = (bars: Bar[], from: number, to: number, except: string): Bar[] =>
  bars.filter((one) => one.legs.every(({ id }) => id !== except) && one.job.state !== 'Completed' && one.from < to && from < one.to)
