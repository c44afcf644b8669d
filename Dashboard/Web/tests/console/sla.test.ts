import { describe, expect, it } from 'vitest'
import { levelOf, remaining, shareOf, standing } from '../../src/console/sla'
import type { Clock, Job } from '../../src/live/protocol'

const minute = 60_000
const start = Date.UTC(2026, 10, 30, 8)
const clock = (part: Partial<Clock> = {}): Clock => ({
  kind: 'Arrive',
  withinMinutes: 100,
  aroundTheClock: false,
  startedAt: new Date(start).toISOString(),
  elapsedMinutes: 0,
  runningSince: new Date(start).toISOString(),
  warnAt: null,
  dueAt: new Date(start + 100 * minute).toISOString(),
  outcome: 'Open',
  stoppedAt: null,
  unprovenAt: null,
  pausedFor: null,
  pausedAt: null,
  escalations: 0,
  escalationOpen: false,
  ...part,
})
const at = (minutes: number) => start + minutes * minute

describe('the colour of a promise', () => {
  it.each([
    [49.9, 'green'],
    [50, 'yellow'],
    [74.9, 'yellow'],
    [75, 'orange'],
    [100, 'orange'],
    [100.1, 'breached'],
  ])('with %f of 100 minutes used is %s', (minutes, level) => {
    expect(levelOf(clock(), at(minutes))).toBe(level)
  })

  it('counts what was used before a pause, and stands still in it', () => {
    expect(levelOf(clock({ runningSince: null, dueAt: null, elapsedMinutes: 80 }), at(1_000))).toBe('paused')
    expect(levelOf(clock({ elapsedMinutes: 60, dueAt: new Date(at(40)).toISOString() }), at(16))).toBe('orange')
  })

  it('over a night when no hours count goes as slowly as they do', () => {
    // 100 minutes of work that end tomorrow: half of the time until then is half of the promise.
    expect(shareOf(clock({ dueAt: new Date(at(1_000)).toISOString() }), at(500))).toBe(0.5)
  })

  it('that is kept or does not count any more is none', () => {
    expect(levelOf(clock({ outcome: 'Met' }), at(500))).toBe('none')
    expect(levelOf(clock({ outcome: 'Excluded' }), at(500))).toBe('none')
  })
})

describe('what presses', () => {
  const job = (clocks: Clock[], part: Partial<Job> = {}) => ({ clocks, jeopardy: 'None', booking: null, ...part }) as unknown as Job

  it('is the promise that is nearest to being broken, and of equals the one due first', () => {
    const [soon, later] = [clock({ kind: 'Contact' }), clock({ kind: 'Resolve', withinMinutes: 200, dueAt: new Date(at(200)).toISOString() })]

    expect(standing(job([later, soon]), at(80)).clock!.kind).toBe('Contact')
    expect(standing(job([later, soon]), at(10)).clock!.kind).toBe('Contact')
  })

  it('is in danger when the planned arrival is later than promised (R-SLA-6)', () => {
    const planned = (minutes: number) => ({ booking: { from: new Date(at(minutes)).toISOString(), arrivedAt: null } }) as never

    expect(standing(job([clock()], planned(101)), at(0)).jeopardy).toBe(true)
    expect(standing(job([clock()], planned(100)), at(0)).jeopardy).toBe(false)
  })

  it('is not in danger but broken when it is broken', () => {
    expect(standing(job([clock()], { jeopardy: 'Breached' }), at(200))).toMatchObject({ level: 'breached', jeopardy: false })
  })
})

describe('time left', () => {
  it.each([
    [65, '1:05'],
    [-12, '+0:12'],
    [0, '0:00'],
    [5_760, '4 d'],
    [5_759, '95:59'],
  ])('of %i minutes reads %s', (minutes, text) => {
    expect(remaining(at(minutes), at(0))).toBe(text)
  })
})
