import type { Board } from '../live/board'
import type { Fleet } from '../live/fleet'

/**
 * The station whose territory a map shows first: the one with the most open work, of several the one with the most machines. A fleet on two
 * continents, shown whole, is a map of nothing.
 * @returns null where no machine of any station has a place.
 */
export function busiestStation(fleet: Fleet, board: Board): string | null {
  const machines = new Map<string, number>()
  for (let handle = 0; handle < fleet.size; handle++) {
    const station = fleet.files[handle]?.station
    if (station && !Number.isNaN(fleet.x[handle])) machines.set(station, (machines.get(station) ?? 0) + 1)
  }
  const work = new Map<string, number>()
  for (const { station } of [...board.jobs.values(), ...board.requests.values()]) if (station) work.set(station, (work.get(station) ?? 0) + 1)
  const order = (one: string, other: string) =>
    (work.get(other) ?? 0) - (work.get(one) ?? 0) || machines.get(other)! - machines.get(one)! || one.localeCompare(other)
  return [...machines.keys()].sort(order)[0] ?? null
}
