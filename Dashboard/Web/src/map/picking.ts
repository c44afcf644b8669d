import { stateOf, type Fleet } from '../live/fleet'
import { mercatorX, mercatorY } from '../live/mercator'

/** The machine under a place, within a reach in worlds: the most pressing one, then the nearest; -1 for none. A scan of 50,000 takes a tenth of a millisecond, so there is no index. */
export function pick(fleet: Fleet, longitude: number, latitude: number, reach: number): number {
  const x = mercatorX(longitude)
  const y = mercatorY(latitude)
  const now = Date.now() / 1000
  let best = -1
  let bestScore = -Infinity
  for (let handle = 0; handle < fleet.size; handle++) {
    const dx = fleet.x[handle]! - x
    const dy = fleet.y[handle]! - y
    const squared = dx * dx + dy * dy
    if (!(squared <= reach * reach)) continue
    const score = stateOf(fleet, handle, now) - Math.sqrt(squared) / reach
    if (score > bestScore) [best, bestScore] = [handle, score]
  }
  return best
}
