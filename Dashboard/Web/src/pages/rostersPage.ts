import type { Desk } from '../console/desk'
import { minuteOf } from '../i18n/format'
import { locale, t, type TextKey } from '../i18n/language'
import { list, type Answer } from '../page/api'
import { choice, field } from '../page/dialog'
import { watchedTerritory } from '../page/bar'
import { make } from '../page/dom'
import { ownStations } from '../page/may'
import { refuse } from '../page/toast'
import { dayDialog, weekDialog, type Changed } from './rosterDialogs'
import { fill, pageHead } from './frame'
import type { Page } from './router'
import type { RosterModel as Roster, PlannedShiftModel as Shift } from '../contract/api'

export type { RosterModel as Roster } from '../contract/api'

const dayLength = 86_400_000
const shownDays = 7

/** Days are of the calendar alone: as of noon UTC no zone moves them. */
const noon = (day: string) => Date.parse(`${day}T12:00:00Z`)
const dayOf = (at: number) => new Date(at).toISOString().slice(0, 10)
export const plus = (day: string, days: number) => dayOf(noon(day) + days * dayLength)
const mondayOf = (day: string) => plus(day, -((new Date(noon(day)).getUTCDay() + 6) % 7))

/** The day of a zone's calendar on which an instant lies. */
const localDay = (instant: number, zone: string) =>
  new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(instant)

/** A station's weeks: shifts, absences and on-call duty of everybody, to see and to change. */
export const rostersPage =
  (desk: Desk): Page =>
  (sheet) => {
    const stations = ownStations(desk.fleet)
    const station = choice<string>(
      stations.map((one) => [one.id, one.name] as [string, string]),
      watchedTerritory() || (stations[0]?.id ?? ''),
    )
    let monday = mondayOf(dayOf(Date.now()))
    const body = make('div', {})
    const show = () => {
      const query = new URLSearchParams({ station: station.value, from: `${plus(monday, -1)}T00:00:00Z`, to: `${plus(monday, shownDays + 1)}T00:00:00Z` })
      void fill(body, list<Roster>(`/api/rosters?${query}`), (rosters) =>
        rosters.length === 0 ? make('p', { className: 'quiet' }, t('roster.nobody')) : week(rosters, monday, changed),
      )
    }
    const changed = async (answer: Promise<Answer<unknown>>) => {
      const given = await answer
      if (given.ok) show()
      else refuse(given.refusal)
      return given.ok
    }
    const go = (key: TextKey, days: number) => make('button', { type: 'button', onclick: () => ((monday = plus(monday, days)), show()) }, t(key))
    station.onchange = show
    sheet.append(
      make(
        'div',
        { className: 'page' },
        pageHead(
          t('roster.title'),
          t('roster.sub'),
          go('roster.before', -shownDays),
          go('roster.after', shownDays),
          make('a', { className: 'button', href: '#/stations' }, t('stations.title')),
        ),
        make('div', { className: 'page-filter' }, field(t('machine.station'), station)),
        make('section', { className: 'page-card' }, body),
      ),
    )
    if (stations.length > 0) show()
  }

function week(rosters: Roster[], monday: string, changed: Changed): HTMLElement {
  const days = Array.from({ length: shownDays }, (_, index) => plus(monday, index))
  const name = new Intl.DateTimeFormat(locale(), { weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' })
  return make(
    'table',
    { className: 'page-table roster' },
    make(
      'thead',
      {},
      make('tr', {}, make('th', { scope: 'col' }, t('job.technician')), ...days.map((day) => make('th', { scope: 'col' }, name.format(noon(day))))),
    ),
    make(
      'tbody',
      {},
      ...rosters.map((one) =>
        make(
          'tr',
          {},
          make(
            'th',
            { scope: 'row' },
            make('a', { href: `#/technician/${encodeURIComponent(one.technician)}` }, one.name ?? one.technician),
            ' ',
            make('button', { type: 'button', className: 'link', onclick: () => weekDialog(one, monday, changed) }, t('roster.week')),
          ),
          ...days.map((day) => make('td', {}, cell(one, day, name.format(noon(day)), changed))),
        ),
      ),
    ),
  )
}

/** What a day holds; a click changes it. */
function cell(roster: Roster, day: string, dayName: string, changed: Changed): HTMLElement {
  const lies = ({ from, to }: { from: string; to: string }) =>
    localDay(Date.parse(from), roster.timeZone) <= day && day <= localDay(Date.parse(to) - 1, roster.timeZone)
  const lines = [
    ...roster.shifts
      .filter((shift) => shift.day === day)
      .map((shift) => line(`is-${shift.standing}`, `${shift.start}–${shift.end}`, standing(shift, roster.timeZone))),
    ...roster.absences.filter(lies).map((absence) => line('is-absence', t(`absence.${absence.kind}` as TextKey), absence.note)),
    ...roster.onCall.filter(lies).map(() => line('is-on-call', t('roster.onCall'), null)),
  ]
  const button = make(
    'button',
    { type: 'button', className: 'roster-day', onclick: () => dayDialog(roster, day, lies, changed) },
    ...(lines.length > 0 ? lines : [line('is-off', t('roster.off'), null)]),
  )
  button.ariaLabel = [roster.name ?? roster.technician, dayName, ...lines.map((one) => one.textContent)].join(', ')
  button.dataset.day = `${roster.technician}/${day}`
  return button
}

const line = (className: string, text: string, more: string | null) => make('span', { className }, text, more ? make('small', {}, ` ${more}`) : null)

function standing({ standing, lateMinutes, startedAt }: Shift, zone: string): string | null {
  if (standing === 'Late') return `${t('roster.late', { minutes: Math.round(lateMinutes) })} (${minuteOf(Date.parse(startedAt!), zone)})`
  return standing === 'Missing' ? t('roster.missing') : null
}
