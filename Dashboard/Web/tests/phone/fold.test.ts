import { describe, expect, it } from 'vitest'
import type { Day } from '../../src/phone/day/day'
import type { Entry, Kind } from '../../src/phone/outbox/entry'
import { fold } from '../../src/phone/outbox/fold'
import { day, job, minute, noon, offer, order } from './days'

let seq = 0
const given = (kind: Kind, of: string | null, part: Partial<Entry> = {}): Entry => ({
  seq: ++seq,
  key: `k${seq}`,
  technician: 'me',
  order: of,
  kind,
  at: noon + seq * minute,
  offset: 0,
  body: {},
  tries: 0,
  ...part,
})
const states = (of: Day, ...entries: Entry[]) => Object.fromEntries(fold(of, entries).jobs.map(({ order }) => [order.id, order.state]))

describe('a day with what waits for the node', () => {
  it('leaves the day that the node told untouched', () => {
    const told = day({ jobs: [job('A')] })
    const before = structuredClone(told)

    fold(told, [given('depart', 'A'), given('arrive', 'A')])

    expect(told).toEqual(before)
  })

  it('counts what waits of each job, and shows a refused command without carrying it out', () => {
    const refusal = { status: 409, code: 'already_taken', detail: '', theirs: null }

    const [view] = fold(day({ jobs: [job('A')] }), [given('contact', 'A'), given('depart', 'A', { refusal })]).jobs

    expect(view).toMatchObject({ pending: 1, order: { state: 'Accepted', departedAt: null } })
    expect(view!.refused.map(({ kind }) => kind)).toEqual(['depart'])
  })

  it('takes in a day that an earlier version put on the disk, without stock and what else is due', () => {
    const early: Partial<Day> = day({ jobs: [job('A')] })
    delete early.stock
    delete (early.jobs![0] as Partial<Day['jobs'][0]>).alsoDue

    const view = fold(early as Day, [given('contact', 'A'), given('take-along', 'A', { body: { along: ['B'] } }), given('contact', 'Z')])

    expect(view.stock).toEqual([])
    expect(view.jobs.map((one) => one.order.id)).toEqual(['A'])
  })

  it('ignores a command about an order that is not in the day', () => {
    expect(fold(day({ jobs: [job('A')] }), [given('complete', 'gone')]).jobs[0]!.pending).toBe(0)
  })
})

describe('nobody is at two places', () => {
  const two = day({ jobs: [job('A', { state: 'OnSite', arrivedAt: '2026-11-30T11:00:00Z' }), job('B', { machine: 'SN2' })] })

  it('setting off for another machine pauses the work here', () => {
    expect(states(two, given('depart', 'B'))).toEqual({ A: 'Paused', B: 'EnRoute' })
    expect(fold(two, [given('depart', 'B')]).jobs[0]!.order).toMatchObject({ pausedFrom: 'OnSite', pauseReason: 'Elsewhere' })
  })

  it('and what is resumed goes on where it was paused', () => {
    expect(states(two, given('depart', 'B'), given('resume', 'A')).A).toBe('OnSite')
  })

  it('whoever turns to another machine on the way has not set off for the first any more', () => {
    const onWay = day({ jobs: [job('A', { state: 'EnRoute', departedAt: '2026-11-30T11:00:00Z' }), job('B', { machine: 'SN2' })] })

    const [first] = fold(onWay, [given('depart', 'B')]).jobs

    expect(first!.order).toMatchObject({ state: 'Accepted', departedAt: null })
  })

  it('work at the same machine goes on', () => {
    const same = day({ jobs: [job('A', { state: 'OnSite' }), job('B')] })

    expect(states(same, given('arrive', 'B')).A).toBe('OnSite')
  })

  it('pausing twice keeps what it was paused from', () => {
    const view = fold(two, [given('pause', 'A', { body: { reason: 'Parts' } }), given('pause', 'A', { body: { reason: 'Weather' } }), given('resume', 'A')])

    expect(view.jobs[0]!.order).toMatchObject({ state: 'OnSite', pausedFrom: null, pauseReason: null })
  })
})

describe('one way for several orders (R-TRIP-1)', () => {
  it('an offer is accepted with all that goes along, and stands as one trip behind its leader', () => {
    const view = fold(day({ offers: [offer('A', [order('B'), order('C', { machine: 'SN2' })])] }), [given('accept', 'A')])

    expect(view.offers).toEqual([])
    expect(view.jobs.map((one) => [one.order.id, one.order.state, one.order.technician, one.order.trip?.leader])).toEqual([
      ['A', 'Accepted', 'me', 'A'],
      ['B', 'Accepted', 'me', 'A'],
      ['C', 'Accepted', 'me', 'A'],
    ])
  })

  it('an offer without company makes no trip', () => {
    expect(fold(day({ offers: [offer('A')] }), [given('accept', 'A')]).jobs[0]!.order.trip).toBeNull()
  })

  it('one departure and one arrival count for all at the machine, not for those elsewhere', () => {
    const told = day({ offers: [offer('A', [order('B'), order('C', { machine: 'SN2' })])] })

    expect(states(told, given('accept', 'A'), given('depart', 'A'), given('arrive', 'A'))).toEqual({ A: 'OnSite', B: 'OnSite', C: 'Accepted' })
  })

  it('what is done already does not begin again with the others', () => {
    const trip = { id: 't', leader: 'A', stops: [], lost: [] }
    const told = day({ jobs: [job('A', { trip }), job('B', { trip, state: 'Completed' })] })

    expect(states(told, given('depart', 'A'))).toEqual({ A: 'EnRoute', B: 'Completed' })
  })

  it('the leader handed over takes the whole trip with it', () => {
    const trip = { id: 't', leader: 'A', stops: [], lost: [] }
    const told = day({ jobs: [job('A', { trip }), job('B', { trip }), job('C')] })

    expect(fold(told, [given('hand-over', 'A')]).jobs.map((one) => one.order.id)).toEqual(['C'])
  })

  it('what was due besides is taken along wherever the job stands', () => {
    const stop = { order: order('B', { state: 'Open', technician: null }), contact: null, operatingHours: null, needs: job('B').needs }
    const told = day({ jobs: [job('A', { state: 'OnSite', arrivedAt: '2026-11-30T11:00:00Z' }, { alsoDue: [stop] })] })

    const view = fold(told, [given('take-along', 'A', { body: { along: ['B'] } })])

    expect(view.jobs.map((one) => [one.order.id, one.order.state, one.alsoDue.length])).toEqual([
      ['A', 'OnSite', 0],
      ['B', 'OnSite', 0],
    ])
    expect(view.jobs[1]!.order.trip?.stops.map((one) => one.workOrder)).toEqual(['A', 'B'])
  })
})

describe('who comes along (R-CREW-1)', () => {
  it('reports their own way and leaves the state of the work alone', () => {
    const told = day({ jobs: [job('A', { technician: 'other', secondTechnician: 'me', crew: 2 })] })

    const [view] = fold(told, [given('depart', 'A'), given('arrive', 'A'), given('complete', 'A')]).jobs

    expect(view!.order).toMatchObject({ state: 'Accepted', completion: null, departedAt: null })
    expect(Date.parse(view!.order.secondArrivedAt!)).toBeGreaterThan(Date.parse(view!.order.secondDepartedAt!))
  })
})

describe('a van (R-PART-1)', () => {
  const part = (quantity: number, shortfall = 0) => ({ number: 'P1', name: 'Filter', quantity, shortfall, countedAt: '2026-11-29T08:00:00Z' })
  const record = (version: number, quantity: number) => ({
    version,
    valid: false,
    sheet: { parts: [{ number: ' p1', name: 'Filter', quantity }] },
    photos: [],
    signedAt: null,
    signer: null,
  })

  it('loses what a signed record used, once: a corrected one does not use it again', () => {
    const told = (version: number) => day({ stock: [part(5)], jobs: [job('A', { state: 'OnSite' }, { record: record(version, 2) })] })

    expect(fold(told(1), [given('sign', 'A')]).stock[0]).toMatchObject({ quantity: 3, shortfall: 0 })
    expect(fold(told(2), [given('sign', 'A')]).stock[0]).toMatchObject({ quantity: 5 })
  })

  it('never has less than nothing: what was used beyond is missing until somebody counts', () => {
    const told = day({ stock: [part(1)], jobs: [job('A', { state: 'OnSite' }, { record: record(1, 3) })] })
    const short = fold(told, [given('sign', 'A')])
    const counted = fold(told, [given('sign', 'A'), given('stock-count', null, { body: { parts: [{ number: 'p1 ', name: 'Filter', quantity: 4 }] } })])

    expect(short.stock[0]).toMatchObject({ quantity: 0, shortfall: 2 })
    expect(counted.stock).toHaveLength(1)
    expect(counted.stock[0]).toMatchObject({ number: 'P1', quantity: 4, shortfall: 0 })
  })
})

describe('a shift', () => {
  it('that is started keeps the planned one, and without a plan lasts nine hours', () => {
    const off = day()
    off.technician.shift = null
    const start = given('shift-start', null, { at: noon })

    expect(fold(off, [start]).technician.shift).toEqual({ startedAt: '2026-11-30T12:00:00.000Z', endsAt: '2026-11-30T21:00:00.000Z' })
    expect(fold(day(), [start]).technician.shift?.endsAt).toBe('2026-11-30T16:00:00Z')
  })

  it('is over, and after it the phone is off shift', () => {
    expect(fold(day(), [given('shift-end', null)]).technician).toMatchObject({ status: 'OffShift', shift: null })
  })
})
