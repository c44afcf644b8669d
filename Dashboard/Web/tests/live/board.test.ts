import { describe, expect, it } from 'vitest'
import { Board } from '../../src/live/board'
import type { Job } from '../../src/live/protocol'

const job = (id: string, state: Job['state'] = 'Open') => ({ id, state, offers: [], booking: null }) as unknown as Job
const jobs = (...set: Job[]) => ({ jobs: { set, gone: [] as string[] } })

describe('a guess of what the node will say', () => {
  it('lies over what it said until it says something', () => {
    const board = new Board()
    board.apply(jobs(job('A')))
    board.guess('A', { state: 'Accepted' })
    expect([board.jobs.get('A')!.state, board.isGuess('A')]).toEqual(['Accepted', true])
    board.apply(jobs(job('A', 'Offered')))

    expect([board.jobs.get('A')!.state, board.isGuess('A')]).toEqual(['Offered', false])
  })

  it('is taken back to what the node said last', () => {
    const board = new Board()
    board.apply(jobs(job('A')))
    const takeBack = board.guess('A', { state: 'Accepted' })
    takeBack()

    expect(board.jobs.get('A')!.state).toBe('Open')
  })

  it('is not taken back by who guessed before: the newer one holds', () => {
    const board = new Board()
    board.apply(jobs(job('A')))
    const first = board.guess('A', { state: 'Accepted' })
    board.guess('A', { state: 'EnRoute' })
    first()

    expect(board.jobs.get('A')!.state).toBe('EnRoute')
  })

  it('of a job that is gone brings nothing back', () => {
    const board = new Board()
    board.apply(jobs(job('A')))
    const takeBack = board.guess('A', { state: 'Accepted' })
    board.apply({ jobs: { set: [], gone: ['A'] } })
    takeBack()

    expect(board.jobs.size).toBe(0)
  })
})

describe('a board', () => {
  it('keeps a closed order that a customer rated poorly apart from the work, until somebody takes care of it', () => {
    const board = new Board()
    board.apply(jobs(job('A', 'Completed')))
    board.apply(jobs(job('A', 'Closed')))
    expect([board.jobs.has('A'), board.rated.has('A')]).toEqual([false, true])

    board.apply({ jobs: { set: [], gone: ['A'] } })

    expect(board.rated.size).toBe(0)
  })

  it('says who moved apart from who changed, and knows nobody who was never told of', () => {
    const board = new Board()
    const at = (technician: string) => ({ technician, at: '', latitude: 1, longitude: 2, accuracyMetres: null, speedKmh: null, headingDegrees: null })
    board.apply({ technicians: { set: [{ id: 'T1' } as never], gone: [], moved: [] } })

    const change = board.apply({ technicians: { set: [], gone: [], moved: [at('T1'), at('T2')] } })

    expect([[...change.moved], [...change.technicians]]).toEqual([['T1'], []])
    expect(board.technicians.get('T1')!.position!.latitude).toBe(1)
  })

  it('says once that something is gone', () => {
    const board = new Board()
    board.apply(jobs(job('A')))

    expect([...board.apply({ jobs: { set: [], gone: ['A', 'B'] } }).jobs]).toEqual(['A'])
  })
})
