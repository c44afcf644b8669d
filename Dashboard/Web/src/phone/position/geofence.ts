import type { Place } from '../day/day'

export interface Fix extends Place {
  /** In ms. */
  at: number
  accuracy: number
}

const radius = 200
const leeway = Math.max(radius * 0.1, 20)
const earth = 6_371_000

/** Whether the phone is at a place: inside from the radius on, outside only beyond radius and leeway, so that it does not flicker at the edge. Fixes that may be further off than the radius say nothing. */
export class Geofence {
  /** Since when the phone is there; null when it is not. */
  enteredAt: number | null = null

  constructor(private readonly centre: Place) {}

  take(fix: Fix) {
    if (fix.accuracy > radius) return
    const distance = metres(this.centre, fix)
    if (this.enteredAt === null && distance <= radius) this.enteredAt = fix.at
    else if (this.enteredAt !== null && distance > radius + leeway) this.enteredAt = null
  }
}

/** Great-circle distance. */
export function metres(a: Place, b: Place): number {
  const rad = Math.PI / 180
  const [dLat, dLon] = [(b.latitude - a.latitude) * rad, (b.longitude - a.longitude) * rad]
  const h = Math.sin(dLat / 2) ** 2 + Math.cos(a.latitude * rad) * Math.cos(b.latitude * rad) * Math.sin(dLon / 2) ** 2
  return 2 * earth * Math.asin(Math.min(1, Math.sqrt(h)))
}
