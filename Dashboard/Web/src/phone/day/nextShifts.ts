import { locale } from '../../i18n/language'
import { make } from '../../page/dom'
import { say, sayCode } from '../i18n/say'
import type { Day } from './day'

const most = 7

/** What the roster says of the next days, by the station's clock. */
export function nextShifts(roster: Day['roster']): HTMLElement | null {
  if (!roster) return null
  const name = new Intl.DateTimeFormat(locale(), { weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' })
  const moment = new Intl.DateTimeFormat(locale(), { weekday: 'short', day: 'numeric', hour: '2-digit', minute: '2-digit', timeZone: roster.timeZone })
  const range = ({ from, to }: { from: string; to: string }) => `${moment.format(Date.parse(from))} – ${moment.format(Date.parse(to))}`
  const lines = [
    ...roster.shifts
      .filter(({ standing }) => standing !== 'Absent')
      .map(({ day, start, end }) => `${name.format(Date.parse(`${day}T12:00:00Z`))}: ${start}–${end}`)
      .slice(0, most),
    ...roster.absences.map((one) => `${sayCode('absence', one.kind)}: ${range(one)}`),
    ...roster.onCall.map((one) => `${say('roster.onCall')}: ${range(one)}`),
  ]
  return lines.length > 0
    ? make(
        'section',
        {},
        make('h2', { textContent: say('roster.next') }),
        make('ul', { className: 'stack' }, ...lines.map((textContent) => make('li', { textContent }))),
      )
    : null
}
