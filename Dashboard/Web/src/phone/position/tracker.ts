import { iso, now } from '../store/clock'
import { read, write } from '../store/database'
import type { Fix } from './geofence'
import type { PositionInput } from '../../contract/api'
import { call } from '../../page/call'

const shortestPause = 15_000
const longestPause = 60_000
const smallestMove = 0.0002
const mostKept = 1_000

type Report = Pick<PositionInput, 'at' | 'latitude' | 'longitude' | 'accuracyMetres' | 'speedKmh' | 'headingDegrees'>

/** Tells the node where the phone is, while the shift lasts and not else. What can't be sent waits on the phone. */
export class Tracker {
  last: Fix | null = null
  /** Null while all is well. */
  problem: 'denied' | 'unavailable' | null = null
  private watch: number | null = null
  private reported: Fix | null = null
  private kept: Report[] = []
  private place = 'track'

  constructor(
    private readonly technician: () => string | null,
    private readonly onFix: (fix: Fix) => void,
    /** Whether the node knows of the shift: before, it would not keep a position. */
    private readonly isKnown: () => boolean,
  ) {}

  /** What this person's phone could not tell yet. */
  async load(user: string) {
    this.place = `track:${user}`
    this.kept = (await read<Report[]>('settings', this.place)) ?? []
  }

  get isOn() {
    return this.watch !== null
  }

  /** Follows the shift. */
  set(onShift: boolean) {
    if (onShift === this.isOn || !('geolocation' in navigator)) return
    if (onShift) {
      this.watch = navigator.geolocation.watchPosition(
        (position) => void this.take(position),
        (error) => (this.problem = error.code === error.PERMISSION_DENIED ? 'denied' : 'unavailable'),
        { enableHighAccuracy: true, maximumAge: 5_000 },
      )
    } else {
      navigator.geolocation.clearWatch(this.watch ?? 0)
      this.watch = this.last = this.reported = null
    }
  }

  private async take({ coords }: GeolocationPosition) {
    this.problem = null
    const fix = { at: now(), latitude: coords.latitude, longitude: coords.longitude, accuracy: coords.accuracy }
    this.last = fix
    this.onFix(fix)
    if (!this.isWorthTelling(fix)) return
    this.reported = fix
    const known = (value: number | null) => (value === null || Number.isNaN(value) || value < 0 ? null : value)
    this.kept.push({
      at: iso(fix.at),
      latitude: fix.latitude,
      longitude: fix.longitude,
      accuracyMetres: Math.min(fix.accuracy, 1_000_000),
      speedKmh: coords.speed === null ? null : known(coords.speed * 3.6),
      headingDegrees: known(coords.heading),
    })
    this.kept = this.kept.slice(-mostKept)
    await write('settings', this.kept, this.place)
    await this.send()
  }

  private isWorthTelling(fix: Fix) {
    if (!this.reported) return true
    const pause = fix.at - this.reported.at
    const moved = Math.abs(fix.latitude - this.reported.latitude) + Math.abs(fix.longitude - this.reported.longitude) > smallestMove
    return pause >= longestPause || (moved && pause >= shortestPause)
  }

  async send() {
    const technician = this.technician()
    if (!technician || this.kept.length === 0 || !this.isKnown()) return
    const sent = this.kept
    try {
      const response = await call(`/api/technicians/${encodeURIComponent(technician)}/positions`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ positions: sent }),
        signal: AbortSignal.timeout(20_000),
      })
      if (response.status >= 500 || [400, 401, 403].includes(response.status)) return
      this.kept = this.kept.filter((report) => !sent.includes(report))
      await write('settings', this.kept, this.place)
    } catch {
      // No reception: they wait.
    }
  }
}
