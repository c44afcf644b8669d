import { dayAndMinute } from '../i18n/format'
import { locale, t, type TextKey } from '../i18n/language'
import { post, put, remove, type Answer } from '../page/api'
import { choice, field, formDialog, openDialog, staying } from '../page/dialog'
import { make } from '../page/dom'
import { plus, type Roster } from './rostersPage'

/** Shows the week anew, or what was refused; whether it was done. */
export type Changed = (answer: Promise<Answer<unknown>>) => Promise<boolean>
type Lies = (time: { from: string; to: string }) => boolean

const week = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const
const kinds = ['Ill', 'Holiday', 'Training', 'Other'] as const
const time = '([01][0-9]|2[0-3]):[0-5][0-9]'
const pattern = `\\s*(${time}\\s*-\\s*${time}\\s*(,\\s*|$))*`

const path = (roster: Roster) => `/api/technicians/${encodeURIComponent(roster.technician)}/roster`
const written = (shifts: { start: string; end: string }[]) => shifts.map(({ start, end }) => `${start}-${end}`).join(', ')
const read = (text: string) => [...text.matchAll(new RegExp(`(${time})\\s*-\\s*(${time})`, 'g'))].map(([, start, , end]) => ({ start: start!, end: end! }))
const shiftsInput = (value: string) => make('input', { type: 'text', value, pattern, placeholder: '08:00-17:00', autocomplete: 'off' })

/** The usual week from a day on. */
export function weekDialog(roster: Roster, monday: string, changed: Changed) {
  const known = roster.patterns.filter(({ from }) => from <= monday).at(-1)?.shifts ?? []
  const name = new Intl.DateTimeFormat(locale(), { weekday: 'long', timeZone: 'UTC' })
  const from = make('input', { type: 'date', value: monday, required: true })
  const hours = make('input', { type: 'number', min: '0.5', max: '168', step: '0.5', value: roster.weekHours === null ? '' : String(roster.weekHours) })
  const inputs = week.map((day) => shiftsInput(written(known.filter((shift) => shift.day === day))))
  const fields = [
    make('p', { className: 'quiet' }, t('roster.hint')),
    field(t('roster.weekFrom'), from),
    ...inputs.map((input, index) => field(name.format(Date.UTC(2026, 0, 5 + index)), input)),
    field(t('roster.weekHours'), hours),
  ]
  formDialog(`${t('roster.week')} · ${roster.name ?? roster.technician}`, t('act.save'), fields, async () => {
    const contract = hours.value === '' ? null : Number(hours.value)
    if (contract !== roster.weekHours && !(await changed(put(`${path(roster)}/week-hours`, { hours: contract })))) return false
    return changed(
      put(`${path(roster)}/pattern`, {
        from: from.value,
        shifts: inputs.flatMap((input, index) => read(input.value).map((shift) => ({ day: week[index], ...shift }))),
      }),
    )
  })
}

/** One day: its shifts, absences and on-call duty. */
export function dayDialog(roster: Roster, day: string, lies: Lies, changed: Changed) {
  const isOwn = roster.days.some((one) => one.day === day)
  const shifts = shiftsInput(written(roster.shifts.filter((shift) => shift.day === day)))
  const done = (answer: Promise<Answer<unknown>>) => void staying(dialog, null, () => changed(answer))
  const save = make(
    'form',
    {},
    make('div', { className: 'fields' }, field(t('roster.shifts'), shifts, t('roster.hint'))),
    make(
      'div',
      { className: 'buttons' },
      isOwn ? make('button', { type: 'button', onclick: () => done(remove(`${path(roster)}/days/${day}`)) }, t('roster.asWeek')) : null,
      make('button', { type: 'submit', className: 'strong' }, t('act.save')),
    ),
  )
  save.onsubmit = (event) => (event.preventDefault(), done(put(`${path(roster)}/days/${day}`, { shifts: read(shifts.value) })))
  const kind = choice(
    kinds.map((one) => [one, t(`absence.${one}` as TextKey)] as [(typeof kinds)[number], string]),
    'Ill',
  )
  const dialog: HTMLDialogElement = openDialog(
    `${roster.name ?? roster.technician} · ${day}`,
    'is-roster',
    save,
    period(t('roster.absence'), day, [field(t('assign.reason'), kind)], (times) => done(post(`${path(roster)}/absences`, { kind: kind.value, ...times }))),
    period(t('roster.onCall'), day, [], (times) => done(post(`${path(roster)}/on-call`, times))),
    entries(roster, lies, done),
  )
}

/** From and to by the station's clock; a whole day as proposal. */
function period(title: string, day: string, more: HTMLElement[], add: (times: { from: string; to: string }) => void): HTMLElement {
  const from = make('input', { type: 'datetime-local', value: `${day}T00:00`, required: true })
  const to = make('input', { type: 'datetime-local', value: `${plus(day, 1)}T00:00`, required: true })
  const form = make(
    'form',
    {},
    make(
      'fieldset',
      {},
      make('legend', {}, title),
      make('div', { className: 'fields' }, ...more, field(t('roster.from'), from), field(t('roster.to'), to)),
      make('div', { className: 'buttons' }, make('button', { type: 'submit' }, `${t('roster.add')}: ${title}`)),
    ),
  )
  form.onsubmit = (event) => (event.preventDefault(), add({ from: from.value, to: to.value }))
  return form
}

function entries(roster: Roster, lies: Lies, done: (answer: Promise<Answer<unknown>>) => void): HTMLElement {
  const entry = (text: string, { from, to }: { from: string; to: string }, kind: string, number: number) =>
    make(
      'li',
      {},
      `${text}: ${dayAndMinute(Date.parse(from), roster.timeZone)} – ${dayAndMinute(Date.parse(to), roster.timeZone)} `,
      make('button', { type: 'button', className: 'plain', onclick: () => done(remove(`${path(roster)}/${kind}/${number}`)) }, t('roster.take')),
    )
  return make(
    'ul',
    { className: 'plain-list' },
    ...roster.absences.filter(lies).map((one) => entry(t(`absence.${one.kind}` as TextKey), one, 'absences', one.number)),
    ...roster.onCall.filter(lies).map((one) => entry(t('roster.onCall'), one, 'on-call', one.number)),
  )
}
