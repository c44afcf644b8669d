import type { Feature } from 'geojson'
import { stateOf, type Fleet } from '../live/fleet'

const cellPixels = 72
const fewest = 12

/** Counts machines in cells of the screen. Only crowds are counted; single machines stay dots. */
export function clusters(fleet: Fleet, zoom: number): Feature[] {
  const cell = cellPixels / (512 * 2 ** zoom)
  const cells = new Map<number, { count: number; x: number; y: number; worst: number }>()
  const now = Date.now() / 1000
  for (let handle = 0; handle < fleet.size; handle++) {
    const [x, y] = [fleet.x[handle]!, fleet.y[handle]!]
    if (Number.isNaN(x) || !fleet.files[handle]) continue
    const key = Math.floor(x / cell) * 100_000 + Math.floor(y / cell)
    const one = cells.get(key) ?? { count: 0, x: 0, y: 0, worst: 0 }
    one.count++
    one.x += x
    one.y += y
    one.worst = Math.max(one.worst, stateOf(fleet, handle, now))
    cells.set(key, one)
  }
  return [...cells.values()]
    .filter(({ count }) => count >= fewest)
    .map(({ count, x, y, worst }) => ({
      type: 'Feature',
      properties: { count, worst },
      geometry: { type: 'Point', coordinates: [(x / count) * 360 - 180, latitude(y / count)] },
    }))
}

const latitude = (y: number) => (Math.atan(Math.exp((180 - y * 360) * (Math.PI / 180))) * 360) / Math.PI - 90
