import type { Clock, Job, Request } from '../live/protocol'

/** One scale everywhere: how much of a promise is used up. */
export const levels = ['breached', 'orange', 'yellow', 'green', 'paused', 'none'] as const
export type Level = (typeof levels)[number]

export interface Standing {
  level: Level
  /** The promise that presses most; null when none is open. */
  clock: Clock | null
  /** 0 to 1 and beyond. */
  share: number
  /** Milliseconds; null while it is paused. */
  dueAt: number | null
  /** The promise will probably be broken, and is not yet. */
  jeopardy: boolean
}

const minute = 60_000
const nothing: Standing = { level: 'none', clock: null, share: 0, dueAt: null, jeopardy: false }

/** How much of the clock is used up. Between runningSince and dueAt the rest of the promise passes, in whatever hours count. */
export function shareOf(clock: Clock, now: number): number {
  if (!clock.runningSince || !clock.dueAt || clock.withinMinutes <= 0) return clock.elapsedMinutes / Math.max(clock.withinMinutes, 1e-9)
  const since = Date.parse(clock.runningSince)
  const left = clock.withinMinutes - clock.elapsedMinutes
  const length = Math.max(Date.parse(clock.dueAt) - since, 1)
  return (clock.elapsedMinutes + (left * (now - since)) / length) / clock.withinMinutes
}

export function levelOf(clock: Clock, now: number): Level {
  if (clock.stoppedAt || clock.outcome === 'Met' || clock.outcome === 'Excluded') return 'none'
  if (clock.outcome === 'Breached') return 'breached'
  if (!clock.runningSince) return 'paused'
  const share = shareOf(clock, now)
  return share > 1 ? 'breached' : share >= 0.75 ? 'orange' : share >= 0.5 ? 'yellow' : 'green'
}

/** The clock that presses most; among equals the one that is due first. */
export function standing(item: Job | Request, now: number): Standing {
  let best = nothing
  for (const clock of item.clocks) {
    const level = levelOf(clock, now)
    if (level === 'none') continue
    const dueAt = clock.dueAt ? Date.parse(clock.dueAt) : null
    const rank = levels.indexOf(level) - levels.indexOf(best.level)
    if (rank < 0 || (rank === 0 && (dueAt ?? Infinity) < (best.dueAt ?? Infinity))) best = { level, clock, share: shareOf(clock, now), dueAt, jeopardy: false }
  }
  return { ...best, jeopardy: best.level !== 'breached' && atRisk(item) }
}

/** By the node's word, or because the planned arrival is later than promised (R-SLA-6). */
function atRisk(item: Job | Request): boolean {
  if (!('jeopardy' in item)) return false
  const arrive = item.clocks.find((clock) => clock.kind === 'Arrive' && !clock.stoppedAt)
  const late = arrive?.dueAt && item.booking?.from && !item.booking.arrivedAt && Date.parse(item.booking.from) > Date.parse(arrive.dueAt)
  return item.jeopardy !== 'None' || Boolean(late)
}

/** "1:05" left, "+0:12" over; minutes. */
export function remaining(dueAt: number | null, now: number): string {
  if (dueAt === null) return '–'
  const minutes = Math.floor(Math.abs(dueAt - now) / minute)
  const text = minutes >= 5_760 ? `${Math.floor(minutes / 1_440)} d` : `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`
  return dueAt < now ? `+${text}` : text
}
