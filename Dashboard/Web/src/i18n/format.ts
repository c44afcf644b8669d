import { locale, t } from './language'

const viewerZone = Intl.DateTimeFormat().resolvedOptions().timeZone
const cache = new Map<string, Intl.DateTimeFormat | Intl.NumberFormat | Intl.RelativeTimeFormat>()

function cached<T extends Intl.DateTimeFormat | Intl.NumberFormat | Intl.RelativeTimeFormat>(key: string, make: () => T): T {
  const full = `${locale()}|${key}`
  const found = cache.get(full) ?? make()
  cache.set(full, found)
  return found as T
}

export const whole = (value: number) => cached('whole', () => new Intl.NumberFormat(locale(), { maximumFractionDigits: 0 })).format(value)

/** Two decimals, always: so a machine at work is seen to move. */
export const hundredths = (value: number) =>
  cached('hundredths', () => new Intl.NumberFormat(locale(), { minimumFractionDigits: 2, maximumFractionDigits: 2 })).format(value)

/** One decimal, always. */
export const tenths = (value: number) =>
  cached('tenths', () => new Intl.NumberFormat(locale(), { minimumFractionDigits: 1, maximumFractionDigits: 1 })).format(value)

/** "3 days". */
export const days = (value: number) => cached('days', () => new Intl.NumberFormat(locale(), { style: 'unit', unit: 'day', unitDisplay: 'short' })).format(value)

const zoned = (zone: string, name: string, options: Intl.DateTimeFormatOptions) =>
  cached(`${name}|${zone}`, () => new Intl.DateTimeFormat(locale(), { ...options, timeZone: known(zone) }))

export const day = (at: string | number, zone = viewerZone) => zoned(zone, 'day', { year: 'numeric', month: 'short', day: 'numeric' }).format(new Date(at))

export const clock = (at: number) => zoned(viewerZone, 'clock', { hour: '2-digit', minute: '2-digit', second: '2-digit' }).format(at)

/** "14:05" in the viewer's zone. */
export const minuteOf = (at: number, zone = viewerZone) => zoned(zone, 'minuteOf', { hour: '2-digit', minute: '2-digit' }).format(at)

/** The viewer's own zone. */
export const here = viewerZone

/** " UTC+2" where the clock of the zone is another than the viewer's at that instant; empty where it is the same. */
export function mark(at: number, zone: string): string {
  const site = offset(at, zone)
  return site === offset(at, viewerZone) ? '' : ` ${site}`
}

/** "UTC+8": the viewer's clock. */
export const zoneName = (): string => offset(Date.now(), viewerZone)

const offset = (at: number, zone: string): string =>
  cached(`offset|${zone}`, () => new Intl.DateTimeFormat('en', { timeZone: known(zone), timeZoneName: 'shortOffset' }))
    .formatToParts(at)
    .find(({ type }) => type === 'timeZoneName')!
    .value.replace('GMT', 'UTC')

/**
 * One rule for all times of work: they are of the site's clock, and marked where that is another than the viewer's ("14:05 UTC+1").
 * "14:05" today, "Tue 24 Nov, 14:05" on another day: who reads a time takes it for today's.
 */
export const moment = (at: number, zone: string): string => unmarked(at, zone) + mark(at, zone)

/** "14:05–15:30", marked as a moment is. */
export const between = (from: number, to: number, zone: string): string =>
  `${unmarked(from, zone)}–${day(from, zone) === day(to, zone) ? minuteOf(to, zone) : unmarked(to, zone)}${mark(to, zone)}`

function unmarked(at: number, zone: string): string {
  const isToday = day(at, zone) === day(Date.now(), zone)
  return isToday
    ? minuteOf(at, zone)
    : zoned(zone, 'moment', { weekday: 'short', month: 'short', day: 'numeric', hour: '2-digit', minute: '2-digit' }).format(at)
}

/** The last day before a first instant without: of a warranty, of a window; in the site's zone. */
export const lastDay = (until: string, zone: string): string => day(Date.parse(until) - 1, zone)

/** "25 min"; beyond an hour and a half "4 h 58 min". */
export function duration(minutes: number): string {
  const all = Math.round(minutes)
  const [hour, minute] = [t('span.h'), t('span.min')]
  return all <= 90 ? `${whole(all)} ${minute}` : `${whole(Math.floor(all / 60))} ${hour} ${all % 60} ${minute}`
}

/** "Mon 23". */
export const weekday = (at: number) => zoned(viewerZone, 'weekday', { weekday: 'short', day: 'numeric' }).format(at)

/** "23 Nov, 14:05", marked as a moment is. */
export const dayAndMinute = (at: number, zone: string) =>
  zoned(zone, 'dayAndMinute', { month: 'short', day: 'numeric', hour: '2-digit', minute: '2-digit' }).format(at) + mark(at, zone)

/** "Nov 26". */
export const monthOf = (at: string) => zoned('UTC', 'monthOf', { month: 'short', year: '2-digit' }).format(new Date(at))

export const percent = (share: number) => cached('percent', () => new Intl.NumberFormat(locale(), { style: 'percent', maximumFractionDigits: 1 })).format(share)

/** The time at the site, and in the viewer's own zone where that differs. */
export function siteAndViewer(at: number, zone: string): string {
  const options: Intl.DateTimeFormatOptions = { month: 'short', day: 'numeric', hour: '2-digit', minute: '2-digit' }
  const site = zoned(zone, 'minute', options).format(at)
  const here = zoned(viewerZone, 'minute', options).format(at)
  return site === here ? site : `${site}${mark(at, zone)} · ${here} (${t('machine.viewer')})`
}

const units: [Intl.RelativeTimeFormatUnit, number][] = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
]

/** "3 hours ago"; both in seconds. */
export function ago(atSeconds: number, nowSeconds: number): string {
  const format = cached('ago', () => new Intl.RelativeTimeFormat(locale(), { numeric: 'auto', style: 'short' }))
  const seconds = nowSeconds - atSeconds
  const [unit, length] = units.find(([, size]) => Math.abs(seconds) >= size) ?? ['second', 1]
  return unit === 'second' ? format.format(0, 'second') : format.format(-Math.trunc(seconds / length), unit)
}

function known(zone: string): string {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone })
    return zone
  } catch {
    return 'UTC'
  }
}
