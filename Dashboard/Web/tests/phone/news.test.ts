import { describe, expect, it } from 'vitest'
import type { Job as Told } from '../../src/live/protocol'
import { takeNews } from '../../src/phone/day/news'
import { day, job, offer } from './days'

const details = {
  expectedAt: null,
  pausedFrom: null,
  result: null,
  contactedAt: null,
  materialsAt: null,
  missingMaterials: null,
  secondDepartedAt: null,
  secondArrivedAt: null,
  requiredParts: [],
  missingPartsReason: null,
  unpreparedReason: null,
  stops: [],
}
const told = (id: string, part: Partial<Told> = {}) =>
  ({
    id,
    state: 'Accepted',
    severity: 2,
    urgency: 'Normal',
    work: 'Leaks oil',
    site: null,
    station: 's1',
    wantedAt: null,
    crew: 1,
    second: null,
    agreedAt: null,
    pauseReason: null,
    recordSigned: null,
    clocks: [],
    missingParts: [],
    unprepared: [],
    trip: null,
    offers: [],
    booking: { number: 1, technician: 'me', from: null, to: null, departedAt: null, arrivedAt: null },
    details,
    ...part,
  }) as unknown as Told
const jobs = (...set: Told[]) => ({ jobs: { set, gone: [] as string[] } })

describe('news of the hub', () => {
  it('change a job of the day in place', () => {
    const now = takeNews(day({ jobs: [job('A')] }), jobs(told('A', { state: 'OnSite', work: 'Leaks more' })))

    expect(now!.jobs[0]!.order).toMatchObject({ state: 'OnSite', work: 'Leaks more', machine: 'SN1' })
  })

  it.each([
    ['an order that the day has not', jobs(told('B'))],
    ['an order without what only phones are told', jobs(told('A', { details: null }))],
    ['a record that was signed elsewhere', jobs(told('A', { recordSigned: true }))],
    ['a job that is somebody else’s now', jobs(told('A', { booking: null }))],
    ['an order that is gone', { jobs: { set: [], gone: ['A'] } }],
    ['this technician, who is not there any more', { technicians: { set: [], gone: ['me'], moved: [] } }],
  ])('that speak of %s need the whole day', (_, news) => {
    expect(takeNews(day({ jobs: [job('A')] }), news)).toBeNull()
  })

  it('take an offer away that somebody else has now, without asking', () => {
    const now = takeNews(day({ offers: [offer('A'), offer('B')] }), { jobs: { set: [], gone: ['A'] } })

    expect(now!.offers.map(({ order }) => order.id)).toEqual(['B'])
  })

  it('need the whole day when one of several cannot be taken in', () => {
    expect(takeNews(day({ jobs: [job('A')] }), jobs(told('B'), told('A')))).toBeNull()
  })

  it('put what is under way first and what is done last', () => {
    const before = day({ jobs: [job('A'), job('B', { plannedFrom: '2026-11-30T09:00:00Z' }), job('C')] })

    const now = takeNews(before, jobs(told('A', { state: 'Completed', completedAt: '2026-11-30T10:00:00Z' }), told('C', { state: 'EnRoute' })))

    expect(now!.jobs.map(({ order }) => order.id)).toEqual(['C', 'B', 'A'])
  })

  it('call who is asked available, as phones have it', () => {
    const me = { id: 'me', name: 'Me', status: 'Offered', shiftStartedAt: '2026-11-30T07:00:00+00:00', shiftEndsAt: '2026-11-30T16:00:00.000Z', breaks: [] }

    expect(takeNews(day(), { technicians: { set: [me as never], gone: [], moved: [] } })!.technician.status).toBe('Available')
  })
})
