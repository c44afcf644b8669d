import type { Point } from '../live/protocol'

const minute = 60_000
const kmh = 60
const detour = 1.3

/** Milliseconds on the road, as the crow flies times a detour. */
export function travel(a: Point, b: Point): number {
  const north = (b.latitude - a.latitude) * 111.2
  const east = (b.longitude - a.longitude) * 111.2 * Math.cos((a.latitude * Math.PI) / 180)
  return (Math.hypot(north, east) * detour * 60 * minute) / kmh
}
