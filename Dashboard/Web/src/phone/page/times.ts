import { locale } from '../../i18n/language'

const minute = 60_000
const day = 86_400_000

/** The time of day; with the date where it is another day. */
export function timeOf(at: string | number, now: number): string {
  const date = new Date(at)
  const far = Math.abs(date.getTime() - now) > day || date.getDate() !== new Date(now).getDate()
  return date.toLocaleString(locale(), { hour: '2-digit', minute: '2-digit', ...(far ? { day: 'numeric', month: 'short' } : {}) })
}

/** "1 h 20 min"; of less than an hour the minutes, never less than 0. */
export function span(milliseconds: number): string {
  const minutes = Math.max(0, Math.floor(milliseconds / minute))
  const hours = Math.floor(minutes / 60)
  return hours >= 48 ? unit(Math.floor(hours / 24), 'day') : hours > 0 ? `${unit(hours, 'hour')} ${unit(minutes % 60, 'minute')}` : unit(minutes, 'minute')
}

/** "4:05" */
export function countdown(milliseconds: number): string {
  const seconds = Math.max(0, Math.ceil(milliseconds / 1000))
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}

const unit = (value: number, name: string) => new Intl.NumberFormat(locale(), { style: 'unit', unit: name, unitDisplay: 'short' }).format(value)
