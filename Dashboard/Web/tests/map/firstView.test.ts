import { describe, expect, it } from 'vitest'
import type { Board } from '../../src/live/board'
import type { Fleet } from '../../src/live/fleet'
import { busiestStation } from '../../src/map/firstView'

/** Each letter is a machine's station; in lower case it has no place. */
const fleet = (machines: string) =>
  ({
    size: machines.length,
    files: Array.from(machines).map((letter) => ({ station: letter.toUpperCase() })),
    x: Float64Array.from(Array.from(machines).map((letter) => (letter === letter.toUpperCase() ? 0.5 : NaN))),
  }) as unknown as Fleet

const board = (jobs: string, requests = '') => {
  const work = (stations: string) => new Map(Array.from(stations).map((station, number) => [`${number}`, { station }]))
  return { jobs: work(jobs), requests: work(requests) } as unknown as Board
}

describe('the first view of the map', () => {
  it.each([
    ['is where most is to be done', 'AAAB', 'BBA', '', 'B'],
    ['counts requests too', 'AAAB', 'A', 'BB', 'B'],
    ['is where most machines are while nothing is to be done', 'ABB', '', '', 'B'],
    ['is no place of which nobody knows where its machines are', 'bbA', 'BB', '', 'A'],
    ['is the whole fleet where no machine has a place', 'ab', 'A', '', null],
  ])('%s', (_, machines, jobs, requests, shown) => {
    expect(busiestStation(fleet(machines), board(jobs, requests))).toBe(shown)
  })
})
