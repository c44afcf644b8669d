import type { Job, Point, Technician } from '../live/protocol'
import type { Bar } from './bars'
import { travel } from './travel'

const grain = 60_000

/** How somebody's day lies around a job that is put into it: other work only. */
const others = (bars: Bar[], job: Job) => bars.filter((one) => one.job.state !== 'Completed' && one.legs.every(({ id }) => id !== job.id))

/** When they can begin it that is wanted from then on, behind what they do before: they have to get there first. Whole minutes. */
export function earliest(technician: Technician, bars: Bar[], job: Job, from: number, now: number): number {
  const before = others(bars, job)
    .filter((one) => one.from <= from)
    .sort((a, b) => a.to - b.to)
    .at(-1)
  const place = before ? siteOf(before) : (technician.position ?? technician.home)
  return up(Math.max(now, before?.to ?? now) + way(place, job.site))
}

/** The first time from then on at which they can begin it and nothing of theirs is made to wait: behind all that is in the way, the ways there and on among it. */
export function behind(technician: Technician, bars: Bar[], job: Job, from: number, length: number, now: number): number {
  let begin = Math.max(from, earliest(technician, bars, job, from, now))
  for (const one of others(bars, job).sort((a, b) => a.from - b.from)) {
    const isBefore = one.to + way(siteOf(one), job.site) <= begin
    const isAfter = begin + length + way(job.site, one.legs[0]?.site ?? one.job.site) <= one.from
    if (!isBefore && !isAfter) begin = up(one.to + way(siteOf(one), job.site))
  }
  return begin
}

const siteOf = (bar: Bar): Point | null => bar.legs.at(-1)?.site ?? bar.job.site
const way = (a: Point | null, b: Point | null) => (a && b ? travel(a, b) : 0)
const up = (at: number) => Math.ceil(at / grain) * grain
